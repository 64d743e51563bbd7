import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'
import { CaseForm } from '#app/features/cases/case-forms.ts'
import { caseView } from '#app/features/cases/case-view.ts'
import { correctCase } from '#app/features/cases/correct-case.server.ts'
import { handleCaseForm } from '#app/features/cases/handle-case-form.server.ts'
import { type CaseMoves, moveCases } from '#app/features/cases/move-cases.server.ts'
import { openFiling } from '#app/features/cases/open-case.server.ts'
import { startExtension } from '#app/features/cases/start-extension.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findCase } from '#db/queries/case-detail.server.ts'
import { countCases, listCasesByStage, listCasesOfStage } from '#db/queries/cases.server.ts'
import { addCase } from '#db/queries/facts/case.server.ts'
import { amendEmployment } from '#db/queries/facts/employment.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { listWorkGroup } from '#db/queries/worklist.server.ts'
import { auditEntries, cases, stays } from '#db/schema/index.server.ts'
import { familyOf, rowCounts } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

// The limit of stay is 14 Jul 2026: the window has been open since 14 Apr.
const today = day('2026-06-20')
let store: TestStore
let org: OrgDb
let id: string
let spouseId: string

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
  id = await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA', 'YI'], contractEnd: null })
  spouseId = (await familyOf(org, id)).dependants[0]?.person.id ?? ''
})
afterEach(() => store.close())

const asked = { openedOn: today, stream: 'general' as const }
const openCases = async () => (await org.select().from(cases)).filter(({ closedOn }) => closedOn === null)

async function started(personIds = [id]): Promise<string> {
  const outcome = await startExtension(org, { personIds, ...asked }, today)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.caseId
}

async function move(caseId: string, stage: CaseMoves['stage'], onDay = today, also: object = {}) {
  const detail = await findCase(org, caseId)
  const seenVersion = detail?.filing.version ?? 0
  const moves = { stage, onDay, note: null, cases: [{ caseId, seenVersion, ...also }] }
  return moveCases(org, moves, today)
}

async function moved(caseId: string, stage: CaseMoves['stage'], onDay = today, also: object = {}) {
  expect(await move(caseId, stage, onDay, also)).toEqual({ ok: true })
}

