import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULE_SETS } from '#app/domain/rule-sets/index.ts'
import { RULE_IDS, ruleEntry } from '#app/domain/rules/catalogue.ts'

test('every convention that a rule or a parameter rests on is written down', () => {
  const written = readFileSync('docs/conventions.md', 'utf8')
  const urls = JSON.stringify([RULE_SETS, RULE_IDS.map(ruleEntry)]).matchAll(
    /docs\/conventions\.md#([\w.]+)/g,
  )
  const sections = new Set([...urls].map(([, section]) => section))
  expect(sections.size).toBeGreaterThan(3)
  for (const section of sections) expect(written).toContain(`<a id="${section}"></a>`)
})
