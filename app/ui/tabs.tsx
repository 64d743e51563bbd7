import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

export type Tab = { href: string; label: string; count?: number; current: boolean }

/** Parts of one page, each with its own address. They are links, so they work everywhere links do. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="no-print -mx-1 overflow-x-auto overflow-y-hidden border-b border-line px-1"
    >
      <ul className="flex w-max gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              keepScroll
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                'flex min-h-10 items-center gap-1.5 border-b-2 font-medium focus-visible:-outline-offset-2 max-md:min-h-11',
                tab.current ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tabular-nums">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
