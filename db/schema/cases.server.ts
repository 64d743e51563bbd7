import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, table, text, uniqueIndex } from '#db/columns.server.ts'
import { factColumns } from './fact-columns.server.ts'
import { people } from './people.server.ts'

/** One filing each: entry, extension, change of employment; of a principal or a dependant. */
export const cases = table(
  'cases',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    familyId: text('family_id').notNull(),
    kind: text('kind').notNull(),
    stream: text('stream').notNull(),
    stage: text('stage').notNull(),
    /** The day on which the present stage began. */
    stageSinceOn: text('stage_since_on').notNull(),
    openedOn: text('opened_on').notNull(),
    /** The stay that the filing extends or follows; null for an entry. */
    stayId: text('stay_id'),
    /** Filings of one family that go together carry the principal's case here. */
    bundleId: text('bundle_id'),
    filedOn: text('filed_on'),
    documentsCompleteOn: text('documents_complete_on'),
    decidedOn: text('decided_on'),
    outcome: text('outcome'),
    /** Null while the case is open. */
    closedOn: text('closed_on'),
    note: text('note'),
    /** The member who looks after it; null: nobody yet. */
    ownerId: text('owner_id'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('cases_person').on(t.orgId, t.personId, t.openedOn, t.id),
    index('cases_by_stage').on(t.orgId, t.closedOn, t.stage, t.stageSinceOn, t.id),
    index('cases_closed').on(t.orgId, t.stage, t.stageSinceOn, t.id).where(sql`closed_on IS NOT NULL`),
    index('cases_bundle').on(t.orgId, t.bundleId),
    // A second click, a second tab, a second process: one open extension a stay, one other open filing of a kind a person.
    uniqueIndex('cases_extension_of')
      .on(t.orgId, t.stayId)
      .where(sql`kind = 'extension' AND closed_on IS NULL`),
    uniqueIndex('cases_filing_of')
      .on(t.orgId, t.personId, t.kind)
      .where(sql`kind <> 'extension' AND closed_on IS NULL`),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'cases_of',
    }).onDelete('cascade'),
  ],
)

/** Every move of a case from stage to stage. */
export const caseMoves = table(
  'case_moves',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    caseId: text('case_id').notNull(),
    position: integer('position').notNull(),
    fromStage: text('from_stage'),
    toStage: text('to_stage').notNull(),
    /** The civil day of the move. */
    onDay: text('on_day').notNull(),
    recordedAt: text('recorded_at').notNull(),
    userId: text('user_id'),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('case_moves_case').on(t.orgId, t.caseId, t.position),
    foreignKey({
      columns: [t.orgId, t.caseId],
      foreignColumns: [cases.orgId, cases.id],
      name: 'case_moves_of',
    }).onDelete('cascade'),
  ],
)
