import type { PlainDate } from '#app/domain/plain-date.ts'
import { problem } from '#app/i18n/problem.ts'
import type { Grant } from '#db/queries/grants.server.ts'
import { ticked } from './end-view.ts'
import { aheadProblems, orderProblems, readDay, schemaOf } from './field-schema.ts'
import { ALL_GRANT_FIELDS, type ValuesOf } from './fields.ts'

type Sent = Readonly<Record<string, unknown>>
type GrantValues = ValuesOf<typeof ALL_GRANT_FIELDS>

export const GrantForm = schemaOf(ALL_GRANT_FIELDS)

type ReadGrants = { ok: true; grants: Grant[] } | { ok: false; fieldErrors: Record<string, string[]> }

/** The grants that a form tells: the person's, and those of the family that were ticked. */
export function readGrants(personId: string, values: GrantValues, sent: Sent, today: PlainDate): ReadGrants {
  const fieldErrors = { ...grantProblems(values), ...aheadProblems(values, ['decidedOn'], today) }
  const own: Grant = {
    ...values,
    personId,
    seenStayId: textIn(sent, 'seen') || null,
    caseId: textIn(sent, 'caseId') || null,
  }
  const grants = [own]
  for (const memberId of ticked(sent, 'also-')) {
    const limit = readDay(textIn(sent, `limit-${memberId}`), false)
    if ('problem' in limit) fieldErrors[`limit-${memberId}`] = [limit.problem]
    else grants.push(memberGrant(memberId, limit.value ?? values.limitOfStay, values, sent))
  }
  return Object.keys(fieldErrors).length > 0 ? { ok: false, fieldErrors } : { ok: true, grants }
}

/** A dependant's permission goes with the sponsor's, and has no job in it. */
function memberGrant(
  personId: string,
  limitOfStay: GrantValues['limitOfStay'],
  { kind, decidedOn, filedOn, arrivedOn }: GrantValues,
  sent: Sent,
): Grant {
  return {
    personId,
    // Who comes along changes no employment.
    kind: kind === 'change_of_employment' ? 'extension' : kind,
    decidedOn,
    filedOn,
    arrivedOn,
    limitOfStay,
    scheme: 'DEPENDANT',
    stream: 'general',
    condition: 'time_only',
    seenStayId: textIn(sent, `seen-${personId}`) || null,
    caseId: textIn(sent, `case-${personId}`) || null,
  }
}

function grantProblems(values: GrantValues): Record<string, string[]> {
  const problems = orderProblems(values, [
    ['limitOfStay', 'decidedOn'],
    ['limitOfStay', 'arrivedOn'],
    ['decidedOn', 'filedOn'],
  ])
  if (values.kind === 'entry' && values.limitOfStay && !values.arrivedOn)
    problems.arrivedOn = [problem('people.problem.arrivalNeeded')]
  return problems
}

function textIn(sent: Sent, name: string): string {
  const value = sent[name]
  return typeof value === 'string' ? value : ''
}
