import type { CaseFile, Contract } from '#app/domain/case-file.ts'
import type { FindingInput } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { addDays, addMonths, FIRST_DAY, later, type PlainDate } from '#app/domain/plain-date.ts'
import { isSameEntity } from '#app/domain/rules/entities.ts'
import { compareText } from '#app/domain/text-order.ts'

/**
 * Contracts of one entity that follow each other without a gap, as one (contracts.md, 5).
 * `from` … `until` are the days on which it is the contract that rules compare: up to the next contract's start, past its own end.
 */
export type ContractPeriod = {
  from: PlainDate
  until: PlainDate | null
  /** The last day of a fixed term; renewals moved it. `null`: none is agreed, or none is on file. */
  endsOn: PlainDate | null
  /** The ends of its parts, the last one included: a limit printed long ago may equal an older one. */
  partEnds: PlainDate[]
  renewedUntil: PlainDate | null
  entityBrn: string | null
  /** What findings hang on: `c1` is the oldest. */
  id: string
  /** Where the last part stands in the case file: `contracts[0]`. */
  path: string
  /** What `endsOn` was read from: the end that was typed or renewed, else the start and the months. */
  endInputs: FindingInput[]
}

type Part = Omit<ContractPeriod, 'id' | 'until'>

/** All contracts, oldest first. One without a start is taken to run since ever. */
export function contractPeriods(caseFile: CaseFile): ContractPeriod[] {
  const parts = (caseFile.contracts ?? [])
    .map((contract, index) => partOf(contract, index, caseFile.employment?.entityBrn ?? null))
    .sort((a, b) => compareText(a.from, b.from))
  const merged: Part[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last && follows(last, part)) merged[merged.length - 1] = join(last, part)
    else merged.push(part)
  }
  return merged.map((part, index) => ({
    ...part,
    until: merged[index + 1]?.from ?? null,
    id: `c${index + 1}`,
  }))
}

/** The contract in whose term the day lies. */
export function contractCovering(contracts: ContractPeriod[], day: PlainDate): ContractPeriod | undefined {
  return contracts.findLast(({ from, endsOn }) => from <= day && (endsOn === null || day <= endsOn))
}

function partOf(contract: Contract, index: number, employerBrn: string | null): Part {
  const agreed = agreedEnd(contract)
  const renewedUntil = contract.renewedUntil ?? null
  const endsOn = agreed && renewedUntil ? later(agreed, renewedUntil) : (agreed ?? renewedUntil)
  const path = `contracts[${index}]`
  return {
    from: contract.startDate ?? FIRST_DAY,
    endsOn,
    partEnds: [agreed, renewedUntil].filter((day) => day !== null),
    renewedUntil,
    entityBrn: contract.entityBrn ?? employerBrn,
    path,
    endInputs: endInputs(contract, path, endsOn),
  }
}

function endInputs(contract: Contract, path: string, endsOn: PlainDate | null): FindingInput[] {
  const { startDate, endDate, months, renewedUntil } = contract
  if (endsOn === null) return []
  if (renewedUntil === endsOn) return [input(`${path}.renewedUntil`, renewedUntil)]
  if (endDate) return [input(`${path}.endDate`, endDate)]
  return [input(`${path}.startDate`, startDate), input(`${path}.months`, months)]
}

/** The typed end; without one, the start plus the months (domain sheet, 2.4). */
export function agreedEnd(contract: Contract): PlainDate | null {
  if (contract.endDate) return contract.endDate
  if (contract.startDate && contract.months) return addMonths(contract.startDate, contract.months)
  return null
}

function follows(earlier: Part, next: Part): boolean {
  if (!areOfOneEntity(earlier.entityBrn, next.entityBrn)) return false
  return earlier.endsOn === null || next.from <= addDays(earlier.endsOn, 1)
}

function areOfOneEntity(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : isSameEntity(a, b)
}

function join(earlier: Part, next: Part): Part {
  return { ...next, from: earlier.from, partEnds: [...earlier.partEnds, ...next.partEnds] }
}
