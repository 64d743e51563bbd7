import type { TravelDocument } from '#app/domain/case-file.ts'
import type { Finding } from '#app/domain/finding.ts'
import { input, limitInputs, limitSteps } from '#app/domain/finding-builder.ts'
import { addMonths, daysBetween, later, type PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyMember, RuleContext } from '#app/domain/rule-context.ts'
import { ONLINE_DOCUMENT_MONTHS } from '#app/domain/rules/online.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { currentTravelDocument } from '#app/domain/stay-limit.ts'

/** Rules that compare the travel document with the stay, of the principal and of each dependant. */
export function travelDocumentFindings(context: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const member of context.members) {
    if (member.travelDocuments.length === 0) continue
    judgeExpiry(member, found)
    judgeEndorsement(member, found)
  }
  judgePassport(context, found)
  return found
}

/**
 * MM18: the document ends before the limit of stay. MM19: it ends on the limit or so soon after it that an online extension is
 * refused. Judged on the document on which the person stays; an older one beside it is mended.
 */
function judgeExpiry(member: FamilyMember, found: Finding[]): void {
  const current = currentTravelDocument(member.travelDocuments)
  const expiresOn = current?.document.expiresOn
  if (!current || !expiresOn) return
  for (const stay of member.stays) {
    if (stay.limit === null) continue
    const rule = ruleOfExpiry(expiresOn, stay.limit, stay.window?.opensOn)
    if (!rule) continue
    const params = {
      expires: { day: expiresOn },
      limit: { day: stay.limit },
      count: Math.abs(daysBetween(expiresOn, stay.limit)),
      months: ONLINE_DOCUMENT_MONTHS,
      enough: { day: addMonths(stay.limit, ONLINE_DOCUMENT_MONTHS) },
    }
    found.push(
      ruleFinding(rule, {
        member,
        hangsOn: `${stay.id}.t${current.index + 1}`,
        period: stay,
        dueOn: expiresOn,
        ruleSet: stay.windowRules,
        inputs: [
          input(`${member.path}travelDocuments[${current.index}].expiresOn`, expiresOn),
          ...limitInputs(stay),
        ],
        steps: [...limitSteps(stay), { key: `${rule}.step`, params }],
        params,
      }),
    )
  }
}

function ruleOfExpiry(expiresOn: PlainDate, limit: PlainDate, opensOn: PlainDate | undefined) {
  if (expiresOn < limit) return 'MM18'
  const afterLimit = addMonths(limit, ONLINE_DOCUMENT_MONTHS)
  const soonOn = opensOn ? later(afterLimit, addMonths(opensOn, ONLINE_DOCUMENT_MONTHS)) : afterLimit
  return expiresOn <= soonOn ? 'MM19' : undefined
}

/** MM20: the endorsement D ends before the limit of stay, or none is on file after an extension. */
function judgeEndorsement(member: FamilyMember, found: Finding[]): void {
  const endorsement = longestEndorsement(member.travelDocuments)
  if (!endorsement) return
  const { expiresOn, index } = endorsement
  for (const stay of member.stays) {
    if (stay.limit === null) continue
    const isMissing = expiresOn === null && stay.kind === 'extension'
    if (!isMissing && (expiresOn === null || expiresOn >= stay.limit)) continue
    const params = {
      limit: { day: stay.limit },
      ...(expiresOn && { expires: { day: expiresOn }, count: daysBetween(expiresOn, stay.limit) }),
    }
    const text = isMissing ? 'MM20.missing' : 'MM20'
    found.push(
      ruleFinding('MM20', {
        member,
        hangsOn: stay.id,
        period: stay,
        dueOn: expiresOn,
        ruleSet: stay.windowRules,
        inputs: [
          input(`${member.path}travelDocuments[${index}].endorsementDExpiresOn`, expiresOn),
          ...limitInputs(stay),
        ],
        steps: [...limitSteps(stay), { key: `${text}.step`, params }],
        params,
        text,
      }),
    )
  }
}

/** The endorsement that runs longest; `null` in it: the file says that there is none. Passports carry none. */
function longestEndorsement(
  documents: readonly TravelDocument[],
): { expiresOn: PlainDate | null; index: number } | undefined {
  let longest: { expiresOn: PlainDate | null; index: number } | undefined
  for (const [index, { type, endorsementDExpiresOn: expiresOn }] of documents.entries()) {
    if (expiresOn === undefined || (type && type !== 'eep')) continue
    if (!longest || (expiresOn ?? '') > (longest.expiresOn ?? '')) longest = { expiresOn, index }
  }
  return longest
}

/** MM21: an entrant under ASMTP with a PRC passport on file and no exit-entry permit. */
function judgePassport({ principal }: RuleContext, found: Finding[]): void {
  const passport = principal.travelDocuments.findIndex(({ type }) => type === 'prc_passport')
  if (passport < 0 || principal.travelDocuments.some(({ type }) => type === 'eep')) return
  for (const stay of principal.stays) {
    if (stay.scheme !== 'ASMTP') continue
    const params = { scheme: stay.scheme }
    found.push(
      ruleFinding('MM21', {
        member: principal,
        hangsOn: `${stay.id}.t${passport + 1}`,
        period: stay,
        ruleSet: stay.windowRules,
        inputs: [
          input(`travelDocuments[${passport}].type`, 'prc_passport'),
          input(`${stay.path}.scheme`, stay.scheme, stay.stay.scheme ? 'recorded' : 'assumed'),
        ],
        steps: [{ key: 'MM21.step', params }],
        params,
      }),
    )
  }
}
