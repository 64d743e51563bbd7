import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export type Level = 'critical' | 'high' | 'medium' | 'low' | 'info'

const SHAPES: Record<Level, ReactNode> = {
  critical: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  high: <path d="M6 1 11.5 10.5H.5Z" fill="currentColor" />,
  medium: <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" />,
  low: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  info: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
}

export const LEVEL_TEXT: Record<Level, string> = {
  critical: 'text-critical',
  high: 'text-high',
  medium: 'text-medium',
  low: 'text-low',
  info: 'text-soft',
}

type Props = {
  level: Level
  /** The word of the level. Null where the word stands beside the mark already. */
  word: string | null
  className?: string
}

/** ■ ▲ ◆ ● ○: shape, colour and word say the same, so that it reads in print and without colour. */
export function SeverityMark({ level, word, className }: Props) {
  return (
    <span className={classNames('inline-flex shrink-0 items-center', LEVEL_TEXT[level], className)}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[level]}
      </svg>
      {word !== null && <VisuallyHidden>{word}</VisuallyHidden>}
    </span>
  )
}
