import type { ReasonValue } from '#app/domain/finding.ts'
import type { Period } from '#app/domain/period.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, isDependant, type RuleContext } from '#app/domain/rule-context.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** One of two facts that cannot both be right; `said` is how a sentence names it. */
export type Claim = { field: string; value: string | null; said: ReasonValue }

/** A day as a fact; `null` where it is not on file. */
type DayClaim = Claim & { value: PlainDate | null }

/** Every kind. */
export const CONTRADICTIONS = [
  'limitBeforeStart',
  'activatedBeforeFiled',
  'enteredAfterLastEntry',
  'extensionEndsEarlier',
  'twoOpenStays',
  'contractEndsBeforeStart',
  'renewalEndsEarlier',
  'employmentEndsBeforeStart',
  'decidedBeforeFiled',
  'grantedWithoutStay',
  'childOlderThanSponsor',
  'bornAfterStay',
  'absenceEndsBeforeStart',
  'spouseOfSingle',
] as const
type About = (typeof CONTRADICTIONS)[number]

/** Two facts that contradict each other, both named. `about` says which and is where the words stand: `DATA.<about>`. */
export type Contradiction = {
  about: About
  member: FamilyMember
  /** What the key ends in: the stay, contract, case … that it hangs on. */
  hangsOn: string
  first: Claim
  second: Claim
  /** Left out: as long as both are on file. */
  period?: Period
}

/** All that the case file says of one family and that cannot be so. */
export function contradictionsIn(context: RuleContext): Contradiction[] {
  const found: Contradiction[] = []
  for (const member of context.members) {
    inStays(member, found)
    inApplications(member, found)
    inBirth(context, member, found)
    if (isDependant(member)) inMarriage(context, member, found)
  }
  inContracts(context, found)
  inEmployment(context, found)
  inAbsences(context, found)
  return found
}

function inStays(member: FamilyMember, found: Contradiction[]): void {
  for (const [position, period] of member.stays.entries()) {
    const { limitOfStay, arrivedOn, activatedOn, filedOn, lastEntryOn } = period.stay
    const previous = member.stays[position - 1]
    const { path, id } = period
    const say = (about: About, first: DayClaim, second: DayClaim) =>
      found.push({ about, member, hangsOn: `${id}.${about}`, first, second })
    const limit = () => claim(`${path}.limitOfStay`, limitOfStay)
    const arrived = () => claim(`${path}.arrivedOn`, arrivedOn)
    const activated = () => claim(`${path}.activatedOn`, activatedOn)
    if (isBefore(limitOfStay, arrivedOn)) say('limitBeforeStart', limit(), arrived())
    else if (isBefore(limitOfStay, activatedOn)) say('limitBeforeStart', limit(), activated())
    if (isBefore(activatedOn, filedOn)) {
      say('activatedBeforeFiled', activated(), claim(`${path}.filedOn`, filedOn))
    }
    if (isBefore(lastEntryOn, arrivedOn)) {
      say('enteredAfterLastEntry', arrived(), claim(`${path}.lastEntryOn`, lastEntryOn))
    }
    if (!previous) continue
    const limitBefore = previous.stay.limitOfStay
    if (period.kind === 'extension' && isBefore(limitOfStay, limitBefore)) {
      say('extensionEndsEarlier', limit(), claim(`${previous.path}.limitOfStay`, limitBefore))
    }
    if (areBothOpen(previous, period)) say('twoOpenStays', startOf(previous), startOf(period))
  }
}

/** Both begin on the same day, or neither has a printed limit: only one can be the one that runs. */
function areBothOpen(previous: StayPeriod, { stay, from, fromKind }: StayPeriod): boolean {
  if (previous.fromKind === 'assumed' || fromKind === 'assumed') return false
  return previous.from === from || (!previous.stay.limitOfStay && !stay.limitOfStay)
}

/** The first day as it is on file; of an extension without one the filing whose grant began it. */
function startOf({ stay, path, from }: StayPeriod): DayClaim {
  if (stay.activatedOn) return claim(`${path}.activatedOn`, stay.activatedOn)
  if (stay.arrivedOn) return claim(`${path}.arrivedOn`, stay.arrivedOn)
  return { ...claim(`${path}.filedOn`, stay.filedOn), said: { day: from } }
}

