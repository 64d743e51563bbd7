import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { addTravelDocument } from '#app/features/people/add-facts.server.ts'
import { correctEmployment, correctPerson } from '#app/features/people/correct-facts.server.ts'
import { endEmployment } from '#app/features/people/end-employment.server.ts'
import { type FamilyView, familyView } from '#app/features/people/family-view.ts'
import { historyEvents } from '#app/features/people/history-view.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { recordGrants } from '#app/features/people/record-grant.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addEmployment } from '#db/queries/facts/employment.server.ts'
import { addDependant, addPrincipal } from '#db/queries/facts/person.server.ts'
import { addStay } from '#db/queries/facts/stay.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'
import { familyOf } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const asOf = day('2026-06-20')
let store: TestStore
let org: OrgDb
let id: string

beforeEach(async () => {
  store = await openTestStore({ now: clock() })
  org = await openTestOrg(store)
  id = await makeFamily(org, {
    staffNo: 'HL-0042',
    dependants: ['NA', 'YI'],
    person: { hkid: 'A123456(3)' },
    contractEnd: '2026-09-30',
  })
})
afterEach(() => store.close())

/** A second later each time, so that writes can be told apart. */
function clock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 5, 20, 1, 0, seconds++)).toISOString()
}

type Shown = { locale?: (typeof LOCALES)[number]; lookedAt?: PlainDate }

async function pageOf(personId: string, { locale = 'en', lookedAt = asOf }: Shown = {}): Promise<FamilyView> {
  const loaded = await loadFamily(org, personId)
  if (!loaded) throw new Error(`nobody is ${personId}`)
  return familyView({ ...loaded, asOf: lookedAt, today: asOf, personId, words: translatorFor(locale) })
}

test('one row a permission, contract, document and dependant, with what is the matter', async () => {
  const { chart, badges, standing, keyFacts } = await pageOf(id)
  expect(chart.rows.map(({ title, subtitle, note }) => [title, subtitle, note?.severity ?? null])).toEqual([
    ['CHEN XIAOMING 陳小明', 'limit of stay', 'info'],
    ['Contract', 'entity not on file', 'medium'],
    ['Exit-entry Permit ••••5678', 'endorsement D below', null],
    ['LI NA', 'spouse', 'high'],
    ['LI YI', 'child', 'high'],
  ])
  expect(badges[0]).toEqual({ level: 'high', group: 'last_four_weeks' })
  expect(standing).toBe('ASMTP · general · the approved job only')
  expect(keyFacts.map(({ label, value, note }) => [label, value, note])).toContainEqual([
    'Limit of stay',
    '14 Jul 2026',
    'printed',
  ])
})

test('bars stand where their days are, and name them', async () => {
  const { chart } = await pageOf(id)
  const [granted, estimated] = chart.rows[0]?.bars ?? []
  expect(granted).toMatchObject({
    look: 'granted',
    label: 'printed 14 Jul 2026',
    tip: 'Entry: 15 Jul 2024 to 14 Jul 2026 · granted, limit printed',
  })
  expect(estimated).toMatchObject({
    look: 'estimated',
    tip: expect.stringContaining('estimated by the contract'),
  })
  expect(granted?.end).toBe(estimated?.start)
  expect(granted?.end).toBeGreaterThan(chart.today.at)
  expect(chart.rows[0]?.bands[0]).toMatchObject({
    tip: 'Extension window 14 Apr 2026 to 14 Jul 2026: submit by 2 Jun 2026, last four weeks from 16 Jun 2026',
  })
  expect(chart.rows[2]?.bars).toMatchObject([
    { look: 'document', fadesIn: true, fadesOut: true },
    { look: 'endorsement', fadesOut: false },
  ])
  for (const row of chart.rows) {
    for (const bar of row.bars) {
      expect(bar.start).toBeGreaterThanOrEqual(0)
      expect(bar.end).toBeLessThanOrEqual(1)
      expect(bar.end).toBeGreaterThan(bar.start)
    }
  }
  expect(chart.table.map(({ who, what, until }) => [who, what, until])).toContainEqual([
    'Contract',
    'As agreed',
    '30 Sep 2026',
  ])
})

test('a stay whose beginning nobody recorded is hatched up to the day that is looked at, and says so', async () => {
  const child = await org.write(async (tx) => {
    const personId = await addDependant(
      tx,
      { id, staffNo: 'HL-0042' },
      { givenNames: 'ER', relationship: 'child' },
    )
    const stay = { kind: 'entry', scheme: 'DEPENDANT', stream: 'general', condition: 'time_only' } as const
    await addStay(tx, { personId, familyId: id }, { ...stay, limitOfStay: day('2027-01-14') })
    return personId
  })
  const { chart } = await pageOf(id)
  const bars = chart.rows.find(({ key }) => key === child)?.bars ?? []
  const [assumed, granted] = bars.slice(-2)
  expect(assumed).toMatchObject({ look: 'estimated', fadesIn: true, end: chart.today.at })
  expect(granted).toMatchObject({ look: 'granted', start: chart.today.at })
  for (const one of [assumed, granted]) expect(one?.tip).toContain('start assumed')
})

