import type { StayKind, Stream } from '#app/domain/case-file.ts'
import type { Basis } from '#app/domain/finding-builder.ts'
import { S02, S03, S04, S05, S09, S18, S19, S50, S51, S52 } from '#app/domain/rule-sets/sources.ts'

/** Supporting documents (domain sheet, 1.4): A the applicant's, E the employer's, T for top-tier, D for a dependant. */
export const DOCUMENT_CODES = [
  'A-TD',
  'A-PHOTO',
  'A-HKID',
  'A-EDU',
  'A-CONSENT',
  'A-STAMP',
  'A-EVISA',
  'E-990B',
  'E-CONTRACT',
  'E-LETTER',
  'E-BR',
  'E-FIN',
  'E-RECRUIT',
  'T-TAX',
  'D-REL',
  'D-SPONSOR',
  'D-481',
  'TRANS',
] as const
export type DocumentCode = (typeof DOCUMENT_CODES)[number]

export type ChecklistItem = {
  code: DocumentCode
  /** `required` for this filing as far as the facts tell; `if_any`: only where there is such a thing. */
  need: 'required' | 'if_any'
  /** Another document that serves as well. */
  orElse: DocumentCode | null
  basis: Basis
}

/** What decides which documents a filing needs. */
export type ChecklistFacts = {
  subject: 'principal' | 'dependant'
  /** The stream that is applied for. */
  stream: Stream
  /** A Mainland resident filing for the first time needs the consent of the present work unit. */
  isMainlandEntrant: boolean
  /** Proof of local recruitment is waived: Talent List, HK$2 million, or another ground on file. */
  isRecruitmentWaived: boolean
  /** The employer is another one than the sponsor that was approved. */
  isEmployerChanged: boolean
  /** `null`: not known. */
  hasIdentityCard: boolean | null
}

/** The documents of one filing, in the order in which they are asked for. One list for the case page and for the DOC rule. */
export function checklistOf(kind: StayKind, facts: ChecklistFacts): ChecklistItem[] {
  switch (kind) {
    case 'entry':
      return facts.subject === 'principal' ? entryOfPrincipal(facts) : entryOfDependant(facts)
    case 'extension':
      return facts.subject === 'principal' ? extensionOfPrincipal(facts) : extensionOfDependant(facts)
    case 'change_of_employment':
      return facts.subject === 'principal' ? changeOfEmployment(facts) : []
    default:
      return kind satisfies never
  }
}

/** Whether one of the codes on file serves for the item. */
export function isOnFile({ code, orElse }: ChecklistItem, onFile: ReadonlySet<string>): boolean {
  return onFile.has(code) || (orElse !== null && onFile.has(orElse))
}

function entryOfPrincipal(facts: ChecklistFacts): ChecklistItem[] {
  return [
    item('A-TD', official(S03)),
    item('A-PHOTO', official(S03)),
    identityCard(facts),
    item('A-EDU', official(S03)),
    ...(facts.isMainlandEntrant ? [item('A-CONSENT', official(S03))] : []),
    ifAny('A-STAMP', official(S03)),
    ...ofEmployer(facts),
    translation(),
  ]
}

/** A new case with a set of forms of its own, made by someone who is in Hong Kong already. */
function changeOfEmployment(facts: ChecklistFacts): ChecklistItem[] {
  return [
    item('A-TD', official(S03)),
    item('A-PHOTO', official(S03)),
    identityCard(facts),
    item('A-STAMP', official(S03), 'A-EVISA'),
    item('A-EDU', official(S03)),
    ...ofEmployer(facts),
    translation(),
  ]
}

function ofEmployer({ isRecruitmentWaived }: ChecklistFacts): ChecklistItem[] {
  return [
    item('E-990B', official(S02)),
    item('E-CONTRACT', general(S03)),
    item('E-BR', adviser(S05)),
    item('E-FIN', { source: S50, confidence: 'mirror' }),
    ...(isRecruitmentWaived ? [] : [item('E-RECRUIT', official(S04))]),
  ]
}

function extensionOfPrincipal(facts: ChecklistFacts): ChecklistItem[] {
  return [
    identityCard(facts),
    item('A-STAMP', official(S18), 'A-EVISA'),
    item('A-EVISA', official(S18)),
    item('E-CONTRACT', official(S18)),
    item('E-LETTER', official(S18)),
    ...(facts.isEmployerChanged ? [item('E-990B', adviser(S51))] : []),
    ...(facts.stream === 'top_tier' ? [item('T-TAX', adviser(S52))] : []),
    translation(),
  ]
}

function entryOfDependant(facts: ChecklistFacts): ChecklistItem[] {
  return [
    item('A-TD', official(S03)),
    item('A-PHOTO', official(S03)),
    identityCard(facts),
    item('D-REL', adviser(S05)),
    item('D-SPONSOR', adviser(S05)),
    translation(),
  ]
}

function extensionOfDependant(facts: ChecklistFacts): ChecklistItem[] {
  return [
    identityCard(facts),
    item('A-STAMP', official(S18), 'A-EVISA'),
    item('A-EVISA', official(S18)),
    item('D-SPONSOR', official(S18)),
    item('D-481', official(S19)),
    translation(),
  ]
}

function identityCard({ hasIdentityCard }: ChecklistFacts): ChecklistItem {
  return hasIdentityCard ? item('A-HKID', official(S18)) : ifAny('A-HKID', official(S18))
}

/** Of what is in neither Chinese nor English. */
function translation(): ChecklistItem {
  return ifAny('TRANS', official(S09))
}

function item(code: DocumentCode, basis: Basis, orElse: DocumentCode | null = null): ChecklistItem {
  return { code, need: 'required', orElse, basis }
}

function ifAny(code: DocumentCode, basis: Basis): ChecklistItem {
  return { code, need: 'if_any', orElse: null, basis }
}

function official(source: Basis['source']): Basis {
  return { source, confidence: 'official' }
}

function adviser(source: Basis['source']): Basis {
  return { source, confidence: 'adviser' }
}

function general(source: Basis['source']): Basis {
  return { source, confidence: 'general' }
}
