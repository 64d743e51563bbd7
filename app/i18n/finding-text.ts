import type { Finding } from '#app/domain/finding.ts'
import type { Translator } from '#app/i18n/translate.ts'

/** A finding as outsiders get it (contracts.md, 6): its sentences in one language. */
export type FindingText = Omit<Finding, 'title' | 'because' | 'explanation'> & {
  title: string
  because: string
  explanation: Omit<Finding['explanation'], 'inputs' | 'steps' | 'nextAction'> & {
    inputs: { field: string; value: string | number | boolean | null; origin: string }[]
    steps: string[]
    nextAction: string
  }
}

export function renderFinding<Key extends string>(
  finding: Finding,
  { reason }: Translator<Key>,
): FindingText {
  const { title, because, explanation, ...rest } = finding
  const { ruleset, inputs, steps, source, confidence, nextAction } = explanation
  return {
    ...rest,
    title: reason(title),
    because: reason(because),
    explanation: {
      ruleset,
      inputs: inputs.map(({ field, value, origin }) => ({ field, value, origin: reason(origin) })),
      steps: steps.map(reason),
      source,
      confidence,
      nextAction: reason(nextAction),
    },
  }
}