test('who left is said to have left: no employer to be tied to, no seven years, no contract that ends', async () => {
  const { employments } = await familyOf(org, id)
  const end = {
    seenVersion: employments.at(-1)?.version ?? 0,
    endReason: null,
    terminationNoticeOn: null,
    reviewed: null,
    closeCaseIds: [],
  }
  const before = await pageOf(id)
  expect([before.left, before.standing]).toEqual([null, expect.stringContaining('the approved job only')])
  await endEmployment(org, id, { ...end, endDate: day('2026-06-19') }, asOf)
  const { left, standing, keyFacts, chart } = await pageOf(id)
  expect(left).toBe('Left on 19 Jun 2026')
  expect(standing).toBe('ASMTP · general')
  expect(keyFacts.map(({ label }) => label)).not.toContain('Earliest 7 years')
  expect(keyFacts[0]).toMatchObject({ label: 'Last day of work', value: '19 Jun 2026' })
  expect(chart.abode).toBe(null)
  expect(chart.rows[0]?.note?.text).toBe('No further extension: the employment was ended')
})

/** As an import of a sheet without a column for the status leaves it. */
async function leaveByDayAlone(endDate: PlainDate): Promise<void> {
  const employment = (await familyOf(org, id)).employments.at(-1)
  const seen = { personId: id, id: employment?.id ?? '', seenVersion: employment?.version ?? 0 }
  await correctEmployment(org, seen, { endDate }, asOf)
}

test('who left by the day on file alone has left, too, and can be told to Immigration', async () => {
  await leaveByDayAlone(day('2026-06-19'))
  const { left, standing, keyFacts, chart, can } = await pageOf(id)
  expect([left, standing]).toEqual(['Left on 19 Jun 2026', 'ASMTP · general'])
  expect(keyFacts.map(({ label }) => label)).not.toContain('Earliest 7 years')
  expect(chart.rows[0]?.note?.text).toBe('No further extension: the employment was ended')
  expect(can).toEqual({ end: false, tellImmigration: true, review: true, extend: null })
})

test('who works up to a day on file still works on that day', async () => {
  await leaveByDayAlone(asOf)
  const { left, standing, keyFacts, can } = await pageOf(id)
  expect([left, standing]).toEqual(['Leaves on 20 Jun 2026', expect.stringContaining('the approved job')])
  expect(keyFacts.map(({ label }) => label)).toContain('Earliest 7 years')
  expect(can).toEqual({ end: true, tellImmigration: false, review: false, extend: { caseId: null } })
})

test('an end on file that lies ahead stops no extension: the contract that ends sooner does', async () => {
  expect((await pageOf(id)).chart.rows[0]?.note?.text).toBe('No further extension: the contract ends')
  await leaveByDayAlone(day('2031-12-31'))
  expect((await pageOf(id)).chart.rows[0]?.note?.text).toBe('No further extension: the contract ends')
})

test('what may be done is asked of today, whatever day is looked at', async () => {
  await leaveByDayAlone(day('2031-12-31'))
  const { left, can } = await pageOf(id, { lookedAt: day('2032-02-01') })
  expect(left).toBe('Left on 31 Dec 2031')
  expect(can).toEqual({ end: true, tellImmigration: false, review: false, extend: { caseId: null } })
})

test('no extension is offered to who has not arrived, nor of a stay that is extended already', async () => {
  const ahead = await makeFamily(org, {
    staffNo: 'HL-0050',
    permit: 'C50505050',
    arrivedOn: '2026-07-01',
    limitOfStay: '2029-06-30',
    dependants: ['MEI'],
  })
  expect((await pageOf(ahead)).can.extend).toBe(null)
  const spouse = (await familyOf(org, ahead)).dependants[0]?.person.id ?? ''
  expect((await pageOf(spouse)).can.extend).toBe(null)
  const permit = await org.write((tx) => addPrincipal(tx, 'HL-0051', { familyName: 'WU' }))
  const owner = { personId: permit, familyId: permit }
  await org.write(async (tx) => {
    await addEmployment(tx, owner, { status: 'offer' })
    await addStay(tx, owner, {
      kind: 'entry',
      scheme: 'ASMTP',
      stream: 'general',
      condition: 'employment',
      lastEntryOn: day('2026-09-01'),
    })
  })
  expect((await pageOf(permit)).can.extend).toBe(null)
  const today = await makeFamily(org, { staffNo: 'HL-0052', permit: 'C52525252', arrivedOn: asOf })
  expect((await pageOf(today)).can.extend).toEqual({ caseId: null })
})

