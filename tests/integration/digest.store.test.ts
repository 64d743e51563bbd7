import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'
import { sendDigest } from '#app/features/digest/send-digest.server.ts'
import { makeMailer } from '#app/platform/mailer.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { amendStay } from '#db/queries/facts/stay.server.ts'
import { type Cadence, subscribe } from '#db/queries/subscriptions.server.ts'
import { deliveries, mails, memberships, stays } from '#db/schema/index.server.ts'
import { addMember, changeMember, removeMember } from '#db/system/members.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { answer, startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

/** The limit of stay 14 Jul 2026: the window opens on 14 Apr, submit by 2 Jun, last four weeks from 16 Jun. */
const LIMIT = '2026-07-14'
const OPENS = day('2026-04-14')
const SINCE = day('2026-01-05')

let store: TestStore
let smtp: TestSmtp
let org: OrgDb

beforeEach(async () => {
  // Recorded on the first day of the story, whatever the day of the test is.
  store = await openTestStore({ now: () => '2026-01-05T02:00:00.000Z' })
  smtp = await startSmtp()
  org = await openTestOrg(store)
})
afterEach(async () => {
  await smtp.stop()
  await store.close()
})

const send = (asOf: PlainDate) =>
  sendDigest({
    data: store,
    mailer: makeMailer({ smtpUrl: smtp.url, mailFrom: 'Stayledger <stays@example.hk>' }),
    baseUrl: 'https://stays.example.hk',
    asOf,
  })

type Member = {
  name: string
  role?: Role
  cadence?: Cadence
  sinceOn?: PlainDate
  entityIds?: string[]
  locale?: string
}

async function addSubscriber(to: OrgDb, { name, role = 'viewer', ...more }: Member): Promise<string> {
  const { cadence = 'daily', sinceOn = SINCE, entityIds = null, locale = null } = more
  const email = `${name}@example.hk`
  const added = await addMember(store, to, { email, name, role, entityIds, locale, passwordHash: null })
  if (!added.ok) throw new Error(added.reason)
  await to.write((tx) => subscribe(tx, added.userId, { cadence, sinceOn }))
  return added.userId
}

const addressesOf = () => smtp.received.map(({ to }) => (Array.isArray(to) ? '' : (to?.text ?? '')))
const subjects = () => smtp.received.map(({ subject }) => subject)
const text = (at = 0) => smtp.received[at]?.text ?? ''

describe('each milestone is told once', () => {
  beforeEach(async () => {
    await makeFamily(org, { staffNo: 'E1', limitOfStay: LIMIT })
    await addSubscriber(org, { name: 'ada' })
  })

  test('on its day, and not again on the next run or the next day', async () => {
    expect(await send(addDays(OPENS, -1))).toMatchObject({ sent: 0, skipped: 1 })
    expect(await send(OPENS)).toEqual({ sent: 1, skipped: 0, failed: 0, waiting: 0 })
    expect(await send(OPENS)).toMatchObject({ sent: 0, skipped: 1 })
    // The day after is 90 days before the limit.
    expect(await send(day('2026-04-15'))).toMatchObject({ sent: 1 })
    expect(await send(day('2026-04-16'))).toMatchObject({ sent: 0, skipped: 1 })
    expect(subjects()).toEqual([
      'harbour Limited: 1 new, 0 due · 14 Apr 2026',
      'harbour Limited: 1 new, 0 due · 15 Apr 2026',
    ])
  })

  test('by the next run when a day was missed, everything at once', async () => {
    const monday = day('2026-06-08')
    expect(await send(monday)).toMatchObject({ sent: 1 })
    expect(text()).toMatch(/the recommended day to submit by has passed/)
    expect(text()).toMatch(/60 days or less to the limit of stay/)
    const told = await org.select({ key: deliveries.milestoneKey }).from(deliveries)
    expect(told).toHaveLength(2)
    expect(await send(addDays(monday, 1))).toMatchObject({ sent: 0 })
  })

  test('by one of two runs at the same time', async () => {
    const counts = await Promise.all([send(OPENS), send(OPENS)])
    expect(counts.map(({ sent }) => sent).toSorted()).toEqual([0, 1])
    expect(smtp.received).toHaveLength(1)
  })

  test('again when its day moved', async () => {
    await send(OPENS)
    const [stay] = await org.select().from(stays)
    await org.write(async (tx) => {
      if (!stay) throw new Error('no stay')
      const owner = { personId: stay.personId, familyId: stay.personId }
      await amendStay(tx, owner, stay.id, stay.version, { limitOfStay: day('2026-07-10') })
      await recomputeFamilies(tx, [stay.personId])
    })
    expect(await send(OPENS)).toMatchObject({ sent: 1 })
  })

  test('and what is due stands beside what is new', async () => {
    // Its window opens on 3 Jul.
    await makeFamily(org, { staffNo: 'E2', limitOfStay: '2026-10-03', person: { familyName: 'LIN' } })
    await send(day('2026-06-30'))
    await send(day('2026-07-02'))
    await send(day('2026-07-03'))
    expect(subjects()).toEqual([
      'harbour Limited: 1 new, 0 due · 30 Jun 2026',
      'harbour Limited: 1 new, 1 due · 3 Jul 2026',
    ])
    expect(text(1)).toMatch(
      /New \(1\)\s+LIN XIAOMING[\s\S]+Due within 14 days, or overdue \(1\)\s+CHEN XIAOMING/,
    )
  })
})

