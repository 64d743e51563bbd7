import { bool, bytes, foreignKey, index, integer, primaryKey, table, text } from '#db/columns.server.ts'
import { factColumns } from './fact-columns.server.ts'
import { entities, people } from './people.server.ts'

/** One person may have several employments in sequence; what changes while they last stands in `employment_terms`. */
export const employments = table(
  'employments',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    status: text('status').notNull(),
    startDate: text('start_date'),
    endDate: text('end_date'),
    endReason: text('end_reason'),
    terminationNoticeOn: text('termination_notice_on'),
    daysAbroadRollingYear: integer('days_abroad_rolling_year'),
    /** The name as HR wrote it down from the identity document. */
    recordedName: text('recorded_name'),
    /** The document number as HR wrote it down. */
    recordedNumberKnown: text('recorded_number_known').notNull().default('unknown'),
    recordedNumberSealed: bytes('recorded_number_sealed'),
    recordedNumberLastFour: text('recorded_number_last_four'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('employments_person').on(t.orgId, t.personId, t.startDate),
    index('employments_last_four').on(t.orgId, t.recordedNumberLastFour),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'employments_of',
    }).onDelete('cascade'),
  ],
)

/** Pay, title, entity and place, each from a day on. */
export const employmentTerms = table(
  'employment_terms',
  {
    ...factColumns(),
    employmentId: text('employment_id').notNull(),
    /** Null: from the start of the employment. */
    effectiveOn: text('effective_on'),
    entityId: text('entity_id'),
    jobTitle: text('job_title'),
    trade: text('trade'),
    monthlyPay: integer('monthly_pay'),
    annualPackage: integer('annual_package'),
    marketPackage: integer('market_package'),
    workLocation: text('work_location'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('employment_terms_of_employment').on(t.orgId, t.employmentId, t.effectiveOn),
    index('employment_terms_entity').on(t.orgId, t.entityId),
    foreignKey({
      columns: [t.orgId, t.employmentId],
      foreignColumns: [employments.orgId, employments.id],
      name: 'employment_terms_of',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.orgId, t.entityId],
      foreignColumns: [entities.orgId, entities.id],
      name: 'employment_terms_with',
    }),
  ],
)

/** Other work: a second job, a directorship, an own business. */
export const engagements = table(
  'engagements',
  {
    ...factColumns(),
    employmentId: text('employment_id').notNull(),
    name: text('name').notNull(),
    approvedOn: text('approved_on'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('engagements_of_employment').on(t.orgId, t.employmentId),
    foreignKey({
      columns: [t.orgId, t.employmentId],
      foreignColumns: [employments.orgId, employments.id],
      name: 'engagements_of',
    }).onDelete('cascade'),
  ],
)

export const contracts = table(
  'contracts',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    entityId: text('entity_id'),
    startDate: text('start_date'),
    /** `endDate` and `months` both null: open-ended. */
    endDate: text('end_date'),
    months: integer('months'),
    renewedUntil: text('renewed_until'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('contracts_person').on(t.orgId, t.personId, t.startDate),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'contracts_of',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.orgId, t.entityId],
      foreignColumns: [entities.orgId, entities.id],
      name: 'contracts_with',
    }),
  ],
)

/** One permission each. Appended, never overwritten by a renewal; a correction raises the version and is audited. */
export const stays = table(
  'stays',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    /** Order of recording within the person: 1, 2 … */
    position: integer('position').notNull(),
    /** The case whose grant appended this stay. */
    caseId: text('case_id'),
    kind: text('kind').notNull(),
    scheme: text('scheme').notNull(),
    stream: text('stream').notNull(),
    condition: text('condition').notNull(),
    filedOn: text('filed_on'),
    lastEntryOn: text('last_entry_on'),
    activatedOn: text('activated_on'),
    arrivedOn: text('arrived_on'),
    /** The last lawful day, inclusive, as printed; null: not printed yet. */
    limitOfStay: text('limit_of_stay'),
    sponsorBrn: text('sponsor_brn'),
    jobTitle: text('job_title'),
    trade: text('trade'),
    monthlyPay: integer('monthly_pay'),
    recruitmentWaiver: text('recruitment_waiver'),
    documentNumberKnown: text('document_number_known').notNull().default('unknown'),
    documentNumberSealed: bytes('document_number_sealed'),
    documentNumberLastFour: text('document_number_last_four'),
    feesPaid: integer('fees_paid'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('stays_person').on(t.orgId, t.personId, t.position),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'stays_of',
    }).onDelete('cascade'),
  ],
)

export const travelDocuments = table(
  'travel_documents',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    /** Null: not known, as when a sheet tells the expiry alone. */
    type: text('type'),
    numberKnown: text('number_known').notNull().default('unknown'),
    numberSealed: bytes('number_sealed'),
    numberLastFour: text('number_last_four'),
    numberIndex: text('number_index'),
    expiresOn: text('expires_on'),
    endorsementDExpiresOn: text('endorsement_d_expires_on'),
    /** With no expiry: true says "none on file", false "unknown". */
    endorsementDNone: bool('endorsement_d_none').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('travel_documents_person').on(t.orgId, t.personId, t.id),
    index('travel_documents_number').on(t.orgId, t.numberIndex),
    index('travel_documents_last_four').on(t.orgId, t.numberLastFour),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'travel_documents_of',
    }).onDelete('cascade'),
  ],
)

/** Documents of the checklist that are on file. */
export const documents = table(
  'documents',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    code: text('code').notNull(),
    receivedOn: text('received_on'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('documents_person').on(t.orgId, t.personId, t.code),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'documents_of',
    }).onDelete('cascade'),
  ],
)

/** Days outside Hong Kong (`away`) or without a residence permission (`visitor`), inclusive. */
export const absences = table(
  'absences',
  {
    ...factColumns(),
    personId: text('person_id').notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    status: text('status').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('absences_person').on(t.orgId, t.personId, t.fromOn),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'absences_of',
    }).onDelete('cascade'),
  ],
)
