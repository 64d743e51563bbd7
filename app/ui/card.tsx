import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type Props = {
  /** Without a title the card is a plain box and no landmark. */
  title?: ReactNode
  /** A link or a small button at the end of the title's line. */
  action?: ReactNode
  /** Rows and tables reach the card's edges by `flush`. */
  flush?: boolean
  level?: 2 | 3
  id?: string
  className?: string
  children: ReactNode
}

const BOX = 'keep-together rounded-card border border-line bg-card shadow-card print:shadow-none'

/** A thing of its own on the page. */
export function Card({ title, action, flush = false, level = 2, id, className, children }: Props) {
  const titleId = useId()
  const Heading = `h${level}` as const
  if (title === undefined)
    return (
      <div id={id} className={classNames(BOX, flush ? 'overflow-hidden' : 'p-4', className)}>
        {children}
      </div>
    )
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={classNames(BOX, flush ? 'overflow-hidden' : 'p-4', className)}
    >
      <div className={classNames('flex items-baseline justify-between gap-3', flush ? 'px-4 py-3' : 'mb-2')}>
        <Heading id={titleId} className="text-small font-semibold">
          {title}
        </Heading>
        {action !== undefined && <div className="text-small">{action}</div>}
      </div>
      {children}
    </section>
  )
}