function inApplications(member: FamilyMember, found: Contradiction[]): void {
  for (const [index, { filedOn, decidedOn }] of member.applications.entries()) {
    if (!isBefore(decidedOn, filedOn)) continue
    const path = `${member.path}applications[${index}]`
    const first = claim(`${path}.decidedOn`, decidedOn)
    const about = 'decidedBeforeFiled'
    const hangsOn = `a${index + 1}.${about}`
    found.push({ about, member, hangsOn, first, second: claim(`${path}.filedOn`, filedOn) })
  }
  const latest = member.stays.at(-1)
  const granted = latest?.filings.findLast(({ outcome }) => outcome === 'granted')
  if (!latest || !granted) return
  found.push({
    about: 'grantedWithoutStay',
    member,
    hangsOn: `${latest.id}.grantedWithoutStay`,
    first: claim(granted.field, granted.filedOn),
    second: claim(`${latest.path}.limitOfStay`, latest.stay.limitOfStay),
    period: { from: granted.decidedOn ?? granted.filedOn, until: null },
  })
}

function inBirth({ caseFile }: RuleContext, member: FamilyMember, found: Contradiction[]): void {
  const sponsorBorn = caseFile.person.dateOfBirth
  const born = isDependant(member) ? member.dependant.dateOfBirth : sponsorBorn
  if (!born) return
  const claimed = claim(isDependant(member) ? `${member.path}dateOfBirth` : 'person.dateOfBirth', born)
  const first = member.stays.find(({ fromKind }) => fromKind === 'recorded')
  const start = first && startOf(first)
  if (start && isBefore(start.value, born)) {
    const about = 'bornAfterStay'
    found.push({ about, member, hangsOn: about, first: claimed, second: start })
  }
  if (!isDependant(member) || member.dependant.relationship !== 'child') return
  if (!sponsorBorn || sponsorBorn < born) return
  const about = 'childOlderThanSponsor'
  found.push({
    about,
    member,
    hangsOn: about,
    first: claimed,
    second: claim('person.dateOfBirth', sponsorBorn),
  })
}

/** A spouse or partner on file, while the person is recorded as single. */
function inMarriage({ caseFile }: RuleContext, member: FamilyMember, found: Contradiction[]): void {
  if (!isDependant(member) || caseFile.person.maritalStatus !== 'single') return
  const { relationship, sponsorMaritalStatus } = member.dependant
  if (relationship !== 'spouse' && relationship !== 'civil_partner') return
  if (sponsorMaritalStatus && sponsorMaritalStatus !== 'single') return
  found.push({
    about: 'spouseOfSingle',
    member,
    hangsOn: 'spouseOfSingle',
    first: { field: 'person.maritalStatus', value: 'single', said: { term: 'reason.marital.single' } },
    second: {
      field: `${member.path}relationship`,
      value: relationship,
      said: { term: `reason.relationship.${relationship}` },
    },
  })
}

function inContracts({ caseFile, principal: member }: RuleContext, found: Contradiction[]): void {
  for (const [index, { startDate, endDate, renewedUntil }] of (caseFile.contracts ?? []).entries()) {
    const path = `contracts[${index}]`
    const say = (about: About, first: DayClaim, second: DayClaim) =>
      found.push({ about, member, hangsOn: `contract${index + 1}.${about}`, first, second })
    const start = () => claim(`${path}.startDate`, startDate)
    const end = () => claim(`${path}.endDate`, endDate)
    const renewed = () => claim(`${path}.renewedUntil`, renewedUntil)
    if (isBefore(endDate, startDate)) say('contractEndsBeforeStart', end(), start())
    else if (isBefore(renewedUntil, startDate)) say('contractEndsBeforeStart', renewed(), start())
    if (isBefore(renewedUntil, endDate)) say('renewalEndsEarlier', renewed(), end())
  }
}

function inEmployment({ caseFile, principal: member }: RuleContext, found: Contradiction[]): void {
  const { startDate, endDate } = caseFile.employment ?? {}
  if (!isBefore(endDate, startDate)) return
  const about = 'employmentEndsBeforeStart'
  const first = claim('employment.endDate', endDate)
  found.push({ about, member, hangsOn: about, first, second: claim('employment.startDate', startDate) })
}

function inAbsences({ caseFile, principal: member }: RuleContext, found: Contradiction[]): void {
  for (const [index, { from, to }] of (caseFile.absences ?? []).entries()) {
    if (from <= to) continue
    const about = 'absenceEndsBeforeStart'
    const hangsOn = `absence${index + 1}.${about}`
    const first = claim(`absences[${index}].to`, to)
    found.push({ about, member, hangsOn, first, second: claim(`absences[${index}].from`, from) })
  }
}

function claim(field: string, value: PlainDate | null | undefined): DayClaim {
  return value
    ? { field, value, said: { day: value } }
    : { field, value: null, said: { term: 'reason.origin.none' } }
}

/** Both known, and the first the earlier one. */
function isBefore(first: PlainDate | null | undefined, second: PlainDate | null | undefined): boolean {
  return Boolean(first && second && first < second)
}
