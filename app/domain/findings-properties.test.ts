import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { findings } from '#app/domain/findings.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { timeline } from '#app/domain/timeline.ts'
import { anyFamily } from '#tests/helpers/any-family.ts'
import { groupedBy } from '#tests/helpers/grouped-by.ts'

/** One version throughout, so that no day of a change lies between the cycles. */
const PINNED = { ...DEFAULT_EMPLOYER_RULES, ruleSet: 'asmtp-2026-03' as const }

const ZONE = process.env.TZ
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ
  else process.env.TZ = ZONE
})

test('spans of one key follow each other and never overlap, none is empty', () => {
  fc.assert(
    fc.property(anyFamily, (caseFile) => {
      for (const [, spans] of groupedBy(findings(caseFile), ({ key }) => key)) {
        for (const [position, { from, until }] of spans.entries()) {
          if (until !== null) expect(from < until).toBe(true)
          const next = spans[position + 1]
          if (next) expect(until !== null && until <= next.from).toBe(true)
        }
      }
    }),
  )
})

test('a printed limit always wins', () => {
  fc.assert(
    fc.property(anyFamily, (caseFile) => {
      const printed = (caseFile.stays ?? []).map(({ limitOfStay }) => limitOfStay).filter((limit) => !!limit)
      const granted = timeline(caseFile).stays.filter(({ status }) => status === 'granted')
      expect(granted.map(({ until }) => until).sort()).toEqual(printed.sort())
    }),
  )
})

test('a projected stay begins the day after the one before and is longer than nothing', () => {
  fc.assert(
    fc.property(anyFamily, (caseFile) => {
      const { stays } = timeline(caseFile)
      for (const [position, stay] of stays.entries()) {
        if (stay.status !== 'projected') continue
        expect(stay.until !== null && stay.from <= stay.until).toBe(true)
        expect(stay.from > (stays[position - 1]?.until ?? '')).toBe(true)
        expect(stay.binding).not.toEqual([])
      }
    }),
  )
})

test('an unrelated fact changes nothing', () => {
  fc.assert(
    fc.property(anyFamily, (caseFile) => {
      const told: CaseFile = { ...caseFile, person: { ...caseFile.person, chineseName: '陳小明' } }
      expect(findings(told)).toEqual(findings(caseFile))
      expect(timeline(told)).toEqual(timeline(caseFile))
    }),
  )
})

test('the same facts give the same findings in every time zone', () => {
  const caseFile: CaseFile = {
    person: { staffNo: 'E001' },
    contracts: [{ startDate: day('2024-02-29'), endDate: null, months: null }],
    stays: [{ kind: 'entry', arrivedOn: day('2024-02-29'), limitOfStay: null }],
    dependants: [{ id: 'D1', stays: [{ arrivedOn: day('2026-03-29'), limitOfStay: null }] }],
  }
  const seen = ['UTC', 'America/Los_Angeles', 'Asia/Hong_Kong'].map((zone) => {
    process.env.TZ = zone
    const offset = new Date(2026, 0, 1).getTimezoneOffset()
    return { offset, said: JSON.stringify([findings(caseFile), timeline(caseFile)]) }
  })
  expect(seen.map(({ offset }) => offset)).toEqual([0, 480, -480])
  expect(new Set(seen.map(({ said }) => said)).size).toBe(1)
})

test('moving every day by a whole 28-year cycle moves every span alike, where there is no list of holidays', () => {
  const moved = (value: unknown, years: number) =>
    JSON.stringify(value)
      .replaceAll(/"(\d{4})-(\d\d-\d\d)"/g, (_, year, rest) => `"${Number(year) + years}-${rest}"`)
      .replaceAll(/"year":"(\d{4})"/g, (_, year) => `"year":"${Number(year) + years}"`)
  fc.assert(
    fc.property(anyFamily, (caseFile) => {
      // Late enough for the latest version and its fees, after the last list of holidays, and before 2100, which has no leap day.
      const base = JSON.parse(moved(caseFile, 8)) as CaseFile
      const later = JSON.parse(moved(base, 28)) as CaseFile
      expect(moved(findings(later, PINNED), -28)).toBe(moved(findings(base, PINNED), 0))
      expect(moved(timeline(later, PINNED), -28)).toBe(moved(timeline(base, PINNED), 0))
    }),
  )
})

test('facts that no rule of the window reads leave it as it is', () => {
  fc.assert(
    fc.property(anyFamily, (caseFile) => {
      const windows = (file: CaseFile) => findings(file).filter(({ ruleId }) => ruleId === 'EXT')
      const told: CaseFile = {
        ...caseFile,
        person: {
          ...caseFile.person,
          hkid: null,
          hkDegree: true,
          degreeRelevant: false,
          maritalStatus: 'single',
        },
        employment: { ...caseFile.employment, jobTitle: 'Engineer', monthlyPay: 1, workLocation: 'Shenzhen' },
        documents: [{ code: 'E-LETTER' }],
        absences: [{ from: day('2026-01-01'), to: day('2026-12-31'), status: 'away' }],
      }
      expect(windows(told)).toEqual(windows(caseFile))
    }),
  )
})
