import { addDays, addMonths, type PlainDate } from '#app/domain/plain-date.ts'
import type { DemoEmployer } from './demo-employers.server.ts'
import type { Scene } from './extension-scenes.server.ts'
import type { MadeFamily } from './made-family.server.ts'
import { type HireSpec, type Household, madeHire } from './made-hire.server.ts'
import { type Random, seededRandom } from './seeded-random.server.ts'

/** The first limit of stay of somebody about whom there is nothing to do yet, and how far the others lie apart. */
const NEAREST_QUIET_LIMIT_DAYS = 125
const SPREAD_MONTHS = 24

const HOUSEHOLDS: readonly Household[] = [
  'alone',
  'alone',
  'alone',
  'spouse',
  'spouse',
  'spouse_and_child',
  'spouse_and_two',
  'child',
  'civil_partner',
]
const HISTORIES: readonly NonNullable<HireSpec['history']>[] = [
  'first',
  'first',
  'first_of_two_years',
  'extended',
  'extended',
  'extended_twice',
]

/** Every hire of a demo employer as of a day. `nthEmployer` keeps the numbers of two employers apart. */
export function demoFamilies(employer: DemoEmployer, nthEmployer: number, today: PlainDate): MadeFamily[] {
  const random = seededRandom(`demo/${employer.slug}`)
  const quietCount = employer.hireCount - employer.scenes.length
  const quiet = Array.from({ length: quietCount }, (_, index) => inOrder(index / quietCount))
  const scenes = shuffled([...employer.scenes, ...quiet], random)
  return scenes.map((scene, index) => {
    const staffNo = `${employer.staffPrefix}-${String(index + 1).padStart(3, '0')}`
    const nth = nthEmployer * 1000 + index + 1
    return scene({ today, random: seededRandom(`demo/${staffNo}`), staffNo, nth, employer })
  })
}

/** Nothing to do; `share` says how far through the coming months the limit of stay lies. */
export function inOrder(share: number): Scene {
  return (context) => {
    const { today, random } = context
    const nearest = addDays(today, NEAREST_QUIET_LIMIT_DAYS)
    const months = Math.floor(share * (SPREAD_MONTHS - 4))
    const limit = addDays(addMonths(nearest, months), random.int(0, 24))
    return madeHire(context, { limit, history: random.pick(HISTORIES), household: random.pick(HOUSEHOLDS) })
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, place: random.float() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
