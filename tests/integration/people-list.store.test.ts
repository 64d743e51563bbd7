import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { correctEmployment } from '#app/features/people/correct-facts.server.ts'
import { readQuestion } from '#app/features/people/list-question.ts'
import { loadList } from '#app/features/people/load-list.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { countLimitsByMonth } from '#db/queries/limits.server.ts'
import { listPeople, type PeopleQuestion } from '#db/queries/people.server.ts'
import { countPeople } from '#db/queries/people-facets.server.ts'
import type { PeopleFilter } from '#db/queries/people-filter.server.ts'
import { searchedNumber } from '#db/queries/searched-number.server.ts'
import { people } from '#db/schema/index.server.ts'
import { familyOf } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const asOf = day('2026-06-20')
let store: TestStore
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
  // Last four weeks; window not open; limit passed; nothing on file about a department.
  await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA', 'YI'], permit: 'C12344567' })
  await makeFamily(org, {
    staffNo: 'HL-0007',
    limitOfStay: '2029-01-31',
    arrivedOn: '2026-02-01',
    person: { familyName: 'ZHAO', givenNames: 'Ming', chineseName: '趙明', department: 'Design' },
    permit: 'C99990001',
  })
  await makeFamily(org, {
    staffNo: 'HL-0003',
    limitOfStay: '2026-05-31',
    person: {
      familyName: 'AU',
      givenNames: 'Ka Yan',
      chineseName: null,
      department: null,
      hkid: 'A123456(3)',
    },
    permit: 'C99990002',
  })
})
afterEach(() => store.close())

async function numbers(question: Partial<PeopleQuestion> = {}): Promise<string[]> {
  const { rows } = await listPeople(org, { asOf, ...question })
  return rows.map(({ staffNo, dependantNo }) => `${staffNo}${dependantNo}`)
}
const found = (filter: PeopleFilter) => numbers({ filter, sort: { by: 'staffNo', descending: false } })

test('each order, both ways, and pages that give every row once', async () => {
  const byName = ['HL-0003', 'HL-0042', 'HL-0042D1', 'HL-0042D2', 'HL-0007']
  expect(await numbers()).toEqual(byName)
  expect(await numbers({ sort: { by: 'name', descending: true } })).toEqual(byName.toReversed())
  expect(await numbers({ sort: { by: 'staffNo', descending: false } })).toEqual([
    'HL-0003',
    'HL-0007',
    'HL-0042',
    'HL-0042D1',
    'HL-0042D2',
  ])
  expect((await numbers({ sort: { by: 'limit', descending: false } }))[0]).toBe('HL-0003')
  expect((await numbers({ sort: { by: 'department', descending: true } }))[0]).toBe('HL-0042')
  for (const by of ['name', 'staffNo', 'limit', 'department'] as const) {
    for (const descending of [false, true]) {
      const sort = { by, descending }
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await listPeople(org, { asOf, sort, limit: 2, cursor })
        paged.push(...page.rows.map(({ staffNo, dependantNo }) => `${staffNo}${dependantNo}`))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(paged).toEqual(await numbers({ sort }))
    }
  }
})

test('a row says how the person stands on the day asked for', async () => {
  const { rows } = await listPeople(org, { asOf, filter: { search: 'HL-0042' } })
  const [chen, li] = rows
  expect(chen).toMatchObject({
    kind: 'principal',
    chineseName: '陳小明',
    department: 'Engineering',
    jobTitle: 'Engineer',
    scheme: 'ASMTP',
    limitOfStay: '2026-07-14',
    limitIsPrinted: true,
    principal: null,
    state: { state: 'late', lastFourWeeks: true },
    worst: 'high',
  })
  expect(li).toMatchObject({ kind: 'dependant', principal: { familyName: 'CHEN' }, relationship: 'spouse' })
  const earlier = await listPeople(org, { asOf: day('2025-01-01'), filter: { search: 'HL-0042' } })
  expect(earlier.rows[0]).toMatchObject({ state: { state: 'not_open' }, worst: null, findingCount: 0 })
})

