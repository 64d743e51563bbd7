import { sql } from 'drizzle-orm'
import {
  bool,
  bytes,
  foreignKey,
  index,
  integer,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#db/columns.server.ts'
import { factColumns } from './fact-columns.server.ts'
import { orgs } from './identity.server.ts'

/** Sponsoring entities: the companies of an employer that hold the approvals. */
export const entities = table(
  'entities',
  {
    ...factColumns(),
    name: text('name').notNull(),
    /** Business registration number, eight digits. */ brn: text('brn'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('entities_brn').on(t.orgId, t.brn),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'entities_org' }).onDelete('cascade'),
  ],
)

/**
 * Principals and dependants. A family is a principal and their dependants; its id is the principal's.
 * The columns under "derived" are written by the ledger in the transaction that changes a fact, for lists and sorting.
 */
export const people = table(
  'people',
  {
    ...factColumns(),
    kind: text('kind').notNull(),
    familyId: text('family_id').notNull(),
    /** The principal's, on dependants too. */
    staffNo: text('staff_no').notNull(),
    /** `D1` … on dependants, empty on the principal. */
    dependantNo: text('dependant_no').notNull().default(''),
    relationship: text('relationship'),
    familyName: text('family_name'),
    givenNames: text('given_names'),
    chineseName: text('chinese_name'),
    dateOfBirth: text('date_of_birth'),
    maritalStatus: text('marital_status'),
    /** Dependants: the sponsor's marital status as recorded for them. */
    sponsorMaritalStatus: text('sponsor_marital_status'),
    /** Dependants: when their stay was reviewed after the sponsor's employment ended. */
    reviewedOn: text('reviewed_on'),
    email: text('email'),
    department: text('department'),
    manager: text('manager'),
    degreeRelevant: bool('degree_relevant'),
    experienceRoute: bool('experience_route'),
    hkDegree: bool('hk_degree'),
    assessableIncome: integer('assessable_income'),
    /** `known`, `partial` (only the last four came), `none` (none on file) or `unknown`. */
    hkidKnown: text('hkid_known').notNull().default('unknown'),
    hkidSealed: bytes('hkid_sealed'),
    hkidLastFour: text('hkid_last_four'),
    hkidIndex: text('hkid_index'),
    /** Documents were recorded at all: then what is missing can be told (rule DOC). */
    documentsGiven: bool('documents_given').notNull().default(false),

    // Derived.
    sortName: text('sort_name').notNull().default(''),
    entityId: text('entity_id'),
    employmentStatus: text('employment_status'),
    /** The first day on which the employment is over; `9999-12-31` while no end is on file. */
    employmentOverOn: text('employment_over_on').notNull().default('9999-12-31'),
    jobTitle: text('job_title'),
    scheme: text('scheme'),
    condition: text('condition'),
    /** Limit of the latest stay; `9999-12-31` when there is none, so that it sorts last. */
    limitOfStay: text('limit_of_stay').notNull().default('9999-12-31'),
    limitIsPrinted: bool('limit_is_printed').notNull().default(false),
    /** Principals: what ended the purpose of keeping the family's data (`left`, `rejected`) and when; null while it lasts. */
    purposeEndedBy: text('purpose_ended_by'),
    purposeEndedOn: text('purpose_ended_on'),
    /** Principals: what the stored findings of the family were computed with. */
    engineVersion: text('engine_version'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('people_number').on(t.orgId, t.staffNo, t.dependantNo),
    index('people_family').on(t.orgId, t.familyId, t.dependantNo),
    index('people_by_name').on(t.orgId, t.sortName, t.id),
    index('people_by_limit').on(t.orgId, t.limitOfStay, t.id),
    // Lists and keyset pages take "not given" as an empty text: engines disagree about where NULL sorts.
    index('people_by_department').on(
      t.orgId,
      sql`(CASE WHEN ${t.department} IS NULL THEN '' ELSE ${t.department} END)`,
      t.id,
    ),
    index('people_hkid').on(t.orgId, t.hkidIndex),
    index('people_hkid_last_four').on(t.orgId, t.hkidLastFour),
    index('people_purpose_ended').on(t.orgId, t.purposeEndedBy, t.purposeEndedOn, t.id),
    index('people_engine').on(t.engineVersion, t.orgId, t.id),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'people_org' }).onDelete('cascade'),
    foreignKey({ columns: [t.orgId, t.familyId], foreignColumns: [t.orgId, t.id], name: 'people_principal' }),
  ],
)

/** Name search: every character, and every two that follow each other, of each name, folded. */
export const nameTokens = table(
  'name_tokens',
  { orgId: text('org_id').notNull(), token: text('token').notNull(), personId: text('person_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.token, t.personId] }),
    index('name_tokens_person').on(t.orgId, t.personId),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'name_tokens_of',
    }).onDelete('cascade'),
  ],
)
