import { type ReactNode, useId } from 'react'
import { type ButtonKind, type ButtonSize, buttonClasses } from './button.tsx'
import { classNames } from './class-names.ts'

type Props = {
  label: ReactNode
  /** The button's name where `label` does not say it all. */
  name?: string
  kind?: ButtonKind
  size?: ButtonSize
  align?: 'start' | 'end'
  children: ReactNode
}

/** A small form behind a button, in the browser's own popover: it opens without script and closes on Escape. */
export function Popover({ label, name, kind, size, align = 'end', children }: Props) {
  const id = `popover${useId().replaceAll(':', '')}`
  return (
    <>
      <button
        type="button"
        aria-label={name}
        {...{ popovertarget: id }}
        className={buttonClasses({ kind, size })}
      >
        {label}
      </button>
      <div
        id={id}
        {...{ popover: 'auto' }}
        className={classNames(
          'm-0 w-72 max-w-[calc(100vw-1rem)] rounded-control border border-line bg-card p-4 text-ink shadow-over',
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
