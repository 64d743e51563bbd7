import { expect, test } from 'vitest'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { screen } from '#app/i18n/en/screen.ts'
import { problemText } from '#app/i18n/problem.ts'
import { makeTranslator } from '#app/i18n/translate.ts'
import { orderProblems, schemaOf, versionedSchemaOf } from './field-schema.ts'
import { CONTRACT_FIELDS, DOCUMENT_FIELDS, PRINCIPAL_FIELDS, STAY_FIELDS } from './fields.ts'

const words = makeTranslator<ScreenKey>('en', screen)

/** The sentence beside a field, or what was read. */
function read(fields: Parameters<typeof schemaOf>[0], name: string, text: string): unknown {
  const field = fields[name]
  if (!field) throw new Error(`no field ${name}`)
  const result = schemaOf({ [name]: field }).safeParse({ [name]: text })
  if (result.success) return (result.data as Record<string, unknown>)[name]
  const issue = result.error.issues.find(({ path }) => path[0] === name)
  return issue ? problemText(words, issue.message) : 'no problem here'
}

test.each([
  ['14/7/2026', '2026-07-14'],
  ['2026年7月14日', '2026-07-14'],
  ['14 Jul 2026', '2026-07-14'],
  ['', null],
  ['5/7/2026', '2026-07-05'],
  ['31/2/2026', '“31/2/2026” was read; the calendar has no such day.'],
  ['soon', '“soon” was read; expected a day such as 14/7/2026 (day first) or 2026-07-14.'],
])('a day %j', (text, expected) => expect(read(CONTRACT_FIELDS, 'endDate', text)).toBe(expected))

test.each([
  ['52000', 52000],
  ['HK$52,000', 52000],
  ['５２，０００', 52000],
  ['52000.00', 52000],
  ['52000.50', '“52000.50” was read; expected whole Hong Kong dollars such as 52,000.'],
  ['lots', '“lots” was read; expected whole Hong Kong dollars such as 52,000.'],
  ['-1', '“-1” was read; expected whole Hong Kong dollars such as 52,000.'],
])('money %j', (text, expected) => expect(read(PRINCIPAL_FIELDS, 'assessableIncome', text)).toBe(expected))

test.each([
  ['24', 24],
  ['601', '“601” was read; expected a whole number up to 600.'],
  ['two', '“two” was read; expected a whole number up to 600.'],
])('a count %j', (text, expected) => expect(read(CONTRACT_FIELDS, 'months', text)).toBe(expected))

test('numbers: left empty is left as it is, "none" is none on file', () => {
  expect(read({ hkid: PRINCIPAL_FIELDS.hkid }, 'hkid', '')).toBe(undefined)
  expect(read({ hkid: PRINCIPAL_FIELDS.hkid }, 'hkid', 'None')).toBe(null)
  expect(read({ hkid: PRINCIPAL_FIELDS.hkid }, 'hkid', '無')).toBe(null)
  expect(read(DOCUMENT_FIELDS, 'number', 'C12345678')).toBe('C12345678')
  expect(read(DOCUMENT_FIELDS, 'endorsementDExpiresOn', '')).toBe(undefined)
  expect(read(DOCUMENT_FIELDS, 'endorsementDExpiresOn', 'none')).toBe(null)
})

test('what is needed is asked for, and a word of no choice is named', () => {
  expect(read(PRINCIPAL_FIELDS, 'staffNo', ' ')).toBe('Nothing was typed here; this is needed.')
  expect(read(PRINCIPAL_FIELDS, 'staffNo', 'x'.repeat(41))).toMatch(/Too long: 41 characters/)
  expect(read(STAY_FIELDS, 'scheme', 'VISA')).toBe('“VISA” was read; choose one of the list.')
})

test('a day before the one that must come first is refused where it stands', () => {
  const order = [['endDate', 'startDate']] as const
  const problems = orderProblems({ startDate: '2026-05-01', endDate: '2026-04-30' }, order)
  expect(problemText(words, problems.endDate?.[0] ?? '')).toBe(
    '30 Apr 2026 was read; it cannot be before 1 May 2026.',
  )
  expect(orderProblems({ startDate: '2026-05-01', endDate: '2026-05-01' }, order)).toEqual({})
  expect(orderProblems({ startDate: null, endDate: '2026-05-01' }, order)).toEqual({})
})

test('a form with a version is read whole: what was typed, and the version as a number', () => {
  const sent = { version: '3', endDate: '14/7/2029', months: '24', 'was-endDate': '2028-01-01' }
  expect(versionedSchemaOf(CONTRACT_FIELDS).parse(sent)).toEqual({
    version: 3,
    entityId: null,
    startDate: null,
    endDate: '2029-07-14',
    months: 24,
    renewedUntil: null,
  })
})
