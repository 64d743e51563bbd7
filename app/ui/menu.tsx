import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { type ButtonKind, type ButtonSize, buttonClasses } from './button.tsx'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

type Props = {
  /** What stands on the button. */
  label: ReactNode
  /** The button's name where `label` is only a picture. */
  name?: string
  kind?: ButtonKind
  size?: ButtonSize
  /** The side of the button with which the list is flush. */
  align?: 'start' | 'end'
  /** Other looks for the button. */
  className?: string
  /** `MenuLink`, `MenuAction`, `MenuHeading`. */
  children: ReactNode
}

/**
 * A short list behind a button: links and small forms in the browser's own popover, so it opens without script, closes on
 * Escape and on a click elsewhere, and lies above tables that scroll. With script the arrow keys move through it.
 */
export function Menu({ label, name, kind, size, align = 'start', className, children }: Props) {
  const id = `menu${useId().replaceAll(':', '')}`
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const shown = list.current
    if (!shown) return
    function place(event: Event) {
      if ('newState' in event && event.newState === 'open' && button.current)
        placeBeside(button.current, align, shown)
    }
    shown?.addEventListener('beforetoggle', place)
    return () => shown?.removeEventListener('beforetoggle', place)
  }, [align])

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={name}
        {...{ popovertarget: id }}
        className={className ?? buttonClasses({ kind, size })}
      >
        {label}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut; Tab reaches everything, too */}
      <div
        ref={list}
        id={id}
        {...{ popover: 'auto' }}
        onKeyDown={moveByArrows}
        onClick={closeAfterChoice}
        className={classNames(
          'm-0 min-w-48 max-w-[calc(100vw-1rem)] rounded-control border border-line bg-card p-1 text-ink shadow-over',
          'inset-auto my-1 [position-try-fallbacks:flip-block]',
          align === 'end'
            ? '[position-area:block-end_span-inline-start]'
            : '[position-area:block-end_span-inline-end]',
        )}
      >
        {children}
      </div>
    </>
  )
}

/** For browsers without anchored popovers. */
function placeBeside(button: HTMLElement, align: 'start' | 'end', list: HTMLElement | null) {
  if (!list || CSS.supports('position-area', 'block-end')) return
  const at = button.getBoundingClientRect()
  const below = at.bottom < window.innerHeight * 0.7
  list.style.top = below ? `${at.bottom}px` : 'auto'
  list.style.bottom = below ? 'auto' : `${window.innerHeight - at.top}px`
  list.style.left = align === 'start' ? `${at.left}px` : 'auto'
  list.style.right = align === 'end' ? `${window.innerWidth - at.right}px` : 'auto'
}

function moveByArrows(event: KeyboardEvent<HTMLDivElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button:not([disabled])')]
  const { activeElement } = document
  const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  items.at(next % items.length)?.focus()
}

function closeAfterChoice(event: { currentTarget: HTMLElement; target: EventTarget }) {
  const chosen = event.target instanceof Element && event.target.closest('a[href]')
  if (chosen) event.currentTarget.hidePopover()
}

const ITEM =
  'flex min-h-8 w-full items-center gap-2 rounded-small px-2.5 py-1 text-left hover:bg-raised focus-visible:-outline-offset-2 ' +
  'max-md:min-h-11 aria-[current]:font-semibold aria-[current]:text-accent'

type MenuLinkProps = { href: string; current?: boolean; document?: boolean; children: ReactNode }

export function MenuLink({ href, current = false, document, children }: MenuLinkProps) {
  return (
    <Link href={href} document={document} aria-current={current ? 'true' : undefined} className={ITEM}>
      {children}
    </Link>
  )
}

type MenuActionProps = {
  /** The form's address; it is sent by POST. */
  action: string
  fields?: Readonly<Record<string, string>>
  current?: boolean
  danger?: boolean
  children: ReactNode
}

/** An entry that changes something: a form of its own, sent as an ordinary page. */
export function MenuAction({
  action,
  fields = {},
  current = false,
  danger = false,
  children,
}: MenuActionProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        aria-current={current ? 'true' : undefined}
        className={classNames(ITEM, danger && 'text-critical')}
      >
        {children}
      </button>
    </form>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pb-0.5 pt-2 text-small text-soft">{children}</p>
}
