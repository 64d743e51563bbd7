import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { endByForm, noticeByForm } from '#app/features/people/end-by-form.server.ts'
import { endEmployment, recordTerminationNotice } from '#app/features/people/end-employment.server.ts'
import { type Grant, recordGrants } from '#app/features/people/record-grant.server.ts'
import { markDependantsReviewed } from '#app/features/people/review-dependants.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { caseMoves, stays } from '#db/schema/index.server.ts'
import { familyOf, rowCounts } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const today = day('2026-07-01')
let store: TestStore
let org: OrgDb
let id: string
let spouseId: string
let caseId: string

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
  id = await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA'], contractEnd: null })
  spouseId = (await familyOf(org, id)).dependants[0]?.person.id ?? ''
  caseId = await org.write((tx) =>
    openCase(
      tx,
      { personId: id, familyId: id },
      { stage: 'submitted', onDay: day('2026-05-20') },
      { kind: 'extension', stream: 'general', filedOn: day('2026-05-20') },
    ),
  )
})
afterEach(() => store.close())

async function grantOf(personId: string, also: Partial<Grant> = {}): Promise<Grant> {
  const rows = await org.select().from(stays).where(eq(stays.personId, personId)).orderBy(asc(stays.position))
  return {
    personId,
    kind: 'extension',
    scheme: personId === id ? 'ASMTP' : 'DEPENDANT',
    stream: 'general',
    condition: personId === id ? 'employment' : 'time_only',
    decidedOn: day('2026-06-25'),
    limitOfStay: day('2029-07-14'),
    seenStayId: rows.at(-1)?.id ?? null,
    caseId: null,
    ...also,
  }
}

const staysOf = (personId: string) =>
  org.select().from(stays).where(eq(stays.personId, personId)).orderBy(asc(stays.position))
const rulesOn = async (on = today) =>
  (await listFamilyFindings(org, id, on))
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, state, dependantNo }) => [ruleId, state, dependantNo].filter(Boolean).join(' '))

test('a grant appends a stay, leaves the old one byte for byte, and settles its case', async () => {
  const [old] = await staysOf(id)
  const outcome = await recordGrants(org, id, [await grantOf(id, { caseId })], today)
  expect(outcome.ok).toBe(true)
  const [first, second] = await staysOf(id)
  expect(first).toEqual(old)
  expect(second).toMatchObject({ position: 2, caseId, filedOn: '2026-05-20', activatedOn: '2026-06-25' })
  const family = await familyOf(org, id)
  expect(family.person.limitOfStay).toBe('2029-07-14')
  expect(family.cases).toMatchObject([
    {
      stage: 'evisa_issued',
      stageSinceOn: '2026-06-25',
      decidedOn: '2026-06-25',
      outcome: 'granted',
      closedOn: null,
    },
  ])
  const moves = await org.select().from(caseMoves).where(eq(caseMoves.caseId, caseId))
  expect(moves.map(({ fromStage, toStage }) => [fromStage, toStage])).toEqual([
    [null, 'submitted'],
    ['submitted', 'evisa_issued'],
  ])
  expect(await rulesOn()).toEqual(expect.arrayContaining(['MM25 D1', 'MM20']))
})

test('the family’s grants go in together', async () => {
  const outcome = await recordGrants(org, id, [await grantOf(id, { caseId }), await grantOf(spouseId)], today)
  expect(outcome).toMatchObject({ ok: true, stayIds: [expect.any(String), expect.any(String)] })
  expect(await staysOf(spouseId)).toHaveLength(2)
  expect(await rulesOn()).not.toContain('MM25 D1')
})

test('the same grant sent twice is recorded once; one that does not fit leaves nothing of the others', async () => {
  const grant = await grantOf(id, { caseId })
  await recordGrants(org, id, [grant], today)
  const before = await rowCounts(org)
  expect(await recordGrants(org, id, [grant], today)).toEqual({ ok: false, reason: 'stay_changed' })
  const settled = await grantOf(id, { caseId })
  expect(await recordGrants(org, id, [settled], today)).toEqual({ ok: false, reason: 'missing' })
  const spouse = await grantOf(spouseId)
  expect(await recordGrants(org, id, [spouse, grant], today)).toEqual({ ok: false, reason: 'stay_changed' })
  expect(await recordGrants(org, id, [spouse, { ...spouse, personId: 'nobody' }], today)).toMatchObject({
    reason: 'missing',
  })
  expect(await rowCounts(org)).toEqual(before)
})

test('another employer’s family, and a role that may not, record nothing', async () => {
  const other = await openTestOrg(store, 'lantern')
  const viewer = await openAsMember(store, org, 'viewer')
  const grant = await grantOf(id)
  const end = {
    seenVersion: 1,
    endDate: today,
    endReason: null,
    terminationNoticeOn: null,
    reviewed: null,
    closeCaseIds: [],
  }
  const before = await rowCounts(org)
  for (const [by, reason] of [
    [other, 'missing'],
    [viewer, 'not_allowed'],
  ] as const) {
    const refused = { ok: false, reason }
    expect(await recordGrants(by, id, [grant], today)).toEqual(refused)
    expect(await endEmployment(by, id, end, today)).toEqual(refused)
    expect(await recordTerminationNotice(by, id, { seenVersion: 1, noticeOn: today }, today)).toEqual(refused)
    expect(await markDependantsReviewed(by, id, { personIds: [spouseId], reviewedOn: today })).toEqual(
      refused,
    )
  }
  expect(await rowCounts(org)).toEqual(before)
})

