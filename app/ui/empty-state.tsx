import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; actions?: ReactNode }

/** Nothing is here: says why, and what to do next. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <p className="text-large font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-prose text-soft">{children}</div>}
      {actions !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
