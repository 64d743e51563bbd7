import { addDays, type PlainDate } from '#app/domain/plain-date.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { gatheringTx } from '#db/gathering-tx.server.ts'
import { seededIds } from '#db/ids.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { DEMO_EMPLOYERS } from './demo-employers.server.ts'
import { inOrder } from './demo-families.server.ts'
import { extensionScenes } from './extension-scenes.server.ts'
import type { MadeFamily } from './made-family.server.ts'
import { mismatchScenes } from './mismatch-scenes.server.ts'
import { seededRandom } from './seeded-random.server.ts'
import { writeFamily } from './write-family.server.ts'

export type Load = { orgCount: number; peopleCount: number; seed: string; today: PlainDate }

/** Families of one commit. */
const SLICE = 200
/** Families whose findings are computed together. */
const FAMILIES_AT_ONCE = 50
/** One hire in so many has something to do. */
const SCENE_SHARE = 0.2
const SCENES = [...Object.values(extensionScenes), ...Object.values(mismatchScenes)]

/**
 * Many made people, for measuring: the first employer has a tenth of them, the others share the rest. The same seed and the
 * same day give the same rows, ids included. Gives the slug of an employer that is there already instead of making it twice.
 */
export async function seedLoad(
  plain: DataStore,
  { orgCount, peopleCount, seed, today }: Load,
  report: (done: { people: number; orgs: number }) => void,
): Promise<{ ok: true } | { ok: false; taken: string }> {
  const now = `${addDays(today, -1)}T16:00:00.000Z`
  let people = 0
  for (let nth = 1; nth <= orgCount; nth++) {
    const slug = `load-${seed}-${nth}`
    const data = { ...plain, newId: seededIds(slug, new Date(now)), now: () => now }
    const made = await createOrg(
      data,
      { slug, name: `Load ${seed} ${nth}`, settings: {} },
      { job: 'seed load' },
    )
    if (!made.ok) return { ok: false, taken: slug }
    const quota = shareOf(nth, orgCount, peopleCount)
    for await (const count of fill(data, slug, quota, today)) {
      people += count
      report({ people, orgs: nth })
    }
  }
  return { ok: true }
}

function shareOf(nth: number, orgCount: number, peopleCount: number): number {
  if (orgCount === 1) return peopleCount
  const first = Math.floor(peopleCount / 10)
  if (nth === 1) return first
  const rest = peopleCount - first
  const each = Math.floor(rest / (orgCount - 1))
  return nth === 2 ? rest - each * (orgCount - 2) : each
}

async function* fill(data: DataStore, slug: string, quota: number, today: PlainDate): AsyncGenerator<number> {
  const org = await openOrgForJob(data, slug, 'seed load')
  const [employer] = DEMO_EMPLOYERS
  if (!org || !employer) throw new Error(`no employer ${slug}`)
  const entityIds = new Map<string, string>()
  await org.write(async (tx) => {
    for (const entity of employer.entities) {
      const id = await entityNamed(tx, entity)
      if (id) entityIds.set(entity.brn, id)
    }
  })
  const random = seededRandom(slug)
  let [nth, left] = [0, quota]
  const next = (): MadeFamily => {
    nth++
    const scene = random.chance(SCENE_SHARE) ? random.pick(SCENES) : inOrder(random.float())
    const staffNo = `L-${String(nth).padStart(6, '0')}`
    const family = scene({ today, random: seededRandom(`${slug}/${staffNo}`), staffNo, nth, employer })
    // The last family is cut to the number asked for.
    family.dependants = family.dependants.slice(0, left - 1)
    left -= 1 + family.dependants.length
    return family
  }
  while (left > 0) {
    const families: MadeFamily[] = []
    const before = left
    while (left > 0 && families.length < SLICE) families.push(next())
    await org.write(async (tx) => {
      const gathering = gatheringTx(tx)
      const ids: string[] = []
      for (const family of families) ids.push(await writeFamily(gathering.tx, family, entityIds))
      await gathering.flush()
      await recomputeFamilies(tx, ids, FAMILIES_AT_ONCE)
    })
    yield before - left
  }
}
