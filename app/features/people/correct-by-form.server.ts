import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import type { Conflict, Refusal } from '#db/queries/in-family.server.ts'
import {
  type Corrected,
  correctContract,
  correctEmployment,
  correctPerson,
  correctStay,
  correctTerms,
  correctTravelDocument,
} from './correct-facts.server.ts'
import { CORRECTABLE, type CorrectionKind } from './fact-on-file.ts'
import {
  CONTRACT_FIELDS,
  DEPENDANT_FIELDS,
  DOCUMENT_FIELDS,
  EMPLOYMENT_FIELDS,
  type Fields,
  PRINCIPAL_FIELDS,
  STAY_FIELDS,
  TERMS_FIELDS,
  type ValuesOf,
} from './fields.ts'
import type { LoadedFact } from './load-fact.server.ts'
import { correctionProblems } from './read-fact-form.ts'
import { type FormOutcome, type Sent, sendFactForm } from './send-fact-form.server.ts'

type Row = Readonly<Record<string, unknown>> & { version: number }
type Outcome = { ok: true } | Conflict<Row> | Refusal<'staff_no_taken'>
type Run = (org: OrgDb, target: Corrected, changed: Readonly<Record<string, unknown>>) => Promise<Outcome>

const RUNS: Record<CorrectionKind, Run> = {
  principal: running(PRINCIPAL_FIELDS, correctPerson),
  dependant: running(DEPENDANT_FIELDS, correctPerson),
  employment: running(EMPLOYMENT_FIELDS, correctEmployment),
  terms: running(TERMS_FIELDS, correctTerms),
  contract: running(CONTRACT_FIELDS, correctContract),
  stay: running(STAY_FIELDS, correctStay),
  document: running(DOCUMENT_FIELDS, correctTravelDocument),
}

/** Corrects what a form has changed of a fact, and nothing that it only showed. */
export async function correctByForm(
  org: OrgDb,
  { personId, fact, entities }: LoadedFact,
  sent: Sent,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  const target = { personId, id: fact.id, seenVersion: sent.values.version }
  return sendFactForm(
    {
      fields: CORRECTABLE[fact.kind].fields,
      problemsOf: (values) => correctionProblems(fact.kind, values),
      run: (changed) => RUNS[fact.kind](org, target, changed),
      entityNames: new Map(entities.map(({ id, name }) => [id, name])),
    },
    sent,
    words,
  )
}

/** The verb takes what the fields give: checked here, once a kind. */
function running<F extends Fields>(
  _fields: F,
  verb: (org: OrgDb, target: Corrected, facts: Partial<ValuesOf<F>>) => Promise<Outcome>,
): Run {
  return (org, target, changed) => verb(org, target, changed as Partial<ValuesOf<F>>)
}
