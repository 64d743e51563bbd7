import type { Role } from '#app/domain/roles.ts'
import { entryScenes } from './entry-scenes.server.ts'
import { extensionScenes, type Scene } from './extension-scenes.server.ts'
import type { MadeEmployer } from './made-hire.server.ts'
import { madeBrn } from './made-numbers.server.ts'
import { mismatchScenes } from './mismatch-scenes.server.ts'

export type DemoEmployer = MadeEmployer & {
  slug: string
  name: string
  staffPrefix: string
  /** The first sponsors the hires. */
  entities: readonly { name: string; brn: string }[]
  hireCount: number
  /** The hires about whom there is something to show; the others are in order. */
  scenes: readonly Scene[]
}

/** Who can sign in, reading in the language of the browser. `entity`: sees the families of this entity only. */
export type DemoMember = {
  email: string
  name: string
  memberships: readonly {
    slug: string
    role: Role
    entity?: number
    cadence?: 'daily' | 'weekly'
  }[]
}

/** Of everybody who is made for the demo; printed by it. */
export const DEMO_PASSWORD = 'ferry-at-half-past-nine'

const HARBOUR_LOOP = 'harbour-loop'
const PAPER_KITE = 'paper-kite'
const HARBOUR_BRNS = [madeBrn(1), madeBrn(2)] as const
const KITE_BRNS = [madeBrn(11)] as const

const {
  limitNotFromContract,
  limitBeyondScheme,
  familyStaysShorter,
  leftInOrder,
  graduateOfHongKong,
  passportMistyped,
  ...harbourMismatches
} = mismatchScenes
const { exitEndorsementPending, lapsed, ...harbourEntries } = entryScenes

/** The same with a hire of the employer's second entity. */
function ofSecondEntity(scene: Scene): Scene {
  return (context) => {
    const [first, second = first] = context.employer.entityBrns
    return scene({ ...context, employer: { ...context.employer, entityBrns: [second, first] } })
  }
}

export const DEMO_EMPLOYERS: readonly DemoEmployer[] = [
  {
    slug: HARBOUR_LOOP,
    name: 'Harbour Loop Technology',
    staffPrefix: 'HL',
    mailDomain: 'harbourloop.test',
    entityBrns: HARBOUR_BRNS,
    entities: [
      { name: 'Harbour Loop Technology (Demo) Limited', brn: HARBOUR_BRNS[0] },
      { name: 'Harbour Loop Cloud (Demo) Limited', brn: HARBOUR_BRNS[1] },
    ],
    departments: [
      {
        name: 'Platform',
        manager: 'Ada Lantern',
        titles: ['Software Engineer', 'Senior Software Engineer', 'Site Reliability Engineer'],
      },
      {
        name: 'Data',
        manager: 'Bram Quay',
        titles: ['Data Scientist', 'Data Engineer', 'Machine Learning Engineer'],
      },
      {
        name: 'Product',
        manager: 'Cleo Ferry',
        titles: ['Product Manager', 'Product Analyst', 'UX Researcher'],
      },
      { name: 'Security', manager: 'Dov Beacon', titles: ['Security Engineer', 'Security Architect'] },
      { name: 'Finance', manager: 'Edda Tide', titles: ['Financial Analyst', 'Treasury Manager'] },
    ],
    hireCount: 60,
    scenes: [
      ...Object.values(extensionScenes),
      ofSecondEntity(extensionScenes.windowOpenUntouched),
      ofSecondEntity(mismatchScenes.stayEndsFirst),
      ...Object.values(harbourEntries),
      ...Object.values(harbourMismatches),
    ],
  },
  {
    slug: PAPER_KITE,
    name: 'Paper Kite Studio',
    staffPrefix: 'PK',
    mailDomain: 'paperkite.test',
    entityBrns: KITE_BRNS,
    entities: [{ name: 'Paper Kite Studio (Demo) Limited', brn: KITE_BRNS[0] }],
    departments: [
      {
        name: 'Design',
        manager: 'Fern Bamboo',
        titles: ['Motion Designer', 'Type Designer', 'Interaction Designer'],
      },
      { name: 'Workshop', manager: 'Gil String', titles: ['Exhibition Designer', 'Model Maker'] },
    ],
    hireCount: 12,
    scenes: [
      exitEndorsementPending,
      lapsed,
      limitNotFromContract,
      limitBeyondScheme,
      familyStaysShorter,
      leftInOrder,
      graduateOfHongKong,
      passportMistyped,
      extensionScenes.windowOpen,
    ],
  },
]

export const DEMO_MEMBERS: readonly DemoMember[] = [
  {
    email: 'owner@example.hk',
    name: 'Olive Harbour',
    memberships: [{ slug: HARBOUR_LOOP, role: 'owner', cadence: 'weekly' }],
  },
  {
    email: 'admin@example.hk',
    name: 'Abel Quayside',
    memberships: [
      { slug: HARBOUR_LOOP, role: 'admin', cadence: 'daily' },
      { slug: PAPER_KITE, role: 'editor' },
    ],
  },
  {
    email: 'editor@harbourloop.test',
    name: 'Edie Signal',
    memberships: [{ slug: HARBOUR_LOOP, role: 'editor', cadence: 'daily' }],
  },
  {
    email: 'cloud@harbourloop.test',
    name: 'Nima Cumulus',
    memberships: [{ slug: HARBOUR_LOOP, role: 'editor', entity: 1 }],
  },
  {
    email: 'viewer@harbourloop.test',
    name: 'Vera Lookout',
    memberships: [{ slug: HARBOUR_LOOP, role: 'viewer' }],
  },
  {
    email: 'auditor@example.hk',
    name: 'Ansel Ledger',
    memberships: [
      { slug: HARBOUR_LOOP, role: 'auditor' },
      { slug: PAPER_KITE, role: 'auditor' },
    ],
  },
  {
    email: 'kite@example.hk',
    name: 'Kit Papermaker',
    memberships: [{ slug: PAPER_KITE, role: 'owner', cadence: 'weekly' }],
  },
]
