import {
  absences,
  caseMoves,
  cases,
  contracts,
  documentFiles,
  documents,
  employments,
  employmentTerms,
  engagements,
  findings,
  importPeople,
  nameTokens,
  stays,
  travelDocuments,
} from './schema/index.server.ts'

/*
 * Where data of a person stands, in an order in which it can be deleted. A test holds these lists and those below to the
 * schema: a new table has to say what becomes of it when somebody is erased.
 */

/** Rows that name the person. */
export const OF_PERSON = [
  nameTokens,
  importPeople,
  findings,
  absences,
  contracts,
  stays,
  travelDocuments,
  documents,
  documentFiles,
] as const

/** Rows below these, and these. */
export const OF_EMPLOYMENT = [employmentTerms, engagements] as const
export const OF_CASE = [caseMoves] as const
export const WITH_ROWS_BELOW = [employments, cases] as const

/** What goes another way: whole families, masked or scrubbed. Each with how. */
export const OTHERWISE: Readonly<Record<string, string>> = {
  people: 'last of all, dependants first',
  case_files: 'with the family; for one dependant each state is sealed again without them',
  audit_values: 'of the family; for one dependant those that are about them',
  deliveries: 'those of the findings',
  mails: 'emptied, or, not sent yet, deleted',
  imports: 'what a reading quotes of them is emptied',
  import_changes: 'with the facts that they undo',
  import_rows: 'those with the staff number',
  legal_holds: 'stop the erasure',
}

/** Nothing in them is about a person on file. */
export const OF_NOBODY: Readonly<Record<string, string>> = {
  audit_entries: 'ids and digests',
  erasures: 'what is left: ids',
  entities: 'companies',
  email_domains: 'of the employer',
  import_left: 'ids, and kinds of facts',
  import_file_parts: 'a sheet under way: it has to end before anybody in it is erased',
  invitations: 'of members',
  memberships: 'of members',
  sign_in_policies: 'of the employer',
  sso_identities: 'of members',
  subscriptions: 'of members',
}
