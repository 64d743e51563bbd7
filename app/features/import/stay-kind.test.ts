import { expect, test } from 'vitest'
import type { SheetRecord, SheetValues } from '#app/domain/people-sheet.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { countUnclearStays, withStayKind } from './stay-kind.ts'

const row = (values: SheetValues, kind: SheetRecord['kind'] = 'principal'): SheetRecord => ({
  row: 2,
  kind,
  staffNo: 'E1',
  values,
})
const began = { employment_start: day('2024-03-12'), activated_on: day('2026-03-10') }

test.each([
  ['begun after the work, no kind', row(began), 1],
  ['on the day of the work', row({ ...began, activated_on: began.employment_start }), 0],
  ['the kind is said', row({ ...began, stay_kind: 'entry' }), 0],
  ['no first day of work', row({ activated_on: began.activated_on }), 0],
  ['a dependant', row(began, 'dependant'), 0],
])('%s', (_name, record, count) => {
  expect(countUnclearStays([record])).toBe(count)
})

test('the answer goes to the unclear rows and to no other', () => {
  const clear = row({ ...began, stay_kind: 'entry' })
  expect(withStayKind([row(began), clear], 'extension').map(({ values }) => values.stay_kind)).toEqual([
    'extension',
    'entry',
  ])
  expect(withStayKind([row(began)], undefined)[0]?.values.stay_kind).toBeUndefined()
})