describe('a member receives', () => {
  test('nothing that was news before they asked', async () => {
    await makeFamily(org, { staffNo: 'E1', limitOfStay: LIMIT })
    await addSubscriber(org, { name: 'late', sinceOn: day('2026-04-20') })
    expect(await send(day('2026-04-20'))).toMatchObject({ sent: 0, skipped: 1 })
    expect(await send(day('2026-05-15'))).toMatchObject({ sent: 1 })
  })

  test('a weekly digest on Monday, or on the first day after it, once a week', async () => {
    await makeFamily(org, { staffNo: 'E1', limitOfStay: LIMIT })
    await addSubscriber(org, { name: 'weekly', cadence: 'weekly' })
    // The window opens on a Tuesday.
    expect(await send(day('2026-04-13'))).toMatchObject({ sent: 0 })
    expect(await send(OPENS)).toMatchObject({ sent: 0, skipped: 1 })
    expect(await send(day('2026-04-17'))).toMatchObject({ sent: 0, skipped: 1 })
    // Monday's run was missed.
    expect(await send(day('2026-04-22'))).toMatchObject({ sent: 1 })
    await makeFamily(org, { staffNo: 'E2', limitOfStay: LIMIT })
    expect(await send(day('2026-04-23'))).toMatchObject({ sent: 0, skipped: 1 })
    expect(await send(day('2026-04-27'))).toMatchObject({ sent: 1 })
  })

  test('never another employer’s items, and of one entity only what they may see', async () => {
    const other = await openTestOrg(store, 'kite')
    await makeFamily(other, { staffNo: 'K1', limitOfStay: LIMIT, person: { familyName: 'KITEMAN' } })
    const [ours, theirs] = await org.write(async (tx) => [
      await entityNamed(tx, { name: 'Ours', brn: '11111111' }),
      await entityNamed(tx, { name: 'Theirs', brn: '22222222' }),
    ])
    await makeFamily(org, {
      staffNo: 'E1',
      limitOfStay: LIMIT,
      entityId: ours ?? null,
      person: { familyName: 'OWNMAN' },
    })
    await makeFamily(org, {
      staffNo: 'E2',
      limitOfStay: LIMIT,
      entityId: theirs ?? null,
      person: { familyName: 'FARMAN' },
    })
    await addSubscriber(org, { name: 'all' })
    await addSubscriber(org, { name: 'limited', entityIds: [ours ?? ''] })
    expect(await send(OPENS)).toMatchObject({ sent: 2 })
    const bodyTo = (name: string) => text(addressesOf().indexOf(`${name}@example.hk`))
    expect(bodyTo('all')).toMatch(/OWNMAN/)
    expect(bodyTo('all')).toMatch(/FARMAN/)
    expect(bodyTo('limited')).toMatch(/OWNMAN/)
    expect(bodyTo('limited')).not.toMatch(/FARMAN/)
    for (const { text: body } of smtp.received) expect(body).not.toMatch(/KITEMAN/)
  })

  test('nothing when their role may not or when they are no member any more', async () => {
    await makeFamily(org, { staffNo: 'E1', limitOfStay: LIMIT })
    await addSubscriber(org, { name: 'auditor', role: 'auditor' })
    const gone = await addSubscriber(org, { name: 'gone' })
    await org.write(async (tx) => {
      await tx.update(memberships, eq(memberships.userId, gone), { disabledAt: tx.now() })
    })
    expect(await send(OPENS)).toEqual({ sent: 0, skipped: 2, failed: 0, waiting: 0 })
  })

  test('names and masked numbers in their language, as text and as a page with links', async () => {
    const person = { hkid: 'A123456(3)', familyName: 'CHEN', givenNames: '<b>"XIAO"&', chineseName: '陳小明' }
    const familyId = await makeFamily(org, {
      staffNo: 'SECRET-77',
      limitOfStay: LIMIT,
      person,
      permit: 'C76543210',
    })
    await addSubscriber(org, { name: 'ming', locale: 'zh-Hant' })
    await send(OPENS)
    const [mail] = smtp.received
    expect(mail?.subject).toBe('harbour Limited：新增 1 項，到期 0 項 · 2026年4月14日')
    expect(mail?.from?.text).toBe('"Stayledger" <stays@example.hk>')
    expect(mail?.text).toContain('陳小明 CHEN <b>"XIAO"&（••••4563）')
    expect(mail?.text).toContain(`https://stays.example.hk/o/harbour/people/${familyId}`)
    expect(mail?.text).toContain('延期申請期已開始')
    const html = String(mail?.html)
    expect(html).toContain('lang="zh-Hant"')
    expect(html).toContain(
      `<a href="https://stays.example.hk/o/harbour/people/${familyId}">陳小明 CHEN &lt;b&gt;&quot;XIAO&quot;&amp;`,
    )
    for (const secret of ['A123456', '76543210', 'SECRET-77']) {
      expect(`${mail?.text}${html}`).not.toContain(secret)
    }
  })
})