test('a dependant’s address opens the family with the dependant marked', async () => {
  const child = (await familyOf(org, id)).dependants[1]?.person.id ?? ''
  const view = await pageOf(child)
  expect([view.familyId, view.personId]).toEqual([id, child])
  expect(view.chart.rows.filter(({ isMarked }) => isMarked).map(({ title }) => title)).toEqual(['LI YI'])
  expect(view.members.filter(({ isMarked }) => isMarked).map(({ name }) => name)).toEqual(['LI YI'])
  expect((await pageOf(id)).chart.rows.some(({ isMarked }) => isMarked)).toBe(false)
})

test.each(LOCALES)('in %s no text is left open, and no number is whole', async (locale) => {
  await addTravelDocument(org, id, { number: 'C99990001' })
  const text = JSON.stringify(await pageOf(id, { locale }))
  expect(text).not.toMatch(/\{\{|undefined|\[object/)
  expect(text).not.toMatch(/12345678|123456\(|99990001/)
  expect(text).toContain('••••4563')
})

test('somebody without any permission, contract or document has a page, too', async () => {
  const offered = await org.write(async (tx) => {
    const personId = await addPrincipal(tx, 'HL-0099', { chineseName: '林一' })
    await addEmployment(tx, { personId, familyId: personId }, { status: 'offer' })
    return personId
  })
  const view = await pageOf(offered)
  expect(view).toMatchObject({ name: '林一', chineseName: null, standing: null, badges: [] })
  expect(view.chart.rows).toMatchObject([{ bars: [], note: { text: 'No permission is on file yet' } }])
})

test('history says which dependant was added', async () => {
  await org.write((tx) =>
    addDependant(
      tx,
      { id, staffNo: 'HL-0042' },
      { familyName: 'LI', givenNames: 'ER', relationship: 'child' },
    ),
  )
  const { entries } = await listFamilyHistory(org, id)
  const events = historyEvents(entries, await familyOf(org, id), translatorFor('en'))
  expect(events.map(({ title }) => title)).toContain('Added a dependant: LI ER')
})

test('history says what was done, in the words of the audit log where it has none of its own', async () => {
  const family = await familyOf(org, id)
  const at = '2026-06-20T01:00:00.000Z'
  const entry = { seq: 1, at, actor: 'Lee', actorId: 'u1', targetId: 'd1', after: null }
  const removed = {
    ...entry,
    action: 'remove_document',
    targetKind: 'document',
    before: { code: 'E-CONTRACT' },
  }
  expect(historyEvents([removed], family, translatorFor('en'))[0]?.title).toBe('Removed a document')
  expect(historyEvents([{ ...removed, action: 'sang' }], family, translatorFor('en'))[0]?.title).toBe(
    'Other change',
  )
})

test('another employer’s person is nobody', async () => {
  expect(await loadFamily(await openTestOrg(store, 'lantern'), id)).toBeUndefined()
})

test('history tells what one write meant and what it changed, in words', async () => {
  await correctPerson(org, { personId: id, seenVersion: 1 }, { department: 'Data', hkid: 'G123456(A)' })
  const { stays } = await familyOf(org, id)
  await recordGrants(
    org,
    id,
    [
      {
        personId: id,
        kind: 'extension',
        scheme: 'ASMTP',
        stream: 'general',
        condition: 'employment',
        decidedOn: day('2026-06-18'),
        limitOfStay: day('2028-07-14'),
        seenStayId: stays.at(-1)?.id ?? null,
        caseId: null,
      },
    ],
    day('2026-06-18'),
  )
  const { entries } = await listFamilyHistory(org, id)
  const events = historyEvents(entries, await familyOf(org, id), translatorFor('en'))
  expect(events.map(({ title, actor }) => [title, actor])).toEqual([
    ['Recorded a grant', 'Owner of harbour'],
    ['Corrected the person', 'Owner of harbour'],
    ['Added the hire', 'Owner of harbour'],
  ])
  expect(events[0]?.parts.flatMap(({ changes }) => changes)).toContainEqual(
    expect.objectContaining({ field: 'Limit of stay', is: '14 Jul 2028', was: null }),
  )
  expect(events[1]?.parts[0]?.changes.map(({ field, is, was }) => [field, is, was])).toEqual([
    ['Department', 'Data', 'Engineering'],
    ['Hong Kong identity card', '••••456A', '••••4563'],
  ])
  const [page] = [await listFamilyHistory(org, id, { limit: 2 })]
  const rest = await listFamilyHistory(org, id, { beforeSeq: page?.nextBefore ?? 0 })
  expect([...(page?.entries ?? []), ...rest.entries]).toEqual(entries)
})
