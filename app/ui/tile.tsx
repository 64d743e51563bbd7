import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'
import { LEVEL_TEXT, type Level, SeverityMark } from './severity-mark.tsx'

/** Tiles side by side in one frame: six on a desk, three on a tablet, two on a phone. */
export function TileRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line shadow-card sm:grid-cols-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
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
    <li className={classNames('flex', current ? 'bg-accent-wash' : 'bg-card')}>
      <Link
        href={href}
        keepScroll
        aria-current={current ? 'true' : undefined}
        className="flex flex-1 flex-col gap-0.5 px-4 py-2.5 transition-colors duration-150 hover:bg-raised focus-visible:-outline-offset-2"
      >
        <span className={classNames('text-title font-semibold', quiet ? 'text-soft' : LEVEL_TEXT[level])}>
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