describe('starting an extension', () => {
  test('opens one case a member, linked to the stay and bundled; the second click opens the same', async () => {
    const family = [id, spouseId]
    const first = await startExtension(org, { personIds: family, ...asked }, today)
    expect(first).toMatchObject({ ok: true, openedCount: 2 })
    const second = await startExtension(org, { personIds: [spouseId, id], ...asked }, today)
    expect(second).toMatchObject({ ok: true, openedCount: 0 })
    const [own, theirs] = (await openCases()).toSorted((a) => (a.personId === id ? -1 : 1))
    expect(own).toMatchObject({ stage: 'window_open', openedOn: today, stageSinceOn: today, bundleId: null })
    expect(theirs).toMatchObject({ personId: spouseId, bundleId: own?.id })
    expect(first).toMatchObject({ caseId: own?.id })
    expect(second).toMatchObject({ caseId: theirs?.id })
    const stayIds = (await familyOf(org, id)).stays.map(({ id: stayId }) => stayId)
    expect(stayIds).toContain(own?.stayId)
  })

  test('two members at the same time open one case', async () => {
    const editor = await openAsMember(store, org, 'editor')
    const outcomes = await Promise.all(
      [org, editor, org].map((by) => startExtension(by, { personIds: [id], ...asked }, today)),
    )
    const opened = outcomes.map((outcome) => (outcome.ok ? outcome.caseId : outcome.reason))
    expect(new Set(opened).size).toBe(1)
    expect(await openCases()).toHaveLength(1)
  })

  test('the store itself refuses a second open extension of a stay', async () => {
    const caseId = await started()
    const stayId = (await findCase(org, caseId))?.filing.stayId ?? null
    const again = org.write((tx) =>
      addCase(
        tx,
        { personId: id, familyId: id },
        {
          kind: 'extension',
          stream: 'general',
          stage: 'preparing',
          stageSinceOn: today,
          openedOn: today,
          stayId,
        },
      ),
    )
    await expect(again).rejects.toMatchObject({ name: 'StoreRefused', kind: 'unique' })
  })

  test('a filing that came without its stay is taken up and linked, not doubled', async () => {
    const openedOn = day('2026-05-02')
    const known = await org.write((tx) =>
      addCase(
        tx,
        { personId: id, familyId: id },
        {
          kind: 'extension',
          stream: 'general',
          stage: 'submitted',
          stageSinceOn: openedOn,
          openedOn,
          filedOn: openedOn,
        },
      ),
    )
    expect(await started()).toBe(known)
    expect((await findCase(org, known))?.filing.stayId).toBe((await familyOf(org, id)).stays[0]?.id)
  })

  test('is refused with its reason, and nothing is written', async () => {
    const before = await rowCounts(org)
    const start = (personIds: string[], openedOn = today, by = org) =>
      startExtension(by, { personIds, openedOn, stream: 'general' }, today)
    expect(await start([id], day('2026-06-21'))).toEqual({ ok: false, reason: 'in_future' })
    expect(await start([id], day('2024-07-14'))).toEqual({
      ok: false,
      reason: 'before_stay',
      from: '2024-07-15',
    })
    expect(await start([id, 'nobody'])).toEqual({ ok: false, reason: 'missing' })
    expect(await start([])).toEqual({ ok: false, reason: 'missing' })
    expect(await start([id], today, await openTestOrg(store, 'lantern'))).toEqual({
      ok: false,
      reason: 'missing',
    })
    expect(await start([id], today, await openAsMember(store, org, 'viewer'))).toEqual({
      ok: false,
      reason: 'not_allowed',
    })
    const counts = await rowCounts(org)
    expect({ ...counts, auditEntries: 0 }).toEqual({ ...before, auditEntries: 0 })
    const [employment] = (await familyOf(org, id)).employments
    await org.write((tx) =>
      amendEmployment(tx, { personId: id, familyId: id }, employment?.id ?? '', 1, { status: 'ended' }),
    )
    expect(await start([id])).toEqual({ ok: false, reason: 'employment_ended' })
  })

  test.each([
    [addDays(today, -1), { ok: false, reason: 'employment_ended' }],
    [today, { ok: true, caseId: expect.any(String), openedCount: 1 }],
  ])('somebody whose last day of work is %s, whatever the status', async (endDate, expected) => {
    const [employment] = (await familyOf(org, id)).employments
    const owner = { personId: id, familyId: id }
    await org.write((tx) => amendEmployment(tx, owner, employment?.id ?? '', 1, { endDate }))
    const asked = { personIds: [id], openedOn: today, stream: 'general' as const }
    expect(await startExtension(org, asked, today)).toEqual(expected)
  })

  test('Today offers to open the case instead of starting another', async () => {
    const late = { asOf: today, group: 'last_four_weeks' as const }
    const idsOf = async () => (await listWorkGroup(org, late)).rows.map(({ openCaseId }) => openCaseId)
    expect(await idsOf()).toEqual([null, null, null])
    const caseId = await started()
    expect((await idsOf()).toSorted()).toEqual([caseId, null, null].toSorted())
  })
})