describe('the mail server', () => {
  beforeEach(async () => {
    await makeFamily(org, { staffNo: 'E1', limitOfStay: LIMIT })
    await addSubscriber(org, { name: 'ada' })
    await addSubscriber(org, { name: 'bo' })
  })

  const states = async () =>
    (await org.select().from(mails)).map(({ toAddress, state }) => `${toAddress} ${state}`).toSorted()

  test('is down: the mails wait, and go out once when it is back', async () => {
    await smtp.stop()
    expect(await send(OPENS)).toEqual({ sent: 0, skipped: 0, failed: 2, waiting: 2 })
    expect(await send(OPENS)).toEqual({ sent: 0, skipped: 2, failed: 2, waiting: 2 })
    expect((await org.select().from(mails))[0]?.lastError).toMatch(/ECONNREFUSED/)
    await smtp.start()
    expect(await send(OPENS)).toMatchObject({ sent: 2, failed: 0, waiting: 0 })
    expect(addressesOf().toSorted()).toEqual(['ada@example.hk', 'bo@example.hk'])
  })

  test('refuses one for good: it is not tried again, the others go', async () => {
    smtp.onRecipient = (address) => {
      if (address.startsWith('ada')) throw answer(550, 'no such mailbox')
    }
    expect(await send(OPENS)).toEqual({ sent: 1, skipped: 0, failed: 1, waiting: 0 })
    expect(await states()).toEqual(['ada@example.hk failed', 'bo@example.hk sent'])
    expect(await send(OPENS)).toMatchObject({ sent: 0, failed: 0 })
  })

  test('asks for patience with one: it goes out by the next run', async () => {
    smtp.onRecipient = (address) => {
      if (address.startsWith('ada')) throw answer(451, 'try later')
    }
    expect(await send(OPENS)).toEqual({ sent: 1, skipped: 0, failed: 1, waiting: 1 })
    smtp.onRecipient = () => {}
    expect(await send(OPENS)).toMatchObject({ sent: 1, failed: 0, waiting: 0 })
    expect(addressesOf()).toEqual(['bo@example.hk', 'ada@example.hk'])
  })

  test('is not set: mail stays in the outbox until it is', async () => {
    const run = { data: store, baseUrl: 'https://stays.example.hk', asOf: OPENS }
    expect(await sendDigest({ ...run, mailer: undefined })).toEqual({
      sent: 0,
      skipped: 0,
      failed: 0,
      waiting: 2,
    })
    expect(await states()).toEqual(['ada@example.hk queued', 'bo@example.hk queued'])
    expect(await send(OPENS)).toMatchObject({ sent: 2 })
  })
})

