import type { Finding } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { fullIdentifier, isEep, isHkid, isPrcPassport, maskIdentifier } from '#app/domain/identifiers.ts'
import type { FamilyMember, RuleContext } from '#app/domain/rule-context.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'

type WrongNumber = { number: string; field: string; hangsOn: string; form: 'hkid' | 'eep' | 'passport' }

/** MM23: a number of the principal or a dependant that has not the form of its kind. A partly known one is not judged. */
export function numberFindings({ caseFile, principal, dependants }: RuleContext): Finding[] {
  const found: Finding[] = []
  judgeNumbers(principal, caseFile.person.hkid, 'person.', found)
  for (const member of dependants) judgeNumbers(member, member.dependant.hkid, member.path, found)
  return found
}

function judgeNumbers(
  member: FamilyMember,
  hkid: string | null | undefined,
  personPath: string,
  found: Finding[],
): void {
  const wrong = wrongNumbers(member, hkid, personPath)
  if (wrong.length === 0) return
  for (const stay of member.stays) {
    for (const { number, field, hangsOn, form } of wrong) {
      const params = { number: maskIdentifier(number) }
      const text = `MM23.${form}`
      found.push(
        ruleFinding('MM23', {
          member,
          hangsOn: `${stay.id}.${hangsOn}`,
          period: stay,
          ruleSet: stay.windowRules,
          inputs: [input(field, params.number)],
          steps: [{ key: `${text}.step`, params }],
          params,
          text,
        }),
      )
    }
  }
}

function wrongNumbers(
  { travelDocuments, path }: FamilyMember,
  hkid: string | null | undefined,
  personPath: string,
): WrongNumber[] {
  const wrong: WrongNumber[] = []
  const card = fullIdentifier(hkid)
  if (card && !isHkid(card)) {
    wrong.push({ number: card, field: `${personPath}hkid`, hangsOn: 'hkid', form: 'hkid' })
  }
  for (const [index, { type, number }] of travelDocuments.entries()) {
    const full = fullIdentifier(number)
    if (!full) continue
    const form = type === 'eep' ? 'eep' : type === 'prc_passport' ? 'passport' : undefined
    if (!form || (form === 'eep' ? isEep(full) : isPrcPassport(full))) continue
    wrong.push({
      number: full,
      field: `${path}travelDocuments[${index}].number`,
      hangsOn: `t${index + 1}`,
      form,
    })
  }
  return wrong
}
