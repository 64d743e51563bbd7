import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { findings } from '#app/domain/findings.ts'
import { timeline } from '#app/domain/timeline.ts'
import { sentencesOf } from '#tests/helpers/rule-cases.ts'
import { wholeCaseFile } from '#tests/helpers/whole-case-file.ts'
import { Refused } from './command.ts'
import { readCaseFiles } from './read-case-files.ts'

const RUNS = process.env.STAYLEDGER_FULL ? 10_000 : 300

type Place = { holder: object; key: string; path: string }

/** Every place of a value that was parsed from JSON. */
function placesIn(holder: object, path = ''): Place[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => {
    const inner = Array.isArray(holder) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, '')
    const below = typeof value === 'object' && value !== null ? placesIn(value, inner) : []
    return [{ holder, key, path: inner }, ...below]
  })
}

const PATHS = placesIn(wholeCaseFile()).map(({ path }) => path)
const OTHER_FORMS = [
  '31/5/2025',
  '2026-02-30',
  '2026-02-28T00:00:00Z',
  '0001-01-01',
  '9999-12-31',
  '20000',
  'asmtp',
  'Married',
  '',
  '••••5678',
  'D2',
]
const EDGES = [0, -1, 0.1, 12.5, 1_200, 1_201, 2e9, 1e308, 5e-324, null, true, [], {}, [null]]
const value = fc.oneof(fc.constantFrom(...OTHER_FORMS, ...EDGES), fc.jsonValue({ maxDepth: 2 }))
const change = fc.record({ path: fc.constantFrom(...PATHS), value })

/** Two rules compare entries of a list: the later one is named. */
function named(path: string): string {
  return path.replace(/\[\d+\]\.(id|effectiveOn)$/, '')
}

test('any value at any place of a case file is refused by its name, or judged in whole sentences', () => {
  let judged = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const caseFile = wholeCaseFile()
      for (const { path, value } of changes) {
        const place = placesIn(caseFile).find((one) => one.path === path)
        if (place) Reflect.set(place.holder, place.key, value)
      }
      const read = readOrRefused(JSON.stringify(caseFile))
      if (read instanceof Refused) {
        expect(read.code).toBe(2)
        expect(changes.some(({ path }) => read.message.includes(named(path)))).toBe(true)
        return
      }
      judged += 1
      for (const one of read.caseFiles) {
        const plan = JSON.stringify(timeline(one, DEFAULT_EMPLOYER_RULES))
        const told = findings(one, DEFAULT_EMPLOYER_RULES).flatMap(sentencesOf)
        for (const sentence of [plan, ...told]) expect(sentence).not.toMatch(/undefined|NaN|Invalid/)
      }
    }),
    { numRuns: RUNS },
  )
  // About one in twelve is: by chance never so few that nothing was judged.
  expect(judged).toBeGreaterThan(RUNS / 100)
}, 600_000)

function readOrRefused(text: string) {
  try {
    return readCaseFiles('families.json', text)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}