test('an entry that was granted counts from the arrival, and its case has entered', async () => {
  const entry = await org.write((tx) =>
    openCase(
      tx,
      { personId: spouseId, familyId: id },
      { stage: 'exit_endorsement_pending', onDay: day('2026-06-20') },
      { kind: 'entry', stream: 'general', filedOn: day('2026-05-01') },
    ),
  )
  const granted = { kind: 'entry', caseId: entry } as const
  const arrived = await grantOf(spouseId, { ...granted, arrivedOn: day('2026-06-28') })
  await recordGrants(org, id, [arrived], today)
  expect((await staysOf(spouseId)).at(-1)).toMatchObject({ activatedOn: '2026-06-28', filedOn: '2026-05-01' })
  expect((await familyOf(org, id)).dependants[0]?.cases).toMatchObject([
    { stage: 'entered', stageSinceOn: '2026-06-28', decidedOn: '2026-06-25' },
  ])
})

test('the end of an employment closes its cases, tells of the notice, and asks for the dependants', async () => {
  const version = async () => (await familyOf(org, id)).employments.at(-1)?.version ?? 0
  const end = {
    seenVersion: await version(),
    endDate: day('2026-06-30'),
    endReason: 'resigned',
    terminationNoticeOn: null,
    reviewed: null,
    closeCaseIds: [caseId],
  }
  expect(await endEmployment(org, id, end, today)).toEqual({ ok: true })
  const family = await familyOf(org, id)
  expect(family.person.employmentStatus).toBe('ended')
  expect(family.cases).toMatchObject([{ stage: 'withdrawn', outcome: 'withdrawn', closedOn: today }])
  expect(await rulesOn()).toEqual(expect.arrayContaining(['MM28', 'MM29 D1']))

  expect(await endEmployment(org, id, end, today)).toMatchObject({
    reason: 'conflict',
    current: { status: 'ended' },
  })
  await recordTerminationNotice(org, id, { seenVersion: await version(), noticeOn: day('2026-07-01') }, today)
  await markDependantsReviewed(org, id, { personIds: [spouseId], reviewedOn: day('2026-07-02') })
  const rules = await rulesOn(day('2026-07-03'))
  expect(rules.filter((rule) => /^MM2[89]/.test(rule))).toEqual([])
})

test('a stored day that was chosen on the form is taken only where it is a day', async () => {
  const end = async (stored: string) => {
    const version = (await familyOf(org, id)).employments.at(-1)?.version ?? 0
    const values = { version, endDate: day('2026-06-30'), endReason: null, terminationNoticeOn: null }
    const payload = { 'was-endDate': stored, 'choose-endDate': 'stored' }
    const outcome = await endByForm(org, id, { values, payload }, today, translatorFor('en'))
    return [outcome.kind, (await familyOf(org, id)).employments.at(-1)?.endDate]
  }
  expect(await end('2026-06-29')).toEqual(['saved', '2026-06-29'])
  expect(await end('tomorrow')).toEqual(['saved', '2026-06-30'])
})

test('an end that names somebody else’s case or dependant writes nothing', async () => {
  const neighbour = await makeFamily(org, { staffNo: 'HL-0043', dependants: ['MEI'] })
  const theirs = (await familyOf(org, neighbour)).dependants[0]?.person.id ?? ''
  const end = {
    seenVersion: 1,
    endDate: today,
    endReason: null,
    terminationNoticeOn: null,
    reviewed: null,
    closeCaseIds: [],
  }
  const before = [await familyOf(org, id), await rowCounts(org)]
  expect(await endEmployment(org, id, { ...end, closeCaseIds: ['nowhere'] }, today)).toMatchObject({
    reason: 'missing',
  })
  const reviewed = { personIds: [spouseId, theirs], on: today }
  expect(await endEmployment(org, id, { ...end, reviewed }, today)).toMatchObject({ reason: 'missing' })
  expect(
    await markDependantsReviewed(org, id, { personIds: [spouseId, theirs], reviewedOn: today }),
  ).toMatchObject({
    reason: 'missing',
  })
  expect([await familyOf(org, id), await rowCounts(org)]).toEqual(before)
})

