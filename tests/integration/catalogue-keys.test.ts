import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULE_IDS } from '#app/domain/rules/catalogue.ts'
import { messages } from '#app/i18n/en/index.ts'

const CATALOGUES = /^app\/i18n\/(en|zh-Hant|zh-Hans)\//
const sources = globSync('{app,db}/**/*.{ts,tsx,mjs}')
  .filter((path) => !CATALOGUES.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** Keys whose beginning stands in a table or a constant. What is built in another way gets its beginning here. */
const BUILT = [...RULE_IDS, 'audit.did', 'history', 'import.recordType', 'marital', 'scheme', 'waiver'].map(
  (start) => `${start}.`,
)

/** What stands before and behind the gaps of `people.edit.${what}`. */
const templates = [...sources.matchAll(/`([a-zA-Z]\w*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, template = '']) => {
  const parts = template.split(/\$\{[^}]*\}/)
  return { start: parts.at(0) ?? '', end: parts.at(-1) ?? '' }
})

function isUsed(key: string): boolean {
  return (
    sources.includes(`'${key}'`) ||
    BUILT.some((start) => key.startsWith(start)) ||
    templates.some(({ start, end }) => key.startsWith(start) && key.endsWith(end))
  )
}

test('the catalogues hold no sentence that nothing says', () => {
  const keys = new Set(Object.keys(messages).map((key) => key.replace(/_(one|other)$/, '')))
  expect(keys.size).toBeGreaterThan(2000)
  expect(BUILT.filter((start) => ![...keys].some((key) => key.startsWith(start)))).toEqual([])
  expect([...keys].filter((key) => !isUsed(key))).toEqual([])
})
