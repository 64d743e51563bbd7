import { expect, test } from 'vitest'
import { plainDate } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'

test('counts choose their plural, and days are written with their year', () => {
  const en = translatorFor('en')
  expect(en.t('days.ahead', { count: 1 })).toBe('in 1 day')
  expect(en.t('days.ahead', { count: 9 })).toBe('in 9 days')
  expect(translatorFor('zh-Hant').t('days.ago', { count: 1 })).toBe('1 日前')
  expect(en.day(plainDate('2026-07-04'))).toBe('4 Jul 2026')
  expect(translatorFor('zh-Hans').day('2026-07-04')).toBe('2026年7月4日')
})

test('a reason without a text is a mistake that shows', () => {
  expect(() => translatorFor('en').reason({ key: 'no.such.key' })).toThrow('no.such.key')
})
