import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** Above the title: where this page belongs, as links. */
  above?: ReactNode
  /** Below the title: the day, counts, badges. */
  subtitle?: ReactNode
  /** Search, buttons; the most important one last. */
  actions?: ReactNode
  /** Forms and texts stay in a column that can be read. */
  narrow?: boolean
  children: ReactNode
}

/** A page below the frame: its title, what can be done here, and its content. */
export function Page({ title, above, subtitle, actions, narrow = false, children }: Props) {
  return (
    <div className={narrow ? 'max-w-2xl' : undefined}>
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above !== undefined && <div className="no-print mb-0.5 text-small text-soft">{above}</div>}
          <h1 className="text-title font-semibold tracking-tight">{title}</h1>
          {subtitle !== undefined && <div className="mt-0.5 text-soft">{subtitle}</div>}
        </div>
        {actions !== undefined && (
          <div className="no-print flex flex-wrap items-center gap-2 max-sm:w-full">{actions}</div>
        )}
      </header>
      {children}
    </div>
  )
}