describe('a mail that waits', () => {
  let userId: string
  const entityOf = async (tx: Parameters<Parameters<OrgDb['write']>[0]>[0], brn: string) =>
    (await entityNamed(tx, { name: null, brn })) ?? ''

  beforeEach(async () => {
    const entityId = await org.write((tx) => entityOf(tx, '11111111'))
    await makeFamily(org, { staffNo: 'E1', limitOfStay: LIMIT, entityId })
    userId = await addSubscriber(org, { name: 'ada' })
    await sendDigest({ data: store, mailer: undefined, baseUrl: 'https://stays.example.hk', asOf: OPENS })
    expect(await org.count(mails, undefined)).toBe(1)
  })

  test('goes away with the membership', async () => {
    expect(await removeMember(store, org, userId, null, [])).toEqual({ ok: true })
    expect(await org.count(mails, undefined)).toBe(0)
    expect(await send(addDays(OPENS, 1))).toMatchObject({ sent: 0, waiting: 0 })
    expect(smtp.received).toHaveLength(0)
  })

  test('of one member goes away alone: others keep theirs, and what was sent is not told again', async () => {
    const bo = await addSubscriber(org, { name: 'bo' })
    expect(await send(OPENS)).toMatchObject({ sent: 2 })
    await makeFamily(org, { staffNo: 'E2', limitOfStay: LIMIT })
    await sendDigest({ data: store, mailer: undefined, baseUrl: 'https://stays.example.hk', asOf: OPENS })
    const rights = { role: 'editor', entityIds: null, endsOn: null } as const
    expect(await changeMember(store, org, userId, rights, [])).toEqual({ ok: true })
    const kept = (await org.select().from(mails)).map(({ userId: whose, state }) => [whose === bo, state])
    expect(kept.toSorted()).toEqual([
      [false, 'sent'],
      [true, 'queued'],
      [true, 'sent'],
    ])
    expect(await send(OPENS)).toMatchObject({ sent: 2 })
    expect(addressesOf().slice(2).toSorted()).toEqual(['ada@example.hk', 'bo@example.hk'])
    for (const subject of subjects().slice(2)) expect(subject).toContain('1 new')
  })

  test('goes away when the member sees other entities; what they still see is told again', async () => {
    const other = await org.write((tx) => entityOf(tx, '22222222'))
    await makeFamily(org, { staffNo: 'E2', limitOfStay: LIMIT, entityId: other })
    const rights = { role: 'viewer', entityIds: [other], endsOn: null } as const
    expect(await changeMember(store, org, userId, rights, [])).toEqual({ ok: true })
    expect(await send(OPENS)).toMatchObject({ sent: 1 })
    expect(text()).not.toContain('E1')
    expect(subjects()).toEqual([expect.stringContaining('1 new')])
  })

  test.each([
    ['whose last day has passed', { endsOn: day('2026-01-04') }],
    ['whose role may not have it any more', { role: 'auditor' }],
    ['who was removed in a way that left the mail', { disabledAt: '2026-01-05T01:00:00.000Z' }],
  ])('is asked about at sending: none goes to a member %s', async (_who, patch) => {
    await org.write((tx) => tx.update(memberships, eq(memberships.userId, userId), patch))
    expect(await send(addDays(OPENS, 1))).toMatchObject({ sent: 0, failed: 0, waiting: 0 })
    expect(smtp.received).toHaveLength(0)
    expect(await org.count(mails, undefined)).toBe(0)
    expect(await org.count(deliveries, undefined)).toBe(0)
  })
})
