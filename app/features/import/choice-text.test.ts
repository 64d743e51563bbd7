import { expect, test } from 'vitest'
import { columnSpec, sheetColumns } from '#app/domain/people-sheet.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { choicesText, choiceText } from './choice-text.ts'

const choices = sheetColumns.flatMap((column) => {
  const spec = columnSpec(column)
  return spec.kind === 'choice' ? [{ column, values: spec.values }] : []
})

test.each(LOCALES)('in %s every value of every choice has a word, and stands with it', (locale) => {
  const words = translatorFor(locale)
  expect(choices.length).toBeGreaterThan(10)
  for (const { column, values } of choices) {
    for (const value of values) {
      expect(choiceText(column, value, words)).toEqual(expect.any(String))
      expect(choicesText(column, words)).toContain(value)
      // They stand in one line, parted by commas.
      expect(choiceText(column, value, words)).not.toMatch(/[,:，、：]/)
    }
  }
})

test.each([
  ['en', 'relationship', 'spouse, civil partner (civil_partner), child'],
  ['zh-Hant', 'relationship', '配偶（spouse）、民事伴侶（civil_partner）、子女（child）'],
  ['zh-Hans', 'record_type', '主申请人（principal）、受养人（dependant）'],
  ['en', 'extension_outcome', 'granted, refused, withdrawn, lapsed'],
  ['en', 'scheme', 'ASMTP, GEP, TechTAS, QMAS, TTPS, IANG, ASSG, DEPENDANT'],
  ['en', 'limit_of_stay', undefined],
  ['en', 'no_column', undefined],
] as const)('in %s the values of %s are told as %s', (locale, column, expected) => {
  expect(choicesText(column, translatorFor(locale))).toBe(expected)
})