test('a name is found in the script that it is not written in', async () => {
  const names = { 'HL-0101': '陳小衛', 'HL-0102': '陈晓红', 'HL-0103': '衞裏' }
  for (const [staffNo, chineseName] of Object.entries(names)) {
    await makeFamily(org, { staffNo, permit: `C8${staffNo.slice(3)}000`, person: { chineseName } })
  }
  expect(await found({ search: '陈小卫' })).toEqual(['HL-0101'])
  expect(await found({ search: '陳小衞' })).toEqual(['HL-0101'])
  expect(await found({ search: '陳曉紅' })).toEqual(['HL-0102'])
  expect(await found({ search: '卫里' })).toEqual(['HL-0103'])
  expect(await found({ search: '赵' })).toEqual(['HL-0007'])
  expect(await found({ search: '陈' })).toEqual(expect.arrayContaining(['HL-0101', 'HL-0102']))
})

test('search: either script, parts, staff number, last four', async () => {
  expect(await found({ search: '小明' })).toEqual(['HL-0042'])
  expect(await found({ search: '趙' })).toEqual(['HL-0007'])
  expect(await found({ search: 'ka ya' })).toEqual(['HL-0003'])
  expect(await found({ search: 'zhaom' })).toEqual(['HL-0007'])
  expect(await found({ search: '0007' })).toEqual(['HL-0007'])
  expect(await found({ search: '4567' })).toEqual(['HL-0042'])
  expect(await found({ search: '••••4567' })).toEqual(['HL-0042'])
  const [owner] = await org.select({ id: people.id }).from(people).where(eq(people.staffNo, 'HL-0007'))
  const { employments } = await familyOf(org, owner?.id ?? '')
  await correctEmployment(
    org,
    { personId: owner?.id ?? '', id: employments[0]?.id ?? '', seenVersion: 1 },
    { recordedNumber: 'C77770519' },
    asOf,
  )
  // As HR wrote it down, which the rules compare with the document.
  expect(await found({ search: '0519' })).toEqual(['HL-0007'])
  expect(await found({ search: '••••0519' })).toEqual(['HL-0007'])
  expect(await found({ search: '4563' })).toEqual(['HL-0003'])
  expect(await found({ search: 'nobody' })).toEqual([])
  expect(await found({ search: '%' })).toEqual([])
})

test('a whole number is found by its index, whatever stands around it', async () => {
  for (const text of [
    'c99990002',
    'A123456(3)',
    ' a123456 (3)',
    'HKID: A123456(3)',
    'AU Ka Yan, c9999 0002',
  ]) {
    const number = await searchedNumber(org, text)
    expect(number).toMatch(/^(0002|4563)\.[\w-]{43}$/)
    expect(await found({ number: number ?? '' })).toEqual(['HL-0003'])
  }
  // Of the form of one, but on file nowhere; and a mistyped check digit.
  for (const text of ['C99990003', 'A123456(4)']) {
    const number = await searchedNumber(org, text)
    expect(number).toBeDefined()
    expect(await found({ number: number ?? '' })).toEqual([])
  }
})

test('what is on file as a number is one whatever its form; a staff number that looks like one is text', async () => {
  await makeFamily(org, { staffNo: 'E1234567', permit: 'XYZ-4455667' })
  expect(await found({ number: (await searchedNumber(org, 'xyz4455667')) ?? '' })).toEqual(['E1234567'])
  expect(await searchedNumber(org, 'xyz4455668')).toBeUndefined()
  expect(await searchedNumber(org, 'e1234567')).toBeUndefined()
  expect(await searchedNumber(org, 'E1234568')).toBeDefined()
  // Both a staff number and an identity card: the card counts.
  await makeFamily(org, { staffNo: 'E7654321', permit: 'C88880001', person: { hkid: 'E765432(1)' } })
  expect(await searchedNumber(org, 'E7654321')).toMatch(/^4321\./)
  const before = store.statements.length
  for (const text of ['', '陳小明', 'CHEN Xiaoming', 'HL-0042', '4567', '••••4567'])
    expect(await searchedNumber(org, text)).toBeUndefined()
  expect(store.statements).toHaveLength(before)
})

