import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { type Level, SeverityMark } from './severity-mark.tsx'

export type BadgeTone = Level | 'neutral' | 'accent' | 'done'

const TONES: Record<BadgeTone, string> = {
  critical: 'bg-critical-wash text-critical',
  high: 'bg-high-wash text-high',
  medium: 'bg-medium-wash text-medium',
  low: 'bg-low-wash text-low',
  info: 'bg-raised text-soft',
  neutral: 'bg-raised text-ink',
  accent: 'bg-accent-wash text-accent',
  done: 'bg-done-wash text-done',
}

const LEVELS: readonly string[] = ['critical', 'high', 'medium', 'low', 'info'] satisfies Level[]

function isLevel(tone: BadgeTone): tone is Level {
  return LEVELS.includes(tone)
}

/** A short state word. A level brings its mark along; the text is the word that says it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-round px-2 py-0.5 text-small font-semibold',
        TONES[tone],
      )}
    >
      {isLevel(tone) && <SeverityMark level={tone} word={null} />}
      {children}
    </span>
  )
}
