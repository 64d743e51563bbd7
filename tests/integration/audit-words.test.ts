import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actionWords } from '#app/i18n/action-words.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'

const sources = globSync('{app,db}/**/*.{ts,tsx}')
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const allText = sources.map(({ text }) => text).join('\n')

/** `'stay'` of `factTable(stays, 'stay', …)`, in the files of the facts that `isAmong` chooses. */
function kindsOf(maker: RegExp, isAmong: (text: string) => boolean = () => true): string[] {
  return sources.filter(({ text }) => isAmong(text)).flatMap(({ text }) => allOf(maker, text))
}

function allOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

const FACT = /\bfactTable\(\s*\w+,\s*'(\w+)'/g
const PART = /\baddEmploymentPart\([^']*'(\w+)'/g
const [, undoTables = ''] = /const TABLES = \{([^}]*)\}/.exec(
  sources.find(({ path }) => path.endsWith('undo-facts.server.ts'))?.text ?? '',
) ?? ['', '']
const undoKinds = allOf(/(\w+): \w+/g, undoTables)

/** What the gap of `add_${kind}` is filled with. */
const FILLED: Record<string, readonly string[]> = {
  add_: [...kindsOf(FACT), ...kindsOf(PART)],
  correct_: [...kindsOf(FACT, (text) => text.includes('.amend')), ...undoKinds],
  remove_: undoKinds,
}

/** Every action that the code writes: what stands behind `action:` of an entry, as a word, a constant or a template. */
function actionsWritten(): string[] {
  const auditing = sources.filter(({ text }) => /\baudit\(/.test(text))
  const said = auditing.flatMap(({ text }) => allOf(/\baction: ([^\n]+?)(?:,? target\b|,?\n|,? \})/g, text))
  return said.flatMap((expression) => [
    ...allOf(/'([a-z]+_[a-z_]+)'/g, expression),
    ...allOf(/\b([A-Z]+_[A-Z_]+)\b/g, expression).flatMap((name) =>
      allOf(new RegExp(`const ${name} = '(\\w+)'`, 'g'), allText),
    ),
    ...allOf(/`(\w+_)\$\{kind\}`/g, expression).flatMap(
      (start) => FILLED[start]?.map((kind) => `${start}${kind}`) ?? [`${start}…`],
    ),
  ])
}

test('every action that the code writes into the audit log has its word in each language', () => {
  const actions = [...new Set([...actionsWritten(), 'add_document_file', 'replace_document_file'])]
  expect(actions).toEqual(
    expect.arrayContaining([
      'add_stay',
      'add_engagement',
      'add_dependant',
      'correct_case',
      'remove_document',
      'remove_contract',
      'review_dependant',
      'undo_import',
      'create_employer',
    ]),
  )
  expect(actions.length).toBeGreaterThan(60)
  for (const locale of LOCALES) {
    const words = translatorFor(locale)
    expect(actions.filter((action) => actionWords(action, words) === undefined)).toEqual([])
  }
})
