import type { Application, Contract, Stay, TravelDocument } from '#app/domain/case-file.ts'
import { isMasked, normalizeIdentifier, travelDocumentTypeOf } from '#app/domain/identifiers.ts'
import type { SheetValues } from '#app/domain/people-sheet.ts'
import { contractInForce, latestApplication, stayInForce } from '#app/domain/people-sheet-from-case-file.ts'
import { addDays, addMonths, type PlainDate } from '#app/domain/plain-date.ts'
import { foremostTravelDocument } from '#app/domain/stay-limit.ts'

/* Which of the facts on file a row speaks of; `undefined`: of none, it tells of a new one. Of equals, the one that the sheet shows. */

/** The stay with this limit; else the one in force. A stay that follows it is told by `isSucceedingStay`. */
export function targetStay(stays: readonly Stay[], told: SheetValues, asOf: PlainDate): Stay | undefined {
  const { limit_of_stay: limit } = told
  const inForce = stayInForce(stays, asOf)
  if (limit === undefined || inForce?.limitOfStay === limit) return inForce ?? stays.at(-1)
  return stays.findLast(({ limitOfStay }) => limitOfStay === limit) ?? inForce ?? stays.at(-1)
}

/** The contract with this start; none when the told one begins after the one in force has ended; else that one. */
export function targetContract(
  contracts: readonly Contract[],
  told: SheetValues,
  asOf: PlainDate,
): Contract | undefined {
  const start = told.contract_start
  const inForce = contractInForce(contracts, asOf)
  if (start === undefined || inForce?.startDate === start) return inForce
  const known = contracts.find(({ startDate }) => startDate === start)
  if (known) return known
  const end = inForce && endOf(inForce)
  return end && start > end ? undefined : inForce
}

function endOf({ startDate, endDate, months, renewedUntil }: Contract): PlainDate | null {
  if (renewedUntil ?? endDate) return renewedUntil ?? endDate ?? null
  return startDate && months ? addDays(addMonths(startDate, months), -1) : null
}

/** The extension filed on this day; none when the last one was decided before; else the last one. */
export function targetExtension(
  applications: readonly Application[],
  told: SheetValues,
): Application | undefined {
  const filedOn = told.extension_filed_on
  const last = latestApplication(applications, 'extension')
  if (filedOn === undefined || !last || last.filedOn === filedOn) return last
  const known = applications.find((one) => one.kind === 'extension' && one.filedOn === filedOn)
  if (known) return known
  const isDecided = Boolean(last.outcome ?? last.decidedOn)
  return isDecided && filedOn > (last.decidedOn ?? last.filedOn ?? '') ? undefined : last
}

/**
 * The document with this number; none when the number is of another type than all on file, or another one that lasts longer (a
 * renewed document); else the foremost of its type. A row without a number speaks of the one that the sheet shows.
 */
export function targetTravelDocument(
  documents: readonly TravelDocument[],
  told: SheetValues,
): TravelDocument | undefined {
  const number = fullNumber(told.td_number)
  const shown = foremostTravelDocument(documents)
  if (!number) return shown
  const known = [shown, ...documents].find((one) => fullNumber(one?.number) === number)
  if (known) return known
  const type = told.td_type ?? travelDocumentTypeOf(number)
  const alike = documents.filter((one) => !one.type || one.type === type)
  const foremost = foremostTravelDocument(alike)
  if (!foremost) return undefined
  const isOther = fullNumber(foremost.number) !== undefined
  const isLater = Boolean(told.td_expiry && foremost.expiresOn && told.td_expiry > foremost.expiresOn)
  return isOther && isLater ? undefined : foremost
}

function fullNumber(text: string | null | undefined): string | undefined {
  return typeof text === 'string' && !isMasked(text) ? normalizeIdentifier(text) : undefined
}
