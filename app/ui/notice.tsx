import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type NoticeKind = 'info' | 'done' | 'warning' | 'error'

const LOOKS = {
  info: { classes: 'bg-low-wash', mark: 'text-low', Icon: Info },
  done: { classes: 'bg-done-wash', mark: 'text-done', Icon: CircleCheck },
  warning: { classes: 'bg-medium-wash', mark: 'text-medium', Icon: TriangleAlert },
  error: { classes: 'bg-critical-wash', mark: 'text-critical', Icon: CircleAlert },
} as const

type Props = {
  kind?: NoticeKind
  /** The word for the kind, read before the text: "Error". */
  word: string
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}

/** A message of the page itself. An error interrupts a screen reader; the others wait for their turn. */
export function Notice({ kind = 'info', word, title, action, children }: Props) {
  const { classes, mark, Icon } = LOOKS[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={classNames('flex gap-3 rounded-card px-4 py-3 text-base text-ink', classes)}
    >
      <Icon aria-hidden="true" size={18} className={classNames('mt-0.5 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}
