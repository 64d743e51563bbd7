import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CLOSED_STAGES, PIPELINES } from '#app/domain/case-stages.ts'
import { EXTENSION_STATES } from '#app/domain/finding.ts'
import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { RULE_IDS, ruleEntry } from '#app/domain/rules/catalogue.ts'
import { WORK_GROUPS, WORK_SEVERITIES } from '#app/domain/worklist.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import { eachFindingOn } from '#db/queries/findings.server.ts'
import { countWork } from '#db/queries/worklist.server.ts'
import { cases, findings, OPEN_INSTANT, orgs, people, sessions } from '#db/schema/index.server.ts'
import { DEMO_EMPLOYERS, DEMO_MEMBERS } from '#db/seed/demo-employers.server.ts'
import { seedDemo } from '#db/seed/seed-demo.server.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { openOrg, openOrgForJob } from '#db/system/open-employer.server.ts'
import { legibleRows } from '#tests/helpers/legible-rows.ts'
import { openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const TODAY = day('2026-11-27')
let store: TestStore
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

const seed = (today: PlainDate, on = store) => seedDemo(on, today, 'a hash of the demo’s password')
const outcomes = async (today: PlainDate) => (await seed(today)).map(({ outcome }) => outcome)

async function openAs(email: string, slug: string) {
  const user = await findUserByEmail(store, email)
  const org = user && (await openOrg(store, user.id, slug))
  if (!org) throw new Error(`${email} cannot open ${slug}`)
  return org
}

async function openDemos(on = store) {
  return Promise.all(
    DEMO_EMPLOYERS.map(async ({ slug }) => {
      const org = await openOrgForJob(on, slug, 'test')
      if (!org) throw new Error(`no ${slug}`)
      return org
    }),
  )
}

test.each(['2026-11-27', '2026-06-20', '2027-02-01', '2027-12-31'])(
  'as of %s every rule, state, group of work and case stage occurs',
  async (date) => {
    const today = day(date)
    await seed(today)
    const found = new Map<string, Set<string>>()
    const note = (what: string, value: string) => found.set(what, (found.get(what) ?? new Set()).add(value))
    for (const org of await openDemos()) {
      for await (const { ruleId, group } of eachFindingOn(org, { asOf: today })) {
        note('rule', ruleId)
        note('group', group)
      }
      const spans = await org.select().from(findings).where(eq(findings.supersededAt, OPEN_INSTANT))
      for (const { state, fromOn, untilOn } of spans) {
        if (state && fromOn <= today && today < untilOn) note('state', state)
      }
      for (const { kind, stage } of await org.select().from(cases)) note('stage', `${kind} ${stage}`)
    }
    const worked = RULE_IDS.filter((id) =>
      ruleEntry(id).severities.some((each) => WORK_SEVERITIES.includes(each)),
    )
    expect(worked.filter((id) => !found.get('rule')?.has(id))).toEqual([])
    expect(WORK_GROUPS.filter((group) => !found.get('group')?.has(group))).toEqual([])
    expect(EXTENSION_STATES.filter((state) => !found.get('state')?.has(state))).toEqual([])
    const stages = [
      ...PIPELINES.entry.map((stage) => `entry ${stage}`),
      ...PIPELINES.extension.map((stage) => `extension ${stage}`),
      ...CLOSED_STAGES.map((stage) => `entry ${stage}`),
    ]
    expect(stages.filter((stage) => !found.get('stage')?.has(stage))).toEqual([])
  },
)

test('the same day gives the same rows, ids included', async () => {
  const other = await openTestStore()
  try {
    await seed(TODAY)
    await seed(TODAY, other)
    for (const [place, org] of (await openDemos()).entries()) {
      const twin = (await openDemos(other))[place]
      expect(twin && (await legibleRows(twin))).toEqual(await legibleRows(org))
    }
  } finally {
    await other.close()
  }
})

describe('running it again', () => {
  test('makes an unedited demo afresh; signing in is no edit, and people stay', async () => {
    expect(await outcomes(TODAY)).toEqual(['seeded', 'seeded'])
    const owner = await findUserByEmail(store, 'owner@example.hk')
    if (!owner) throw new Error('no owner')
    const session = { id: 's', userId: owner.id, expiresAt: 2_000_000_000, createdAt: store.now() }
    await store.engine.as('system').write(async (tx) => {
      await tx.insert(sessions).values(session)
    })
    const later = day('2026-12-24')
    expect(await outcomes(later)).toEqual(['seeded', 'seeded'])
    const system = store.engine.as('system').read
    expect((await system.select().from(orgs)).map(({ demoSeededOn }) => demoSeededOn)).toEqual([later, later])
    expect(await system.select().from(sessions)).toMatchObject([{ userId: owner.id }])
    const org = await openAs('owner@example.hk', 'harbour-loop')
    expect(await org.count(people, eq(people.kind, 'principal'))).toBe(60)
  })

  test('keeps an employer that somebody edited, and renews the other', async () => {
    await seed(TODAY)
    const org = await openAs('editor@harbourloop.test', 'harbour-loop')
    const [person] = await org.select().from(people).limit(1)
    if (!person) throw new Error('nobody')
    await org.write(async (tx) => {
      await amendPerson(tx, person.id, person.version, { department: 'Moved' })
    })
    expect(await outcomes(day('2026-12-24'))).toEqual(['kept', 'seeded'])
    const [kept] = await org.select().from(people).where(eq(people.id, person.id))
    expect(kept?.department).toBe('Moved')
  })

  test('makes an employer again that was not made to its end', async () => {
    const begun = { slug: 'paper-kite', name: 'Begun', settings: {}, demoSeededOn: '' }
    await createOrg(store, begun, { job: 'seed demo' })
    expect(await outcomes(TODAY)).toEqual(['seeded', 'seeded'])
  })

  test('leaves an employer alone that is no demo but has the name', async () => {
    await createOrg(store, { slug: 'paper-kite', name: 'Real', settings: {} }, { job: 'org create' })
    expect(await outcomes(TODAY)).toEqual(['seeded', 'taken'])
    const org = await openOrgForJob(store, 'paper-kite', 'test')
    expect(org?.name).toBe('Real')
    expect(await org?.count(people)).toBe(0)
  })
})

test('a member of each role; one sees the families of one entity only', async () => {
  await seed(TODAY)
  // Whoever signs in goes on reading in the language of the browser.
  for (const { email } of DEMO_MEMBERS) expect((await findUserByEmail(store, email))?.locale).toBe(null)
  const roles = DEMO_MEMBERS.flatMap(({ memberships }) => memberships.map(({ role }) => role))
  expect(new Set(roles)).toEqual(new Set(['owner', 'admin', 'editor', 'viewer', 'auditor']))
  const limited = await openAs('cloud@harbourloop.test', 'harbour-loop')
  const whole = await openAs('owner@example.hk', 'harbour-loop')
  const seen = await limited
    .select({ entityId: people.entityId })
    .from(people)
    .where(eq(people.kind, 'principal'))
  expect(seen.length).toBeGreaterThan(1)
  expect(new Set(seen.map(({ entityId }) => entityId)).size).toBe(1)
  expect(await whole.count(people)).toBeGreaterThan(seen.length)
  expect((await countWork(limited, { asOf: TODAY })).length).toBeGreaterThan(0)
})
