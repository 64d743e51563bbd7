import type { CaseFile, Dependant, StayKind } from '#app/domain/case-file.ts'
import { agreedEnd } from '#app/domain/contract-periods.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { anniversary, type PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, ruleContext } from '#app/domain/rule-context.ts'
import type { Binding } from '#app/domain/stay-limit.ts'
import { bindingOfStay } from '#app/domain/stay-periods.ts'
import { timeline } from '#app/domain/timeline.ts'

const ADULT_YEARS = 18

/** One permission, on file or one that may follow. `until` is the last lawful day; null: not known. */
export type StaySpan = {
  kind: StayKind
  from: PlainDate
  fromAssumed: boolean
  until: PlainDate | null
  /** `printed` is granted; `estimated` is on file without a printed limit; `projected` is not on file. */
  status: 'printed' | 'estimated' | 'projected'
  binding: readonly Binding[]
  /** Of the extension that follows; null where one is on file already, or no version is known. */
  window: { opensOn: PlainDate; submitBy: PlainDate; lastFourWeeksFrom: PlainDate } | null
}

export type MemberSpans = {
  /** Null for the principal. */
  dependantNo: string | null
  stays: StaySpan[]
  /** A child's coming of age. */
  adultOn: PlainDate | null
}

/** `until` null: open-ended. `renewedFrom`: the day after the end that was first agreed. */
export type ContractSpan = {
  from: PlainDate | null
  until: PlainDate | null
  renewedUntil: PlainDate | null
}

export type FamilySpans = {
  principal: MemberSpans
  dependants: MemberSpans[]
  contracts: ContractSpan[]
  abodeOn: PlainDate | null
  stoppedBy: 'pattern' | 'contract' | 'travel_document'
}

/** Every span of days that a family's picture is made of, from its case file. */
export function familySpans(caseFile: CaseFile, rules: EmployerRules): FamilySpans {
  const context = ruleContext(caseFile, rules)
  const plan = timeline(caseFile, rules)
  const projected = plan.stays
    .filter(({ status }) => status === 'projected')
    .map(
      (stay): StaySpan => ({
        kind: stay.kind,
        from: stay.from,
        fromAssumed: false,
        until: stay.until,
        status: 'projected',
        binding: stay.binding,
        window:
          stay.windowOpensOn && stay.submitBy && stay.lastFourWeeksFrom
            ? {
                opensOn: stay.windowOpensOn,
                submitBy: stay.submitBy,
                lastFourWeeksFrom: stay.lastFourWeeksFrom,
              }
            : null,
      }),
    )
  return {
    principal: {
      dependantNo: null,
      stays: [...spansOnFile(context.principal), ...projected],
      adultOn: null,
    },
    dependants: context.dependants.map((member, index) => ({
      dependantNo: member.dependant.id,
      stays: [
        ...spansOnFile(member),
        ...(plan.dependants[index]?.stays ?? [])
          .filter(({ status }) => status === 'projected')
          .map(
            ({ from, until, binding }): StaySpan => ({
              kind: 'extension',
              from,
              fromAssumed: false,
              until,
              status: 'projected',
              binding,
              window: null,
            }),
          ),
      ],
      adultOn: adultOn(member.dependant),
    })),
    contracts: (caseFile.contracts ?? []).map((contract) => ({
      from: contract.startDate ?? null,
      until: agreedEnd(contract),
      renewedUntil: contract.renewedUntil ?? null,
    })),
    abodeOn: plan.residence.earliestAbodeOn,
    stoppedBy: plan.stoppedBy,
  }
}

/** The stays on file, printed or estimated; not those that may follow. */
export function onFile({ stays }: MemberSpans): MemberSpans['stays'] {
  return stays.filter(({ status }) => status !== 'projected')
}

function spansOnFile({ stays }: FamilyMember): StaySpan[] {
  return stays.map((stay, index) => ({
    kind: stay.kind,
    from: stay.from,
    fromAssumed: stay.fromKind === 'assumed',
    until: stay.limit,
    status: stay.limitKind,
    binding: bindingOfStay(stay),
    window: index === stays.length - 1 ? stay.window : null,
  }))
}

function adultOn({ relationship, dateOfBirth }: Dependant): PlainDate | null {
  return relationship === 'child' && dateOfBirth ? anniversary(dateOfBirth, ADULT_YEARS) : null
}
