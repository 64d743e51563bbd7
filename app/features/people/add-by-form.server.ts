import type { SubmissionResult } from '@conform-to/react'
import { termsOn } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { AddedKind } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import type { Refusal } from '#db/queries/in-family.server.ts'
import { addDependant } from './add-dependant.server.ts'
import { addContract, addTravelDocument, changeTerms } from './add-facts.server.ts'
import { orderProblems, schemaOf } from './field-schema.ts'
import {
  CHANGED_TERMS_FIELDS,
  CONTRACT_FIELDS,
  DOCUMENT_FIELDS,
  type Fields,
  TERMS_FIELDS,
  type ValuesOf,
} from './fields.ts'
import { textsOf } from './form-texts.ts'
import { NEW_DEPENDANT_FIELDS } from './hire-fields.ts'
import { loadFamily } from './load-family.server.ts'
import { dependantOf, dependantProblems } from './read-hire.ts'

/** What the form of an addition shows first. */
export type Addition = {
  personId: string
  kind: AddedKind
  texts: Record<string, string>
  entities: { value: string; label: string }[]
}

/** Undefined when this member may see nobody of that id. */
export async function additionFor(
  org: OrgDb,
  personId: string,
  kind: AddedKind,
  today: PlainDate,
): Promise<Addition | undefined> {
  const loaded = await loadFamily(org, personId)
  if (!loaded) return undefined
  const entities = (await listEntities(org)).map(({ id, name }) => ({ value: id, label: name }))
  return { personId, kind, texts: textsBefore(kind, loaded.family, today), entities }
}

/** Terms begin as they are now: what is left as it stands goes on. A contract is with whom the last one was. */
function textsBefore(kind: AddedKind, family: FamilyRows, today: PlainDate): Record<string, string> {
  switch (kind) {
    case 'terms':
      return textsOf(TERMS_FIELDS, termsOn(family, today) ?? {})
    case 'contract':
      return { entityId: family.contracts.at(-1)?.entityId ?? family.person.entityId ?? '' }
    case 'document':
      return { type: 'eep' }
    case 'dependant':
      return { type: 'eep', familyName: '' }
    default:
      return kind satisfies never
  }
}

type AddOutcome =
  | { kind: 'added'; personId: string }
  | { kind: 'problems'; lastResult: SubmissionResult<string[]> }
  | { kind: 'missing' | 'not_allowed' }

/** Reads the form of an addition and adds what it says. */
export async function addByForm(
  org: OrgDb,
  personId: string,
  kind: AddedKind,
  request: Request,
): Promise<AddOutcome> {
  switch (kind) {
    case 'terms':
      return adding(
        request,
        CHANGED_TERMS_FIELDS,
        noProblems,
        (values) => changeTerms(org, personId, values),
        personId,
      )
    case 'contract':
      return adding(
        request,
        CONTRACT_FIELDS,
        contractProblems,
        (values) => addContract(org, personId, values),
        personId,
      )
    case 'document':
      return adding(
        request,
        DOCUMENT_FIELDS,
        noProblems,
        (values) => addTravelDocument(org, personId, values),
        personId,
      )
    case 'dependant':
      return adding(
        request,
        NEW_DEPENDANT_FIELDS,
        dependantProblems,
        (values) => addDependant(org, personId, dependantOf(values)),
        personId,
      )
    default:
      return kind satisfies never
  }
}

type Problems = Record<string, string[]>
type Added = { ok: true; personId?: string } | Refusal<'no_employment'>

async function adding<F extends Fields>(
  request: Request,
  fields: F,
  problemsOf: (values: ValuesOf<F>) => Problems,
  add: (values: ValuesOf<F>) => Promise<Added>,
  personId: string,
): Promise<AddOutcome> {
  const submission = await readForm(request, schemaOf(fields))
  if (submission.status !== 'success') return { kind: 'problems', lastResult: submission.reply() }
  const fieldErrors = problemsOf(submission.value)
  if (Object.keys(fieldErrors).length > 0)
    return { kind: 'problems', lastResult: submission.reply({ fieldErrors }) }
  const added = await add(submission.value)
  if (added.ok) return { kind: 'added', personId: added.personId ?? personId }
  return { kind: added.reason === 'not_allowed' ? 'not_allowed' : 'missing' }
}

function contractProblems(values: { startDate: PlainDate | null; endDate: PlainDate | null }): Problems {
  return orderProblems(values, [
    ['endDate', 'startDate'],
    ['renewedUntil', 'startDate'],
  ])
}

function noProblems(): Problems {
  return {}
}
