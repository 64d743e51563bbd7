import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readQuestion } from '#app/features/people/list-question.ts'
import { loadList } from '#app/features/people/load-list.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { addAuthenticator, listSecrets } from '#db/accounts/authenticators.server.ts'
import { beginCeremony } from '#db/accounts/ceremonies.server.ts'
import { listDueMails, queueMail } from '#db/accounts/mails.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import { amendStay } from '#db/queries/facts/stay.server.ts'
import { keepBefore } from '#db/queries/import-record.server.ts'
import { addStagedRows } from '#db/queries/imports.server.ts'
import { searchedNumber } from '#db/queries/searched-number.server.ts'
import { countSealed, sealAgain } from '#db/rotate-keys.server.ts'
import { documentFiles, people, signInPolicies, stays } from '#db/schema/index.server.ts'
import { makeSealer } from '#db/seal.server.ts'
import { SEALED_COLUMNS, type SealedPlace } from '#db/sealed-columns.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'
import { openTestOrg, openTestStore, TEST_SECRET_KEY, type TestStore } from '#tests/helpers/stores.ts'
import { fillWithCanaries, type Ids, TODAY } from './isolation/canary-org.ts'

const NEW_KEY = 'the key that comes after it, 32 characters or more'
const HKID = 'A123456(3)'

let store: TestStore
/** The same store as a process with the new key sees it, with the old one beside it, and without. */
let both: DataStore
let after: DataStore
let org: OrgDb
let ids: Ids
beforeEach(async () => {
  store = await openTestStore()
  both = { ...store, sealer: makeSealer(NEW_KEY, TEST_SECRET_KEY) }
  after = { ...store, sealer: makeSealer(NEW_KEY) }
  org = await openTestOrg(store, 'harbour')
  ids = await fillWithCanaries(org, 'CANARY')
  await fillTheRest()
})
afterEach(() => store.close())

/** A sealed value in each place where the made family has none. */
async function fillTheRest(): Promise<void> {
  const { familyId: personId, importId, userId } = ids
  const fileId = store.newId()
  await org.write(async (tx) => {
    await addStagedRows(tx, importId, [
      { rowNo: 2, staffNo: 'E1', verdict: 'created', cells: { hkid: HKID }, changes: null, problems: null },
    ])
    await keepBefore(tx, importId, { kind: 'person', familyId: personId, before: { id: personId } })
    await tx.insert(documentFiles, {
      id: fileId,
      personId,
      fileName: 'permit.pdf',
      contentType: 'application/pdf',
      byteCount: 4,
      lineId: fileId,
      keySealed: tx.seal('document_files.key', 'scan'),
    })
    const clientSecret = tx.seal('sign_in_policies.client_secret', 'of the provider')
    await tx.insert(signInPolicies, { secondFactor: 'admins', roleMap: [], clientSecret })
  })
  const mail = { to: 'a@harbour.test', language: 'en', subject: 'A link', text: 'a link', html: '' }
  await queueMail(store, mail)
  await addAuthenticator(store, userId, { name: 'phone', secret: Buffer.from('shared'), lastStep: 1 })
  const begun = { id: 'made', kind: 'test', userId, expiresAt: '2099-01-01T00:00:00.000Z' }
  await beginCeremony(store, begun, { step: 1 })
}

async function as(data: DataStore): Promise<OrgDb> {
  const opened = await openOrg(data, ids.userId, 'harbour')
  if (!opened) throw new Error('the employer is gone')
  return opened
}

async function foundByNumber(data: DataStore): Promise<number> {
  const reader = await as(data)
  const question = readQuestion(new URLSearchParams({ number: (await searchedNumber(reader, HKID)) ?? '' }))
  const list = await loadList(reader, question, TODAY, translatorFor('en'))
  return list.rows.length
}

