import { describe, expect, test } from 'vitest'
import { columnSpec, sheetColumns } from '#app/domain/people-sheet.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { choicesShown } from './choice-text.ts'
import { booleanOf, choiceOf } from './choice-words.ts'

describe('words of choices', () => {
  test.each([
    ['record_type', '主申請人', 'principal'],
    ['record_type', '受养人', 'dependant'],
    ['record_type', 'Dependent', 'dependant'],
    ['relationship', '配偶', 'spouse'],
    ['relationship', '女儿', 'child'],
    ['relationship', 'Civil partner', 'civil_partner'],
    ['relationship', 'Partner', undefined],
    ['scheme', '輸入內地人才計劃', 'ASMTP'],
    ['scheme', '輸入内地人才计划', 'ASMTP'],
    ['scheme', '高才通', 'TTPS'],
    ['scheme', 'asmtp', 'ASMTP'],
    ['marital_status', '離異', 'divorced'],
    ['employment_status', '在职', 'active'],
    ['stream', 'Top-tier', 'top_tier'],
    ['condition', 'none', 'none'],
    ['stay_kind', '續期', 'extension'],
    ['recruitment_waiver', '人才清單', 'talent_list'],
    ['extension_outcome', '已批准', 'granted'],
    ['td_type', '往来港澳通行证', 'eep'],
    ['td_type', '駕駛執照', undefined],
  ] as const)('%s: %s → %s', (column, text, value) => expect(choiceOf(column, text)).toBe(value))

  test('every value of every choice is its own word', () => {
    for (const column of sheetColumns) {
      const spec = columnSpec(column)
      if (spec.kind !== 'choice') continue
      for (const value of spec.values) {
        expect(choiceOf(column, value)).toBe(value)
        expect(choiceOf(column, value.replaceAll('_', ' ').toUpperCase())).toBe(value)
      }
    }
  })

  test.each(LOCALES)(
    'what is shown in %s of a value is read as that value, with its code and without',
    (locale) => {
      const words = translatorFor(locale)
      const unread = sheetColumns.flatMap((column) => {
        const shown = choicesShown(column, words)
        return shown.flatMap(({ value, name, text }) =>
          [name, text].filter((one) => choiceOf(column, one) !== value).map((one) => `${column}: ${one}`),
        )
      })
      expect(unread).toEqual([])
      expect(choicesShown('td_type', words)).toHaveLength(3)
    },
  )

  test.each([
    ['Y', true],
    ['是', true],
    ['TRUE', true],
    ['✓', true],
    ['否', false],
    ['no', false],
    ['0', false],
    ['maybe', undefined],
  ])('%s is %s', (text, value) => expect(booleanOf(text)).toBe(value))
})
