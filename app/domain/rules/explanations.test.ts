import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '#app/domain/finding.ts'
import { RULE_IDS } from '#app/domain/rules/catalogue.ts'
import { examplesOf } from '#app/domain/rules/examples.ts'
import { inEnglish } from '#tests/helpers/rule-cases.ts'

/** Read by eye against the domain sheet; a changed word, value, step or source shows as a changed line. */
test('each explanation stands word by word as it was last read', async () => {
  const told = RULE_IDS.flatMap((id) => examplesOf(id).map(explained))
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'explanations.txt'))
})

function explained(finding: Finding): string {
  const { title, because, explanation, severity, state, from, until, dueOn } = finding
  const when = `${from} until ${until ?? 'mended'}, due ${dueOn ?? 'as soon as possible'}`
  return [
    `${finding.key} ${[state, severity].filter(Boolean).join(', ')}${finding.lastFourWeeks ? ', last four weeks' : ''}: ${when}`,
    `  ${inEnglish(title)}. ${inEnglish(because)}`,
    ...explanation.inputs.map(({ field, value, origin }) => `  - ${field} = ${value} (${inEnglish(origin)})`),
    ...explanation.steps.map((step) => `  = ${inEnglish(step)}`),
    `  > ${inEnglish(explanation.nextAction)}`,
    `  (${explanation.ruleset}; ${explanation.source.label}; ${explanation.confidence})`,
  ].join('\n')
}