/** What can be opened, place by place. */
async function openedEverywhere(data: DataStore): Promise<Map<SealedPlace, string[]>> {
  const texts = new Map<SealedPlace, string[]>()
  for (const [place, { table, sealed, orgId }] of Object.entries(SEALED_COLUMNS)) {
    const owner = orgId ?? sql<string>`'accounts'`
    const rows = await data.engine.as('system').read.select({ owner, sealed }).from(table)
    const opened = rows.flatMap((row) =>
      row.sealed ? [data.sealer.open(String(row.owner), place as SealedPlace, row.sealed as Buffer)] : [],
    )
    texts.set(place as SealedPlace, opened.toSorted())
  }
  return texts
}

test('every sealed place is sealed anew, reads the same, is found the same, and nothing else changes', async () => {
  const before = await openedEverywhere(store)
  expect([...before].filter(([, texts]) => texts.length === 0)).toEqual([])
  const facts = await org.select({ version: people.version, at: people.updatedAt }).from(people)
  // A server that was started with both keys reads, finds and changes while nothing was sealed again yet.
  expect(await openedEverywhere(both)).toEqual(before)
  expect(await foundByNumber(both)).toBe(1)

  const total = (await countSealed(both)).previous
  const seen: { done: number; total: number }[] = []
  const { counts, damaged } = await sealAgain(both, (progress) => seen.push(progress))
  expect(damaged).toEqual([])
  expect(counts.map(({ place }) => place).toSorted()).toEqual(Object.keys(SEALED_COLUMNS).toSorted())
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  expect(seen.at(-1)).toEqual({ done: total, total })

  expect(await countSealed(after)).toEqual({ present: total, previous: 0, unknown: 0 })
  expect(await openedEverywhere(after)).toEqual(before)
  expect(await foundByNumber(after)).toBe(1)
  expect((await listSecrets(after, ids.userId))[0]?.secret.toString()).toBe('shared')
  expect((await listDueMails(after, 5))[0]?.text).toBe('a link')
  const now = await as(after)
  expect(await now.select({ version: people.version, at: people.updatedAt }).from(people)).toEqual(facts)
  expect((await brokenIn(after, now)).broken).toEqual([])
  expect((await sealAgain(both)).counts).toEqual([])
  // The key from before opens nothing any more.
  await expect(openedEverywhere(store)).rejects.toThrow('another SECRET_KEY')
})

test('an employer found by its number on both sides of the change, while it is half done', async () => {
  await (await as(both)).write((tx) => amendPerson(tx, ids.dependantId, 1, { hkid: HKID }))
  expect(await countSealed(both)).toMatchObject({ unknown: 0, present: 1 })
  expect(await foundByNumber(both)).toBe(2)
  await sealAgain(both)
  expect(await foundByNumber(after)).toBe(2)
})

test('what is changed between reading a value and sealing it again is kept as it was changed', async () => {
  const writer = await as(both)
  const owner = { personId: ids.familyId, familyId: ids.familyId }
  let written: Promise<unknown> | undefined
  // Asked for while the old value is open, it comes before the slice's own write: they follow each other in that order.
  const open: DataStore['sealer']['open'] = (orgId, place, sealed) => {
    if (place === 'stays.document_number')
      written ??= writer.write((tx) => amendStay(tx, owner, ids.stayId, 1, { documentNumber: 'C76543210' }))
    return both.sealer.open(orgId, place, sealed)
  }
  const { counts } = await sealAgain({ ...both, sealer: { ...both.sealer, open } })
  expect(await written).toMatchObject({ ok: true })
  expect(counts).toContainEqual({ place: 'stays.document_number', count: 0 })
  expect((await countSealed(both)).previous).toBe(0)
  const [stay] = await writer.select().from(stays)
  const sealed = stay?.documentNumberSealed ?? Buffer.alloc(0)
  expect((await as(after)).open('stays.document_number', sealed)).toBe('C76543210')
})

test('a value that does not open is named, and the rest is done', async () => {
  await org.write(async (tx) => {
    await tx.update(people, undefined, { hkidSealed: tx.seal('stays.document_number', HKID) })
  })
  const { damaged } = await sealAgain(both)
  expect(damaged).toContain(`people.hkid ${org.id} ${ids.familyId}`)
  const { previous } = await countSealed(both)
  expect(previous).toBe(damaged.length)
})
