import { useNavigate } from '@remix-run/react'
import { X } from 'lucide-react'
import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { classNames } from './class-names.ts'
import { useHydrated } from './hydrated.ts'
import { Link } from './link.tsx'

export type ModalProps = {
  title: ReactNode
  /** Where closing goes: the page without the panel. */
  closeHref: string
  closeLabel: string
  /** Buttons that stay in view below the text. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * The browser's own dialog, opened by having an address: focus stays inside, Escape and a click beside it go to
 * `closeHref`. Until script runs it is a part of the page, above all that the page places, with a link to close it.
 */
export function Modal({
  title,
  closeHref,
  closeLabel,
  actions,
  className,
  children,
}: ModalProps & { className: string }) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const hydrated = useHydrated()
  useShownAboveThePage(dialog)

  function closeBeside(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === event.currentTarget)
      dialog.current?.querySelector<HTMLAnchorElement>('[data-close]')?.click()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, by `cancel`
    <dialog
      ref={dialog}
      open
      aria-labelledby={titleId}
      onClick={closeBeside}
      className={classNames(
        'z-40 flex flex-col bg-card p-0 text-ink backdrop:bg-ink/30 print:static print:shadow-none',
        'noscript:static noscript:m-0 noscript:h-auto noscript:max-h-none noscript:w-full noscript:max-w-none',
        'noscript:rounded-card noscript:border noscript:border-line noscript:shadow-none',
        className,
      )}
    >
      <header className="flex items-start gap-3 border-b border-line px-5 py-3.5">
        <h2 id={titleId} className="min-w-0 flex-1 text-large font-semibold">
          {title}
        </h2>
        <Link
          href={closeHref}
          keepScroll
          data-close
          aria-label={closeLabel}
          className="no-print -mr-2 inline-flex size-8 shrink-0 items-center justify-center rounded-control text-soft hover:bg-raised hover:text-ink max-md:size-11"
        >
          <X aria-hidden="true" size={18} />
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
      {actions !== undefined && (
        <footer className="no-print flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
          {actions}
        </footer>
      )}
      {hydrated && <CloseOnEscape dialog={dialog} closeHref={closeHref} />}
    </dialog>
  )
}

function useShownAboveThePage(dialog: RefObject<HTMLDialogElement | null>) {
  useBrowserLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    shown.removeAttribute('open')
    shown.showModal()
    return () => shown.close()
  }, [dialog])
}

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

function CloseOnEscape({
  dialog,
  closeHref,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  closeHref: string
}) {
  const navigate = useNavigate()
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    function leave(event: Event) {
      event.preventDefault()
      navigate(closeHref, { preventScrollReset: true })
    }
    shown.addEventListener('cancel', leave)
    return () => shown.removeEventListener('cancel', leave)
  }, [dialog, navigate, closeHref])
  return null
}
