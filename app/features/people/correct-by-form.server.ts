import type { PlainDate } from '#app/domain/plain-date.ts'
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
import { aheadProblems } from './field-schema.ts'
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
type Outcome = { ok: true } | Conflict<Row> | Refusal<'staff_no_taken' | 'ahead'>
type Verb<Facts> = (org: OrgDb, target: Corrected, facts: Facts, today: PlainDate) => Promise<Outcome>
type Run = Verb<Readonly<Record<string, unknown>>>

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
  today: PlainDate,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  const { fields, happened = [] } = CORRECTABLE[fact.kind]
  const target = { personId, id: fact.id, seenVersion: sent.values.version }
  return sendFactForm(
    {
      fields,
      problemsOf: (values, changed) => ({
        ...correctionProblems(fact.kind, values),
        // A day that was on file already does not stand in the way of what is corrected beside it.
        ...aheadProblems(changed, happened, today),
      }),
      run: (changed) => RUNS[fact.kind](org, target, changed, today),
      entityNames: new Map(entities.map(({ id, name }) => [id, name])),
    },
    sent,
    words,
  )
}

/** The verb takes what the fields give: checked here, once a kind. */
function running<F extends Fields>(_fields: F, verb: Verb<Partial<ValuesOf<F>>>): Run {
  return (org, target, changed, today) => verb(org, target, changed as Partial<ValuesOf<F>>, today)
}
