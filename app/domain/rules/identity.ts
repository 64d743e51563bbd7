import type { Employment } from '#app/domain/case-file.ts'
import type { Finding } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { fullIdentifier, maskIdentifier, normalizeIdentifier } from '#app/domain/identifiers.ts'
import { overlap, type Period } from '#app/domain/period.ts'
import { FIRST_DAY } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { comparableText } from '#app/domain/rules/comparable-text.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'

/** Rules that compare what HR wrote down with the identity document (s.17K). */
export function identityFindings(context: RuleContext): Finding[] {
  const employment = context.caseFile.employment
  if (!employment) return []
  const employed = { from: employment.startDate ?? FIRST_DAY, until: null }
  return [...judgeName(context, employment, employed), ...judgeDocumentNumber(context, employment, employed)]
}

/** MM16: the name that HR wrote down is another one than on the document. */
function judgeName(
  { principal, caseFile }: RuleContext,
  { name: written }: Employment,
  employed: Period,
): Finding[] {
  const { familyName, givenNames, chineseName } = caseFile.person
  if (!written || !familyName || !givenNames) return []
  if (isSameName(written, familyName, givenNames, chineseName)) return []
  const params = { written, legal: `${familyName}, ${givenNames}` }
  const found: Finding[] = []
  for (const stay of principal.stays) {
    const period = overlap(stay, employed)
    if (!period) continue
    found.push(
      ruleFinding('MM16', {
        member: principal,
        hangsOn: stay.id,
        period,
        ruleSet: stay.windowRules,
        inputs: [
          input('employment.name', written),
          input('person.familyName', familyName),
          input('person.givenNames', givenNames),
          ...(chineseName ? [input('person.chineseName', chineseName)] : []),
        ],
        steps: [
          {
            key: 'MM16.step',
            params: { written: comparableText(written), legal: comparableText(familyName + givenNames) },
          },
        ],
        params,
      }),
    )
  }
  return found
}

/** The order of family and given names does not matter, and the Chinese name may stand beside or instead of them. */
function isSameName(
  written: string,
  familyName: string,
  givenNames: string,
  chineseName: string | null | undefined,
): boolean {
  const name = comparableText(written)
  const forms = [comparableText(familyName + givenNames), comparableText(givenNames + familyName)]
  if (!chineseName) return forms.includes(name)
  const chinese = comparableText(chineseName)
  return name === chinese || forms.includes(name.replace(chinese, ''))
}

/** MM17: the document number that HR wrote down is another one than that of the approval. */
function judgeDocumentNumber(
  { principal }: RuleContext,
  { travelDocumentNumber }: Employment,
  employed: Period,
): Finding[] {
  const written = fullIdentifier(travelDocumentNumber)
  if (!written) return []
  const found: Finding[] = []
  for (const stay of principal.stays) {
    const approved = fullIdentifier(stay.stay.travelDocumentNumber)
    const period = approved ? overlap(stay, employed) : undefined
    if (!approved || !period || normalizeIdentifier(written) === normalizeIdentifier(approved)) continue
    const params = { written: maskIdentifier(written), approved: maskIdentifier(approved) }
    found.push(
      ruleFinding('MM17', {
        member: principal,
        hangsOn: stay.id,
        period,
        ruleSet: stay.windowRules,
        inputs: [
          input('employment.travelDocumentNumber', params.written),
          input(`${stay.path}.travelDocumentNumber`, params.approved),
        ],
        steps: [{ key: 'MM17.step', params }],
        params,
      }),
    )
  }
  return found
}
