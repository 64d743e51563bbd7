import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RULE_IDS } from '#app/domain/rules/catalogue.ts'
import { examplesOf } from '#app/domain/rules/examples.ts'
import { explained } from '#tests/helpers/explained.ts'

/** Read by eye against the domain sheet; a changed word, value, step or source shows as a changed line. */
test('the example of each rule stands word by word as it was last read', async () => {
  const told = RULE_IDS.flatMap((id) => examplesOf(id).map((finding) => explained(finding)))
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'examples.txt'))
})