describe('moving a case', () => {
  test('each stage records its dates, its move and who did it; the findings follow', async () => {
    const caseId = await started()
    await moved(caseId, 'preparing')
    await moved(caseId, 'submitted')
    const detail = await findCase(org, caseId)
    expect(detail?.filing).toMatchObject({
      stage: 'submitted',
      filedOn: today,
      documentsCompleteOn: null,
      decidedOn: null,
      outcome: null,
    })
    expect(detail?.moves.map(({ toStage, by }) => [toStage, by])).toEqual([
      ['submitted', 'Owner of harbour'],
      ['preparing', 'Owner of harbour'],
      ['window_open', 'Owner of harbour'],
    ])
    const states = (await listFamilyFindings(org, id, today)).filter(
      ({ ruleId, dependantNo }) => ruleId === 'EXT' && dependantNo === '',
    )
    expect(states.map(({ state }) => state)).toEqual(['filed'])
  })

  test('past its limit a filing may go only after it: until then the page offers that to none of the family', async () => {
    const caseId = await started([id, spouseId])
    await moved(caseId, 'submitted')
    const [theirs] = (await findCase(org, caseId))?.bundle ?? []
    await moved(theirs?.id ?? '', 'submitted')
    const offeredOn = async (on: string) => {
      const detail = await findCase(org, caseId)
      if (!detail) throw new Error('no such case')
      const view = caseView(detail, translatorFor('en'), { asOf: today, today: day(on) })
      const all = [view.moves.map(({ stage }) => stage), ...view.bundle.map(({ follows }) => follows)]
      return all.map((stages) => stages.includes('pending_past_limit'))
    }
    expect(await offeredOn('2026-07-14')).toEqual([false, false])
    expect(await offeredOn('2026-07-15')).toEqual([true, true])
  })

  test('documents are complete when it is said, not when a filing is sent again', async () => {
    const caseId = await started()
    const completeOn = async () => (await findCase(org, caseId))?.filing.documentsCompleteOn
    await moved(caseId, 'submitted')
    await moved(caseId, 'documents_requested')
    await moved(caseId, 'submitted')
    expect(await completeOn()).toBeNull()
    await moved(caseId, 'documents_requested')
    await moved(caseId, 'submitted', today, { documentsComplete: true })
    expect(await completeOn()).toBe(today)
    await moved(caseId, 'documents_requested')
    expect(await completeOn()).toBeNull()
  })

  test('the form of a move says it of each filing by itself', async () => {
    const caseId = await started([id, spouseId])
    const [theirs] = (await findCase(org, caseId))?.bundle ?? []
    const sent = CaseForm.parse({
      intent: 'move',
      seenVersion: '1',
      stage: 'submitted',
      onDay: '2026-06-20',
      documentsComplete: 'on',
      members: [{ caseId: theirs?.id, seenVersion: '1', together: 'on' }],
    })
    expect(await handleCaseForm(org, caseId, sent, today, translatorFor('en'))).toMatchObject({
      kind: 'done',
    })
    expect((await findCase(org, caseId))?.filing.documentsCompleteOn).toBe(today)
    expect((await findCase(org, theirs?.id ?? ''))?.filing.documentsCompleteOn).toBeNull()
  })

  test('a grant appends the stay, leaves the old one, and settles what it was about', async () => {
    const caseId = await started()
    for (const stage of ['submitted', 'approved_fee_due'] as const) await moved(caseId, stage)
    const [old] = (await familyOf(org, id)).stays
    const issued = (limitOfStay?: string) =>
      move(caseId, 'evisa_issued', today, limitOfStay ? { limitOfStay: day(limitOfStay) } : {})
    expect(await issued()).toMatchObject({ reason: 'problem', problem: { reason: 'limit_missing' } })
    expect(await issued('2026-07-14')).toMatchObject({
      problem: { reason: 'limit_not_later', than: '2026-07-14' },
    })
    expect(await issued('2029-07-14')).toEqual({ ok: true })
    const { stays: held, cases: filings, person } = await familyOf(org, id)
    expect(held[0]).toEqual(old)
    expect(held[1]).toMatchObject({
      kind: 'extension',
      activatedOn: today,
      filedOn: today,
      limitOfStay: '2029-07-14',
      condition: 'employment',
      jobTitle: 'Engineer',
      monthlyPay: 45000,
      documentNumberLastFour: '5678',
      caseId,
    })
    expect(filings[0]).toMatchObject({ outcome: 'granted', decidedOn: today, closedOn: null })
    expect(person.limitOfStay).toBe('2029-07-14')
    await moved(caseId, 'endorsement_renewed')
    expect((await findCase(org, caseId))?.filing.closedOn).toBe(today)
    // The next extension belongs to the new stay.
    const [next] = (await familyOf(org, id)).stays.slice(-1)
    expect((await findCase(org, await started()))?.filing.stayId).toBe(next?.id)
  })

  test('the family moves together: all of them or none', async () => {
    const caseId = await started([id, spouseId])
    const [theirs] = (await findCase(org, caseId))?.bundle ?? []
    const together = (stage: CaseMoves['stage'], ownVersion: number, theirVersion: number) =>
      moveCases(
        org,
        {
          stage,
          onDay: today,
          note: null,
          cases: [
            { caseId, seenVersion: ownVersion },
            { caseId: theirs?.id ?? '', seenVersion: theirVersion },
          ],
        },
        today,
      )
    expect(await together('submitted', 1, 7)).toMatchObject({ reason: 'conflict', caseId: theirs?.id })
    expect((await openCases()).map(({ stage }) => stage)).toEqual(['window_open', 'window_open'])
    expect(await together('submitted', 1, 1)).toEqual({ ok: true })
    expect((await openCases()).map(({ stage, filedOn }) => [stage, filedOn])).toEqual([
      ['submitted', today],
      ['submitted', today],
    ])
  })

  test('a day before the last move, a day to come, another tab, another employer, another role', async () => {
    const caseId = await started()
    expect(await move(caseId, 'submitted', day('2026-06-19'))).toMatchObject({
      problem: { reason: 'before_last_move', since: today },
    })
    expect(await move(caseId, 'submitted', day('2026-06-21'))).toMatchObject({
      problem: { reason: 'in_future' },
    })
    expect(await move(caseId, 'evisa_issued')).toMatchObject({ problem: { reason: 'no_such_move' } })
    const submit = {
      stage: 'submitted',
      onDay: today,
      note: null,
      cases: [{ caseId, seenVersion: 1 }],
    } as const
    expect(await moveCases(await openTestOrg(store, 'lantern'), submit, today)).toEqual({
      ok: false,
      reason: 'missing',
    })
    expect(await moveCases(await openAsMember(store, org, 'viewer'), submit, today)).toEqual({
      ok: false,
      reason: 'not_allowed',
    })
    await moved(caseId, 'preparing')
    expect(await moveCases(org, submit, today)).toMatchObject({
      reason: 'conflict',
      current: { stage: 'preparing' },
    })
  })

  test('refused: the case is closed, the filing counts no more, and another can be started', async () => {
    const caseId = await started()
    await moved(caseId, 'submitted')
    await moved(caseId, 'refused')
    expect((await findCase(org, caseId))?.filing).toMatchObject({
      outcome: 'refused',
      decidedOn: today,
      closedOn: today,
    })
    expect(await started()).not.toBe(caseId)
    const entries = await org.select().from(auditEntries).where(eq(auditEntries.targetId, caseId))
    expect(entries.map(({ action }) => action)).toEqual(['add_case', 'correct_case', 'correct_case'])
  })
})

