import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'
import { LEVEL_TEXT, type Level, SeverityMark } from './severity-mark.tsx'

/** Tiles in one frame: on a desk in one row, or in two of the same length when there are more than seven; two a row on a phone. */
export function TileRow({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  const columns = count > 7 ? Math.ceil(count / 2) : count
  return (
    <ul
      aria-label={label}
      style={{ '--tiles': columns } as CSSProperties}
      className="grid grid-cols-2 overflow-hidden rounded-card border border-line bg-card shadow-card sm:grid-cols-3 lg:grid-cols-[repeat(var(--tiles),minmax(0,1fr))]"
    >
      {children}
    </ul>
  )
}

type TileProps = {
  count: number
  label: string
  level: Level
  /** The level's word, read after the label. */
  word: string
  href: string
  /** The list below shows just this tile. */
  current?: boolean
}

/** A number that opens the list behind it. */
export function Tile({ count, label, level, word, href, current = false }: TileProps) {
  const quiet = count === 0
  return (
    <li
      className={classNames(
        'flex shadow-[1px_0_0_var(--line),0_1px_0_var(--line)]',
        current && 'bg-accent-wash',
      )}
    >
      <Link
        href={href}
        keepScroll
        aria-current={current ? 'true' : undefined}
        className="flex flex-1 flex-col gap-0.5 px-4 py-2.5 max-sm:min-h-11 max-sm:flex-row max-sm:items-center max-sm:gap-2 max-sm:px-3 max-sm:py-1.5 transition-colors duration-150 hover:bg-raised focus-visible:-outline-offset-2"
      >
        <span
          className={classNames(
            'text-title font-semibold max-sm:min-w-6 max-sm:text-large',
            quiet ? 'text-soft' : LEVEL_TEXT[level],
          )}
        >
          {count}
        </span>
        <span className="flex items-baseline gap-1.5 text-small text-soft">
          <SeverityMark
            level={level}
            word={word}
            className={classNames('translate-y-px', quiet && 'text-soft! opacity-60')}
          />
          <span>{label}</span>
        </span>
      </Link>
    </li>
  )
}