test('nothing has happened on a day that has not come yet: no grant, no notice', async () => {
  const ahead = { ok: false, reason: 'ahead' }
  const grant = { ...(await grantOf(id)), decidedOn: day('2026-07-02') }
  expect(await recordGrants(org, id, [grant], today)).toEqual(ahead)
  const end = {
    seenVersion: 1,
    endDate: day('2026-08-01'),
    endReason: null,
    reviewed: null,
    closeCaseIds: [],
  }
  const noticeOn = day('2026-07-02')
  expect(await endEmployment(org, id, { ...end, terminationNoticeOn: noticeOn }, today)).toEqual(ahead)
  expect(await recordTerminationNotice(org, id, { seenVersion: 1, noticeOn }, today)).toEqual(ahead)
  expect(await recordTerminationNotice(org, id, { seenVersion: 1, noticeOn: today }, today)).toEqual({
    ok: true,
  })
})

test('a form that names a day to come is told so beside the field; one of today is taken', async () => {
  const terminationNoticeOn = day('2026-07-02')
  const version = async () => (await familyOf(org, id)).employments.at(-1)?.version ?? 0
  const words = translatorFor('en')
  const beside = { kind: 'problems', fieldErrors: { terminationNoticeOn: [expect.any(String)] } }
  const values = { version: await version(), endDate: day('2026-08-01'), endReason: null }
  const ended = (noticeOn: PlainDate) =>
    endByForm(org, id, { values: { ...values, terminationNoticeOn: noticeOn }, payload: {} }, today, words)
  const told = (noticeOn: PlainDate, seen: number) =>
    noticeByForm(
      org,
      id,
      { values: { version: seen, terminationNoticeOn: noticeOn }, payload: {} },
      today,
      words,
    )
  expect(await ended(terminationNoticeOn)).toEqual(beside)
  expect(await told(terminationNoticeOn, values.version)).toEqual(beside)
  // Of two tabs the other one's day was chosen, and that lies ahead.
  const payload = {
    'was-terminationNoticeOn': terminationNoticeOn,
    'choose-terminationNoticeOn': 'stored',
  }
  const chosen = { values: { ...values, terminationNoticeOn: null }, payload }
  expect(await endByForm(org, id, chosen, today, words)).toEqual(beside)
  expect((await familyOf(org, id)).employments.at(-1)).toMatchObject({ status: 'active', endDate: null })
  expect(await ended(today)).toEqual({ kind: 'saved' })
  expect(await told(today, await version())).toEqual({ kind: 'saved' })
})

test('an end before the first day of the employment is refused, in the form beside its day', async () => {
  const { version = 0, startDate } = (await familyOf(org, id)).employments.at(-1) ?? {}
  const words = translatorFor('en')
  const rest = { endReason: null, terminationNoticeOn: null }
  const verb = { ...rest, seenVersion: version, reviewed: null, closeCaseIds: [] }
  const before = day('2024-07-14')
  const refused = { ok: false, reason: 'before_start', startDate, endDate: before }
  expect(await endEmployment(org, id, { ...verb, endDate: before }, today)).toEqual(refused)
  const values = { ...rest, version, endDate: before }
  const beside = { endDate: [expect.stringContaining('people.problem.before')] }
  const problems = { kind: 'problems', fieldErrors: beside }
  expect(await endByForm(org, id, { values, payload: {} }, today, words)).toEqual(problems)
  // Of two tabs the other one's day was chosen.
  const payload = { 'was-endDate': before, 'choose-endDate': 'stored' }
  const chosen = { values: { ...values, endDate: today }, payload }
  expect(await endByForm(org, id, chosen, today, words)).toEqual(problems)
  expect((await familyOf(org, id)).employments.at(-1)).toMatchObject({ status: 'active', endDate: null })
  const first = { values: { ...values, endDate: day('2024-07-15') }, payload: {} }
  expect(await endByForm(org, id, first, today, words)).toEqual({ kind: 'saved' })
})

test('of two tabs the second is shown both values, and what was chosen of them is kept', async () => {
  const words = translatorFor('en')
  const version = (await familyOf(org, id)).employments.at(-1)?.version ?? 0
  const values = { version, endDate: day('2026-06-30'), endReason: null, terminationNoticeOn: null }
  const first = { values: { ...values, endReason: 'resigned' }, payload: {} }
  expect(await endByForm(org, id, first, today, words)).toEqual({ kind: 'saved' })
  const shown = { 'was-endDate': '', 'was-endReason': '', 'was-terminationNoticeOn': '' }
  const mine = { ...values, endDate: day('2026-06-29') }
  const second = await endByForm(org, id, { values: mine, payload: shown }, today, words)
  if (second.kind !== 'conflict') throw new Error(second.kind)
  const { conflict } = second
  expect(
    conflict.differences.map(({ name, stored, mine: typed, choice }) => [name, stored, typed, choice]),
  ).toEqual([
    ['endDate', '30 Jun 2026', '29 Jun 2026', 'mine'],
    ['endReason', 'resigned', expect.any(String), 'stored'],
  ])
  const payload = { 'was-endReason': conflict.texts.endReason, 'choose-endReason': 'stored' }
  const again = { values: { ...mine, version: conflict.version }, payload }
  expect(await endByForm(org, id, again, today, words)).toEqual({ kind: 'saved' })
  expect((await familyOf(org, id)).employments.at(-1)).toMatchObject({
    endDate: '2026-06-29',
    endReason: 'resigned',
  })
})