describe('other filings', () => {
  test('an entry: the permit is appended with the e-Visa and begins with the arrival', async () => {
    const offerId = await makeFamily(org, { staffNo: 'HL-0050', isOffer: true, permit: 'C99990001' })
    const open = (personIds: string[], kind: 'entry' | 'change_of_employment') =>
      openFiling(org, { personIds, kind, openedOn: day('2026-04-01'), stream: 'general' }, today)
    expect(await open([id], 'entry')).toEqual({ ok: false, reason: 'stay_on_file' })
    expect(await open([offerId], 'change_of_employment')).toEqual({ ok: false, reason: 'no_stay' })
    expect(await open([spouseId], 'change_of_employment')).toEqual({ ok: false, reason: 'not_a_dependants' })
    const outcome = await open([offerId], 'entry')
    const caseId = outcome.ok ? outcome.caseId : ''
    expect(await open([offerId], 'entry')).toEqual({ ok: true, caseId, openedCount: 0 })
    const way = ['ready_to_submit', 'submitted', 'under_review', 'approved_fee_due'] as const
    for (const stage of way) await moved(caseId, stage, day('2026-04-10'))
    await moved(caseId, 'evisa_issued', day('2026-05-20'), { lastEntryOn: day('2026-08-20') })
    const permit = async () => (await org.select().from(stays).where(eq(stays.personId, offerId)))[0]
    expect(await permit()).toMatchObject({
      caseId,
      arrivedOn: null,
      lastEntryOn: '2026-08-20',
      limitOfStay: null,
    })
    await moved(caseId, 'entered', day('2026-06-10'), { limitOfStay: day('2029-06-10') })
    expect(await permit()).toMatchObject({
      arrivedOn: '2026-06-10',
      activatedOn: '2026-06-10',
      limitOfStay: '2029-06-10',
    })
    const family = await familyOf(org, offerId)
    expect(family.stays).toHaveLength(1)
    expect(family.employments[0]?.status).toBe('active')
    await moved(caseId, 'hkid_registered')
    expect((await findCase(org, caseId))?.filing.closedOn).toBe(today)
  })
})

