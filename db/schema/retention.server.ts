import { foreignKey, index, integer, primaryKey, table, text } from '#db/columns.server.ts'
import { orgs } from './identity.server.ts'
import { people } from './people.server.ts'

/** A family that nothing may be erased of, whatever is due: a dispute, an inquiry. Lifted: the row is gone. */
export const legalHolds = table(
  'legal_holds',
  {
    orgId: text('org_id').notNull(),
    familyId: text('family_id').notNull(),
    reason: text('reason').notNull(),
    userId: text('user_id'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.familyId] }),
    foreignKey({
      columns: [t.orgId, t.familyId],
      foreignColumns: [people.orgId, people.id],
      name: 'legal_holds_of',
    }).onDelete('cascade'),
  ],
)

/** What is left of somebody who was erased: that there was somebody, and who erased them why. Never a value. */
export const erasures = table(
  'erasures',
  {
    orgId: text('org_id').notNull(),
    /** The id that the person had: audit entries go on naming it. */
    personId: text('person_id').notNull(),
    familyId: text('family_id').notNull(),
    /** `principal` or `dependant`. */
    kind: text('kind').notNull(),
    /** `left`, `rejected` or `asked`. */
    basis: text('basis').notNull(),
    userId: text('user_id'),
    erasedAt: text('erased_at').notNull(),
    /** The audit entry of the erasure. */
    auditSeq: integer('audit_seq').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.personId] }),
    index('erasures_by_instant').on(t.orgId, t.erasedAt, t.personId),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'erasures_org' }).onDelete('cascade'),
  ],
)
