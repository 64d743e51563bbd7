import type { Stream } from '#app/domain/case-file.ts'
import type { SchemeTerms } from '#app/domain/rule-sets/rule-set.ts'

/** Years that the next extension gives and whether the pattern still has a step for it. `undefined`: no pattern is known. */
export type PatternStep = { years: number; usedUp: boolean }

/** `extensionsUsed` counts those before. Past its end a pattern's last step repeats; top-tier is a pattern of one step. */
export function patternStep(
  terms: SchemeTerms | undefined,
  stream: Stream,
  extensionsUsed: number,
): PatternStep | undefined {
  if (stream === 'top_tier' && terms?.topTierYears) {
    return { years: terms.topTierYears.value, usedUp: extensionsUsed >= 1 }
  }
  const pattern = terms?.extensionYears?.value ?? []
  const years = pattern[Math.min(extensionsUsed, pattern.length - 1)]
  return years === undefined ? undefined : { years, usedUp: extensionsUsed >= pattern.length }
}
