import type { PlainDate } from '#app/domain/plain-date.ts'
import { contracts } from '#db/schema/index.server.ts'
import { factTable } from './fact-table.server.ts'

export type ContractFacts = {
  entityId: string | null
  startDate: PlainDate | null
  endDate: PlainDate | null
  months: number | null
  renewedUntil: PlainDate | null
}

const contractFact = factTable(contracts, 'contract', (_tx, facts: Partial<ContractFacts>) => facts)
export const addContract = contractFact.add
export const amendContract = contractFact.amend
