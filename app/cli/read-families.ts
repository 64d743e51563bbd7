import { z } from 'zod'
import type { CaseFile } from '#app/domain/case-file.ts'
import { withoutMaskedIdentifiers } from '#app/domain/known-identifiers.ts'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { familiesFromRecords } from '#app/domain/people-sheet-families.ts'
import { caseFileFromRows, extrasFromRow } from '#app/domain/people-sheet-to-case-file.ts'
import { isPlainDate } from '#app/domain/plain-date.ts'
import type { DateOrder } from '#app/domain/written-day.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import type { ReadFamily } from '#app/features/reports/checked-findings.ts'
import { Refused } from './command.ts'
import { sheetBytes, sheetOrRefusal } from './sheet-file.ts'

/** Families of a people sheet or of case files in JSON (an object, an array, JSON Lines). Refuses with one line. */
export function readFamilies(file: string, dateOrder: DateOrder | undefined): ReadFamily[] {
  const bytes = sheetBytes(file)
  const start = bytes
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('{') || start.startsWith('[')
    ? caseFilesIn(file, bytes)
    : sheetIn(file, bytes, dateOrder)
}

function sheetIn(file: string, bytes: Buffer, dateOrder: DateOrder | undefined): ReadFamily[] {
  const { records } = sheetOrRefusal(file, readSheet(bytes, dateOrder ? { dateOrder } : {}))
  return readFamiliesOf(records)
}

/** The families of a sheet's rows, as rules read them. */
export function readFamiliesOf(records: readonly SheetRecord[]): ReadFamily[] {
  return familiesFromRecords(records).families.map((family) => ({
    caseFile: withoutMaskedIdentifiers(caseFileFromRows(family)),
    department: extrasFromRow(family.principal).department,
  }))
}

function caseFilesIn(file: string, bytes: Buffer): ReadFamily[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const found = parsed(file, text)
  return found.map((value, index) => {
    const read = CaseFileShape.safeParse(value)
    if (!read.success) {
      const [issue] = read.error.issues
      const at = issue ? issue.path.join('.') : ''
      throw new Refused(
        `${file}: case file ${index + 1}, ${at || 'the whole'}: ${issue?.message ?? 'not a case file'}`,
      )
    }
    // The shape is checked above; the type of its choices is the contract's.
    return { caseFile: withoutMaskedIdentifiers(read.data as CaseFile), department: null }
  })
}

function parsed(file: string, text: string): unknown[] {
  try {
    const whole: unknown = JSON.parse(text)
    return Array.isArray(whole) ? whole : [whole]
  } catch (error) {
    const lines = text.split('\n')
    if (lines.filter((line) => line.trim() !== '').length < 2) {
      throw new Refused(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
    return lines.flatMap((line, at) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        throw new Refused(
          `${file}: line ${at + 1} is no JSON; expected one case file a line, an object or an array`,
        )
      }
    })
  }
}

const day = z
  .string()
  .refine(isPlainDate, { message: 'expected an existing day written YYYY-MM-DD' })
  .nullish()
const text = z.string().nullish()
const amount = z.number().nullish()
const flag = z.boolean().nullish()

const StayShape = z.looseObject({
  kind: z.enum(['entry', 'extension', 'change_of_employment']).nullish(),
  filedOn: day,
  lastEntryOn: day,
  activatedOn: day,
  arrivedOn: day,
  limitOfStay: day,
  scheme: text,
  stream: z.enum(['general', 'top_tier', 'technical_professional']).nullish(),
  condition: z.enum(['employment', 'time_only', 'visitor', 'none']).nullish(),
  sponsorBrn: text,
  jobTitle: text,
  trade: text,
  monthlyPay: amount,
  travelDocumentNumber: text,
  feesPaid: amount,
})
const ApplicationShape = z.looseObject({
  kind: z.enum(['entry', 'extension', 'change_of_employment']).nullish(),
  openedOn: day,
  filedOn: day,
  documentsCompleteOn: day,
  decidedOn: day,
  outcome: z.enum(['granted', 'refused', 'withdrawn', 'lapsed']).nullish(),
})
const DocumentShape = z.looseObject({ type: text, number: text, expiresOn: day, endorsementDExpiresOn: day })
const names = { familyName: text, givenNames: text, chineseName: text, dateOfBirth: day, hkid: text }
const CaseFileShape = z.looseObject({
  person: z.looseObject({ staffNo: z.string().min(1), ...names, degreeRelevant: flag, hkDegree: flag }),
  employment: z
    .looseObject({
      status: z.enum(['offer', 'active', 'ended']).nullish(),
      startDate: day,
      endDate: day,
      terminationNoticeOn: day,
      entityBrn: text,
      jobTitle: text,
      monthlyPay: amount,
      annualPackage: amount,
      otherEngagements: z.array(z.looseObject({ name: z.string(), approvedOn: day })).nullish(),
    })
    .optional(),
  contracts: z
    .array(z.looseObject({ startDate: day, endDate: day, months: amount, renewedUntil: day }))
    .optional(),
  stays: z.array(StayShape).optional(),
  applications: z.array(ApplicationShape).optional(),
  travelDocuments: z.array(DocumentShape).optional(),
  documents: z.array(z.looseObject({ code: z.string(), receivedOn: day })).optional(),
  dependants: z
    .array(
      z.looseObject({
        id: z.string().min(1),
        relationship: z.enum(['spouse', 'civil_partner', 'child']).nullish(),
        ...names,
        reviewedOn: day,
        stays: z.array(StayShape).optional(),
        travelDocuments: z.array(DocumentShape).optional(),
        applications: z.array(ApplicationShape).optional(),
      }),
    )
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      message: 'two dependants have the same id; expected D1, D2 … each once',
    })
    .optional(),
  absences: z
    .array(
      z.looseObject({
        from: z.string().refine(isPlainDate),
        to: z.string().refine(isPlainDate),
        status: z.enum(['away', 'visitor']),
      }),
    )
    .optional(),
})
