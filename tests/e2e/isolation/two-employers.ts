import { eq } from 'drizzle-orm'
import { ROLES, type Role } from '#app/domain/roles.ts'
import { NOTHING_READ } from '#app/features/import/import-reading.ts'
import { readEnv } from '#app/platform/env.ts'
import { ROOT } from '#app/platform/root.ts'
import { makeServices, type Services } from '#app/platform/services.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { addLeftFacts } from '#db/queries/import-left.server.ts'
import { addImport, changeImport } from '#db/queries/imports.server.ts'
import { documentFiles } from '#db/schema/index.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { signUp } from '#db/system/sign-up.server.ts'
import { type RunningServer, startServer } from '#tests/helpers/e2e.ts'
import { fillWithCanaries, type Ids } from '#tests/integration/isolation/canary-org.ts'

/** What stands in every text of the employer that must not be seen. */
export const CANARY = 'CANARYOURS'
export const OURS = 'ours'
export const THEIRS = 'theirs'

/** A running server with two employers, and `Cookie` headers of who is signed in. */
export type TwoEmployers = {
  server: RunningServer
  ours: OrgDb
  ids: Ids
  /** A member of ours in each role. */
  members: Record<Role, string>
  /** The owner of the other employer. */
  stranger: string
  close(): Promise<void>
}

export async function startWithTwoEmployers(settings: Record<string, string> = {}): Promise<TwoEmployers> {
  const server = await startServer(settings)
  const services = await servicesOf(server)
  const ours = await makeEmployer(services, OURS, `${CANARY} Limited`)
  const theirs = await makeEmployer(services, THEIRS, 'Theirs Limited')
  const importId = await ours.org.write(undoneImport)
  const ids = { ...(await fillWithCanaries(ours.org, CANARY, 'Q7-1')), importId }
  await keepBytes(services, ours.org, ids.fileId)
  await fillWithCanaries(theirs.org, 'THEIRTEXT', 'T5-1')
  const members = new Map<Role, string>()
  for (const role of ROLES) {
    const email = `${role}@ours.test`
    const added = await addMember(services.data, ours.org, { email, name: role, passwordHash: null, role })
    if (!added.ok) throw new Error(added.reason)
    members.set(role, await signedIn(services, added.userId, email))
  }
  return {
    server,
    ours: ours.org,
    ids,
    members: Object.fromEntries(members) as Record<Role, string>,
    stranger: await signedIn(services, theirs.ownerId, theirs.email),
    async close() {
      await services.data.engine.close()
      await server.stop()
    },
  }
}

/** An import that was undone, so that every page and file about it is there. */
async function undoneImport(tx: OrgTx): Promise<string> {
  const id = await addImport(tx, { fileName: `${CANARY}.csv`, reading: NOTHING_READ })
  await addLeftFacts(tx, id, 0, [{ personId: null, kind: CANARY, why: 'changed' }])
  const undone = { removedPersonCount: 0, removedFactCount: 0, restoredFactCount: 0, leftCount: 1 }
  await changeImport(tx, id, ['staging'], { state: 'undone', undone })
  return id
}

/** The server's own parts, in this process: on the same data store, with the same keys. */
export async function servicesOf(server: RunningServer): Promise<Services> {
  const read = readEnv(server.env, ROOT)
  if (!read.ok) throw new Error(read.problem)
  // What it does is no part of what the server wrote.
  return makeServices({ ...read.env, logLevel: 'silent' })
}

/** What the uploaded document holds. */
async function keepBytes({ files }: Services, org: OrgDb, fileId: string): Promise<void> {
  async function* bytes() {
    yield Buffer.from(`%PDF-1.7 ${CANARY} %%EOF`)
  }
  const draft = await files.draft(org, fileId, bytes())
  await draft.keep()
  await org.write((tx) =>
    tx.update(documentFiles, eq(documentFiles.id, fileId), { keySealed: draft.keySealed }),
  )
}

async function makeEmployer({ data }: Services, slug: string, name: string) {
  const email = `first@${slug}.test`
  const owner = { email, name: `First of ${name}`, passwordHash: null }
  const made = await signUp(data, owner, { slug, name, settings: {} })
  const org = made.ok && (await openOrg(data, made.userId, slug))
  if (!org) throw new Error(`no employer ${slug}`)
  return { org, email, ownerId: made.userId }
}

async function signedIn({ auth }: Services, userId: string, email: string): Promise<string> {
  const caller = { cookie: null, address: '127.0.0.1', userAgent: null }
  const cookies = await auth.begin(userId, email, caller, 'factor')
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}