test('facets narrow the list, and their counts are what choosing them would give', async () => {
  expect(await found({ kind: ['dependant'] })).toEqual(['HL-0042D1', 'HL-0042D2'])
  expect(await found({ department: ['', 'Design'] })).toContain('HL-0003')
  expect(await found({ standing: ['critical'] })).toEqual(['HL-0003'])
  expect(await found({ standing: ['none'] })).toEqual(['HL-0007'])
  const filters: PeopleFilter[] = [
    {},
    { kind: ['principal'] },
    { standing: ['high', 'none'], department: ['Design', 'Engineering'] },
    { search: 'HL', rule: ['EXT'] },
    { limitMonth: '2026-07' },
    { limitMonth: '2026-07', kind: ['dependant'] },
    { number: (await searchedNumber(org, 'C99990002')) ?? '' },
  ]
  for (const filter of filters) {
    const { total, counts } = await countPeople(org, { asOf, filter })
    expect((await found(filter)).length).toBe(total)
    for (const [facet, values] of Object.entries(counts)) {
      for (const [value, count] of values) {
        expect([facet, value, (await found({ ...filter, [facet]: [value] })).length]).toEqual([
          facet,
          value,
          count,
        ])
      }
    }
  }
})

/** By the day alone: the status stays `active`, as after an import of a sheet without a column for it. */
async function leaveByDay(staffNo: string, endDate: PlainDate): Promise<void> {
  const { rows } = await listPeople(org, { asOf, filter: { search: staffNo, kind: ['principal'] } })
  const id = rows[0]?.id ?? ''
  const employment = (await familyOf(org, id)).employments.at(-1)
  const seen = { personId: id, id: employment?.id ?? '', seenVersion: employment?.version ?? 0 }
  expect(await correctEmployment(org, seen, { endDate }, asOf)).toMatchObject({ ok: true })
}

test('a rule is named beside its code, in the reader’s language; a code that is no rule stays as it is', async () => {
  const labels = async (locale: Locale) => {
    const question = readQuestion(new URLSearchParams('rule=MM99'))
    const { facets } = await loadList(org, question, asOf, translatorFor(locale))
    return facets.find(({ facet }) => facet === 'rule')?.values.map(({ label }) => label)
  }
  const inEnglish = await labels('en')
  expect(inEnglish).toContain(
    'MM01 · The limit of stay has passed, no extension is granted, and the person is employed',
  )
  expect(inEnglish?.at(-1)).toBe('MM99')
  expect(await labels('zh-Hant')).toContain('MM01 · 逗留期限已過，未獲批延期，而僱員仍然在職')
})

test('who left by the day on file has left in the list, its facets and the months of limits, family and all', async () => {
  await leaveByDay('HL-0042', day('2026-06-19'))
  const statusOf = async (looked: PlainDate) => {
    const { rows } = await listPeople(org, { asOf: looked, filter: { search: 'HL-0042' } })
    const { counts } = await countPeople(org, { asOf: looked })
    const limits = await countLimitsByMonth(org, day('2026-06-01'), day('2026-08-01'), looked)
    const filtered = async (status: string) =>
      (await listPeople(org, { asOf: looked, filter: { status: [status] } })).rows.length
    return {
      shown: rows.map(({ employmentStatus }) => employmentStatus),
      counted: Object.fromEntries(counts.status),
      listed: [await filtered('active'), await filtered('ended')],
      limits: limits.reduce((sum, { count }) => sum + count, 0),
      inMonth: (await listPeople(org, { asOf: looked, filter: { limitMonth: '2026-07' } })).rows.length,
    }
  }
  expect(await statusOf(asOf)).toEqual({
    shown: ['ended', 'ended', 'ended'],
    counted: { active: 2, ended: 3 },
    listed: [2, 3],
    limits: 0,
    inMonth: 0,
  })
  // The last day is a day of work.
  expect(await statusOf(day('2026-06-19'))).toEqual({
    shown: ['active', 'active', 'active'],
    counted: { active: 5 },
    listed: [5, 0],
    limits: 3,
    inMonth: 3,
  })
})

test("another employer's people are not found by any of it", async () => {
  const other = await openTestOrg(store, 'lantern')
  expect((await listPeople(other, { asOf, filter: { search: '4567' } })).rows).toEqual([])
  const number = await searchedNumber(org, 'C12344567')
  expect(await found({ number: number ?? '' })).not.toEqual([])
  expect((await listPeople(other, { asOf, filter: { number: number ?? '' } })).rows).toEqual([])
  expect((await countPeople(other, { asOf })).total).toBe(0)
})
