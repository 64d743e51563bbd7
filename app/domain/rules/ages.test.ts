import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const child = (
  dateOfBirth: string | null,
  hkid: string | null | undefined = 'A123456(3)',
  limit = '2030-03-10',
) =>
  family({
    dependant: {
      dateOfBirth,
      hkid,
      stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: limit }],
    },
  })
const medium = (caseFile: Parameters<typeof spansOf>[1]) =>
  spansOf('AGE', caseFile).filter((line) => line.includes('medium'))
const low = (caseFile: Parameters<typeof spansOf>[1]) =>
  spansOf('AGE', caseFile).filter((line) => line.includes('low'))

describe('AGE: six months before 18', () => {
  test.each([
    ['W37', '2010-03-11', '2027-09-11', '2028-03-11', '2028-03-10'],
    ['month end', '2010-08-31', '2028-02-29', '2028-08-31', '2028-08-30'],
    ['29 February', '2008-02-29', '2025-08-28', '2026-03-01', '2026-02-27'],
    ['already here at the notice', '2007-06-01', '2025-03-10', '2025-06-01', '2025-05-31'],
  ])('%s: born %s', (_, born, from, until, due) => {
    expect(medium(child(born))).toEqual([`E001/D1:18 medium ${from}..${until} due ${due}`])
  })

  test('W37: the limit one day before the birthday gives no MM26', () => {
    const caseFile = child('2010-03-11', undefined, '2028-03-10')
    expect(spansOf('MM26', caseFile)).toEqual([])
    expect(medium(caseFile)).toHaveLength(1)
  })

  test('silent: 18 before the first stay, no day of birth, a spouse, no stay', () => {
    expect(medium(child('2007-03-10'))).toEqual([])
    expect(medium(child('2007-03-11'))).toHaveLength(1)
    expect(medium(child(null))).toEqual([])
    expect(medium(family({ dependant: { relationship: 'spouse', dateOfBirth: '2010-03-11' } }))).toEqual([])
    expect(medium(family({ dependant: { dateOfBirth: '2010-03-11', stays: [] } }))).toEqual([])
  })
})

describe('AGE: identity card at 11 and 18', () => {
  test.each([
    ['2016-02-29', '2027-03-01', '2027-03-31'],
    ['2015-06-01', '2026-06-01', '2026-07-02'],
    ['2016-01-10', '2027-01-10', '2027-02-10'],
  ])('11, born %s: from %s by %s (a holiday and Lunar New Year roll forward)', (born, from, lastDay) => {
    for (const hkid of [null, undefined]) {
      const [found, ...more] = judged(
        'AGE',
        family({
          dependant: {
            dateOfBirth: born,
            hkid,
            stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2030-03-10' }],
          },
        }),
      ).filter(({ key }) => key.endsWith(':11'))
      expect(more).toEqual([])
      expect(found).toMatchObject({ severity: 'low', from, dueOn: lastDay })
    }
    expect(low(child(born))).toEqual([])
  })

  test('of two long stays the one in which the birthday falls', () => {
    const stays = [
      { kind: 'entry' as const, arrivedOn: '2025-03-10', limitOfStay: '2026-03-10' },
      { kind: 'entry' as const, arrivedOn: '2026-10-05', limitOfStay: '2028-10-05' },
    ]
    const fields = (dateOfBirth: string) =>
      judged('AGE', family({ dependant: { dateOfBirth, hkid: null, stays } }))
        .filter(({ severity }) => severity === 'low')
        .map(({ explanation }) => explanation.inputs.map(({ field }) => field.split('].')[1]).join(' '))
    expect(fields('2015-01-19')).toEqual(['dateOfBirth stays[0 stays[0'])
    expect(fields('2016-01-19')).toEqual(['dateOfBirth stays[1 stays[1'])
    expect(fields('2015-06-01')).toEqual([])
  })

  test('18: whoever has a card changes it', () => {
    expect(low(child('2010-03-11'))).toEqual(['E001/D1:18 low 2028-03-11..2028-04-11 due 2028-04-10'])
    expect(low(child('2010-03-11', null))).toEqual([])
  })

  test.each([
    ['2016-03-10', '2027-03-10', 1],
    ['2016-03-11', '2027-03-10', 0],
    ['2014-03-09', '2027-03-10', 0],
    ['2014-03-10', '2027-03-10', 1],
    ['2015-03-11', '2025-09-06', 0],
  ])('born %s, a stay from 2025-03-10 to %s: %i', (born, limit, count) => {
    expect(low(child(born, null, limit))).toHaveLength(count)
  })

  test('says what is to be done', () => {
    const [found] = judged('AGE', child('2016-02-29', null))
    expect(inEnglish(found?.title)).toBe('Child turned 11: identity card by 31 Mar 2027')
    expect(found?.explanation.steps.map(inEnglish)).toEqual([
      'Born 29 Feb 2016 + 11 years = 1 Mar 2027',
      '1 Mar 2027 + 30 days, that day not counted = 31 Mar 2027',
    ])
  })
})

test('ends with the employment', () => {
  const caseFile = child('2010-03-11')
  const employment = {
    ...caseFile.employment,
    endDate: family({ employment: { endDate: '2027-10-31' } }).employment?.endDate,
  }
  expect(spansOf('AGE', { ...caseFile, employment })).toEqual([
    'E001/D1:18 medium 2027-09-11..2027-11-01 due 2028-03-10',
  ])
})
