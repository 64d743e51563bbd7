import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { Reason } from '#app/domain/finding.ts'
import { bool, bytes, foreignKey, index, integer, json, primaryKey, table, text } from '#db/columns.server.ts'
import { orgs } from './identity.server.ts'
import { people } from './people.server.ts'

/** No end yet, for days and for instants: text that sorts after every other. */
export const OPEN_DAY = '9999-12-31'
export const OPEN_INSTANT = '9999-12-31T23:59:59.999Z'

/** The family's case file as the rules read it, each state of it. Sealed: it holds identifiers. */
export const caseFiles = table(
  'case_files',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    familyId: text('family_id').notNull(),
    engineVersion: text('engine_version').notNull(),
    /** The employer's rule settings at that time. */
    settings: json<EmployerRules>('settings').notNull(),
    sealed: bytes('sealed').notNull(),
    /** Kept with what reports tell beside the case file; false: by a version that did not keep it. */
    hasBeside: bool('has_beside').notNull().default(false),
    recordedAt: text('recorded_at').notNull(),
    supersededAt: text('superseded_at').notNull().default(OPEN_INSTANT),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('case_files_family').on(t.orgId, t.familyId, t.supersededAt),
    index('case_files_beside').on(t.orgId, t.hasBeside, t.supersededAt),
    foreignKey({
      columns: [t.orgId, t.familyId],
      foreignColumns: [people.orgId, people.id],
      name: 'case_files_of',
    }).onDelete('cascade'),
  ],
)

/**
 * Findings as spans: what holds from `fromOn` (inclusive) until `untilOn` (exclusive), as recorded between two instants.
 * Rows are closed and added, never changed. `severity` 0 critical … 4 info; no due day is `9999-12-31`.
 */
export const findings = table(
  'findings',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    familyId: text('family_id').notNull(),
    personId: text('person_id').notNull(),
    key: text('key').notNull(),
    ruleId: text('rule_id').notNull(),
    state: text('state'),
    lastFourWeeks: bool('last_four_weeks').notNull().default(false),
    severity: integer('severity').notNull(),
    /** What it asks a person to do; written with the span, so that a group is read from an index. */
    workGroup: text('work_group').notNull().default('record'),
    staffNo: text('staff_no').notNull(),
    dependantNo: text('dependant_no').notNull().default(''),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on').notNull().default(OPEN_DAY),
    dueOn: text('due_on').notNull().default(OPEN_DAY),
    title: json<Reason>('title').notNull(),
    because: json<Reason>('because').notNull(),
    ruleset: text('ruleset').notNull(),
    recordedAt: text('recorded_at').notNull(),
    supersededAt: text('superseded_at').notNull().default(OPEN_INSTANT),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('findings_ranked').on(
      t.orgId,
      t.supersededAt,
      t.severity,
      t.dueOn,
      t.staffNo,
      t.dependantNo,
      t.key,
      t.fromOn,
      t.untilOn,
      t.workGroup,
      t.ruleId,
      t.id,
    ),
    // The same order over all that was ever recorded: what was known at an instant lies between two others.
    index('findings_recorded').on(
      t.orgId,
      t.severity,
      t.dueOn,
      t.staffNo,
      t.dependantNo,
      t.key,
      t.fromOn,
      t.recordedAt,
      t.supersededAt,
      t.untilOn,
    ),
    index('findings_to_do').on(
      t.orgId,
      t.supersededAt,
      t.workGroup,
      t.dueOn,
      t.severity,
      t.staffNo,
      t.id,
      t.fromOn,
      t.untilOn,
      t.dependantNo,
      t.ruleId,
    ),
    index('findings_family').on(t.orgId, t.familyId, t.supersededAt),
    index('findings_person').on(
      t.orgId,
      t.supersededAt,
      t.personId,
      t.severity,
      t.fromOn,
      t.untilOn,
      t.ruleId,
    ),
    // When a person is removed, theirs are found by it.
    index('findings_of_person').on(t.orgId, t.personId),
    index('findings_key').on(t.orgId, t.key, t.supersededAt),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'findings_of',
    }).onDelete('cascade'),
  ],
)

/** Who did what, when. A sequence per employer; each entry's hash covers the one before. Values stand beside, erasable. */
export const auditEntries = table(
  'audit_entries',
  {
    orgId: text('org_id').notNull(),
    seq: integer('seq').notNull(),
    at: text('at').notNull(),
    actorId: text('actor_id'),
    /** The actor's name at the time, or the command. */
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    familyId: text('family_id'),
    /** The caller's network address, and the page from which it was done, without anything that was typed. */
    address: text('address'),
    page: text('page'),
    beforeDigest: text('before_digest'),
    afterDigest: text('after_digest'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.seq] }),
    index('audit_entries_family').on(t.orgId, t.familyId, t.seq),
    index('audit_entries_actor').on(t.orgId, t.actorId, t.seq),
    index('audit_entries_action').on(t.orgId, t.action, t.seq),
    index('audit_entries_at').on(t.orgId, t.at, t.seq),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'audit_entries_of' }).onDelete(
      'cascade',
    ),
  ],
)

export const auditValues = table(
  'audit_values',
  {
    orgId: text('org_id').notNull(),
    seq: integer('seq').notNull(),
    /** Goes into the digests, so that an erased value cannot be found again by trying. */
    salt: text('salt').notNull(),
    before: json<Record<string, unknown> | null>('before'),
    after: json<Record<string, unknown> | null>('after'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.seq] }),
    foreignKey({
      columns: [t.orgId, t.seq],
      foreignColumns: [auditEntries.orgId, auditEntries.seq],
      name: 'audit_values_of',
    }).onDelete('cascade'),
  ],
)
