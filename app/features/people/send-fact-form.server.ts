import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { problem } from '#app/i18n/problem.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { Conflict, Refusal } from '#db/queries/in-family.server.ts'
import type { Fields } from './fields.ts'
import { changedOnly, type Difference, differences, type Texts, textsOf, typedText } from './form-texts.ts'
import { keptAsStored, shownTexts } from './read-fact-form.ts'

/** What a form that was sent comes to. */
export type FormOutcome =
  | { kind: 'saved' | 'unchanged' | 'missing' | 'not_allowed' }
  | { kind: 'problems'; fieldErrors: Record<string, string[]> }
  /** Somebody else was first: what the form shows from now on, and where the two differ. */
  | { kind: 'conflict'; conflict: ShownConflict }
export type ShownConflict = { version: number; texts: Texts; differences: Difference[] }

type Values = Readonly<Record<string, unknown>> & { version: number }
type Changed = Readonly<Record<string, unknown>>
type Row = Readonly<Record<string, unknown>> & { version: number }
type VerbOutcome =
  | { ok: true }
  | Conflict<Row>
  | Refusal<'staff_no_taken' | 'no_employment' | 'ahead'>
  | { ok: false; reason: 'before_start'; startDate: PlainDate; endDate: PlainDate }

export type FactForm<V extends Values = Values> = {
  fields: Fields
  /** What the fields together say that cannot be, and what was changed of them alone. */
  problemsOf(values: V, changed: Changed): Record<string, string[]>
  /** Carries out what was changed of the fields; also when nothing was, where sending the form says something itself. */
  run(changed: Changed, values: V): Promise<VerbOutcome>
  evenUnchanged?: boolean
  entityNames?: ReadonlyMap<string, string>
}

export type Sent<V extends Values = Values> = {
  /** As it was read by `versionedSchemaOf`. */
  values: V
  /** As it was sent, with what the form showed and what was chosen between two people's values. */
  payload: Readonly<Record<string, unknown>>
}

/** A form about one recorded fact: only what was changed in it is carried out, and only from the version that was seen. */
export async function sendFactForm<V extends Values>(
  { fields, problemsOf, run, evenUnchanged = false, entityNames = new Map() }: FactForm<V>,
  { values, payload }: Sent<V>,
  words: Translator<MessageKey>,
): Promise<FormOutcome> {
  const shown = shownTexts(fields, payload)
  const kept = keptAsStored(fields, payload)
  const changed = Object.fromEntries(
    Object.entries(changedOnly(fields, values, shown)).filter(([name]) => !kept.includes(name)),
  )
  const fieldErrors = problemsOf(values, changed)
  if (Object.keys(fieldErrors).length > 0) return { kind: 'problems', fieldErrors }
  if (Object.keys(changed).length === 0 && !evenUnchanged) return { kind: 'unchanged' }
  const outcome = await run(changed, values)
  if (outcome.ok) return { kind: 'saved' }
  switch (outcome.reason) {
    case 'staff_no_taken': {
      const taken = problem('people.problem.staffNoTaken', { value: String(changed.staffNo) })
      return { kind: 'problems', fieldErrors: { staffNo: [taken] } }
    }
    case 'before_start': {
      const params = { read: { day: outcome.endDate }, day: { day: outcome.startDate } }
      return { kind: 'problems', fieldErrors: { endDate: [problem('people.problem.before', params)] } }
    }
    case 'conflict': {
      const { current } = outcome
      const stored = textsOf(fields, current)
      const mine = Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, typedText(field, values[name])]),
      )
      const found = differences({ fields, shown, mine, stored }, words, entityNames)
      return { kind: 'conflict', conflict: { version: current.version, texts: stored, differences: found } }
    }
    case 'no_employment':
    // Said beside the field before: the day was chosen from what is stored.
    case 'ahead':
      return { kind: 'missing' }
    default:
      return { kind: outcome.reason }
  }
}