describe('correcting a case', () => {
  test('dates in their order, once a version', async () => {
    const caseId = await started()
    await moved(caseId, 'submitted')
    const correct = (filedOn: string | null, seenVersion: number, openedOn = '2026-06-01') =>
      correctCase(
        org,
        {
          caseId,
          seenVersion,
          dates: {
            openedOn: day(openedOn),
            filedOn: filedOn === null ? null : day(filedOn),
            documentsCompleteOn: null,
            decidedOn: null,
          },
          stream: 'top_tier',
          note: 'As on the acknowledgement',
        },
        today,
      )
    expect(await correct(null, 2)).toMatchObject({ problem: { reason: 'must_be_known', field: 'filedOn' } })
    expect(await correct('2026-05-31', 2)).toMatchObject({ problem: { reason: 'out_of_order' } })
    expect(await correct('2026-06-05', 1)).toMatchObject({ reason: 'conflict', current: { version: 2 } })
    expect(await correct('2026-06-05', 2)).toEqual({ ok: true })
    const detail = await findCase(org, caseId)
    expect(detail?.filing).toMatchObject({
      filedOn: '2026-06-05',
      openedOn: '2026-06-01',
      stream: 'top_tier',
    })
    expect(detail?.moves.at(-1)?.onDay).toBe('2026-06-01')
  })
})

test('the list by stage: counts, the first of each stage, one stage page by page', async () => {
  for (const number of [1, 2, 3]) {
    const family = await makeFamily(org, { staffNo: `HL-010${number}`, permit: `C1111111${number}` })
    await startExtension(
      org,
      { personIds: [family], openedOn: day(`2026-06-0${4 - number}`), stream: 'general' },
      today,
    )
  }
  const caseId = await started()
  await moved(caseId, 'preparing')
  const counts = await countCases(org)
  expect(counts.map(({ stage, stageSinceOn, count }) => [stage, stageSinceOn, count])).toEqual(
    expect.arrayContaining([
      ['window_open', '2026-06-01', 1],
      ['preparing', today, 1],
    ]),
  )
  const start = await listCasesByStage(org, { stages: ['window_open', 'preparing'], limit: 2 })
  expect(start.map(({ person }) => person.staffNo)).toEqual(['HL-0103', 'HL-0102', 'HL-0042'])
  const stage = 'window_open' as const
  const page = await listCasesOfStage(org, { stage, limit: 2 })
  const rest = await listCasesOfStage(org, { stage, limit: 2, cursor: page.nextCursor ?? undefined })
  expect([...page.rows, ...rest.rows].map(({ person }) => person.staffNo)).toEqual([
    'HL-0103',
    'HL-0102',
    'HL-0101',
  ])
  expect(rest.nextCursor).toBeNull()
  expect(await countCases(org, { filter: { department: 'Nowhere' } })).toEqual([])
  expect(await findCase(await openTestOrg(store, 'lantern'), caseId)).toBeUndefined()
})

test('closed filings come latest first, page by page; open ones longest in their stage first', async () => {
  // Three of one day: a page ends between them.
  const days = ['2026-01-05', '2026-03-05', '2026-02-05', '2026-02-05', '2026-02-05', '2026-04-05'].map(day)
  for (const [at, on] of days.entries()) {
    const personId = await makeFamily(org, { staffNo: `HL-1${at}` })
    for (const closedOn of [on, null]) {
      const filing = { kind: 'extension', stream: 'general', stage: 'refused', openedOn: on } as const
      await org.write((tx) =>
        tx.insert(cases, {
          ...filing,
          id: tx.newId(),
          personId,
          familyId: personId,
          stageSinceOn: on,
          closedOn,
          stayId: null,
        }),
      )
    }
  }
  const read = async (closed: boolean) => {
    const seen: { id: string; stageSinceOn: string }[] = []
    let cursor: string | undefined
    do {
      const page = await listCasesOfStage(org, { stage: 'refused', closed, limit: 2, cursor })
      seen.push(...page.rows)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen.map(({ id: caseId }) => caseId)).size).toBe(days.length)
    return seen.map(({ stageSinceOn }) => stageSinceOn)
  }
  expect(await read(false)).toEqual(days.toSorted())
  expect(await read(true)).toEqual(days.toSorted().toReversed())
  const first = await listCasesByStage(org, { stages: ['refused'], closed: true, limit: 2 })
  expect(first.map(({ stageSinceOn }) => stageSinceOn)).toEqual(['2026-04-05', '2026-03-05'])
})
