import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Application, CaseFile, Stay } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { findings } from '#app/domain/findings.ts'
import { holdsOn } from '#app/domain/period.ts'
import { addDays, plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { anyDay, anyFamily } from '#tests/helpers/any-family.ts'
import { groupedBy } from '#tests/helpers/grouped-by.ts'

function family(limit: string, applications: Application[] = [], more: Partial<CaseFile> = {}): CaseFile {
  return {
    person: { staffNo: 'E001' },
    stays: [{ kind: 'entry', arrivedOn: day('2023-06-01'), limitOfStay: day(limit) }],
    applications,
    ...more,
  }
}

const rules = (ruleSet: RuleSetChoice): EmployerRules => ({ ...DEFAULT_EMPLOYER_RULES, ruleSet })
const extension = (filedOn: string, more: Partial<Application> = {}): Application => ({
  kind: 'extension',
  filedOn: day(filedOn),
  decidedOn: null,
  outcome: null,
  ...more,
})

function extensionOn(caseFile: CaseFile, on: PlainDate, employer = DEFAULT_EMPLOYER_RULES): Finding[] {
  return findings(caseFile, employer).filter((each) => each.ruleId === 'EXT' && holdsOn(each, on))
}

function stateOn(caseFile: CaseFile, on: string, employer?: EmployerRules) {
  return extensionOn(caseFile, day(on), employer)
    .map(({ state }) => state)
    .join()
}

describe('W22: nothing filed, limit 2026-05-15', () => {
  test.each([
    ['2026-02-28', 'not_open', 'not_open'],
    ['2026-03-01', 'not_open', 'open'],
    ['2026-04-02', 'not_open', 'open'],
    ['2026-04-03', 'not_open', 'late'],
    ['2026-04-16', 'not_open', 'late'],
    ['2026-04-17', 'open', 'late'],
    ['2026-04-24', 'open', 'late'],
    ['2026-04-25', 'late', 'late'],
    ['2026-05-15', 'late', 'late'],
    ['2026-05-16', 'expired', 'expired'],
  ])('on %s: %s under the four weeks, %s under the three months', (on, seed, current) => {
    expect(stateOn(family('2026-05-15'), on, rules('asmtp-2022-12'))).toBe(seed)
    expect(stateOn(family('2026-05-15'), on, rules('asmtp-2026-03'))).toBe(current)
    expect(stateOn(family('2026-05-15'), on)).toBe(current)
  })

  test.each([
    ['2026-04-16', undefined],
    ['2026-04-17', true],
    ['2026-05-15', true],
    ['2026-05-16', undefined],
  ])('last four weeks on %s: %s', (on, expected) => {
    expect(extensionOn(family('2026-05-15'), day(on))[0]?.lastFourWeeks).toBe(expected)
  })
})

test('severity and due day of every state', () => {
  const all = findings(family('2026-07-14', [extension('2026-06-20')], {})).concat(
    findings(family('2026-07-14')),
  )
  const seen = all
    .filter(({ ruleId }) => ruleId === 'EXT')
    .map(({ state, severity, dueOn }) => `${state} ${severity} ${dueOn}`)
  expect([...new Set(seen)].sort()).toEqual([
    'expired critical 2026-07-14',
    'filed low 2026-07-14',
    'late high 2026-07-14',
    'not_open info null',
    'open medium 2026-06-02',
    'pending_past_limit critical null',
  ])
})

describe('filings', () => {
  test('W32: filed on the first day, undecided: pending past the limit from the day after it', () => {
    const caseFile = family('2026-02-27', [extension('2026-01-30')])
    expect(stateOn(caseFile, '2026-01-29')).toBe('not_open')
    expect(stateOn(caseFile, '2026-01-30')).toBe('filed')
    expect(stateOn(caseFile, '2026-02-27')).toBe('filed')
    expect(stateOn(caseFile, '2026-02-28')).toBe('pending_past_limit')
    expect(extensionOn(caseFile, day('2026-02-28'))[0]?.severity).toBe('high')
    expect(extensionOn(caseFile, day('2026-02-28'), rules('asmtp-2026-03'))[0]?.severity).toBe('critical')
  })

  test.each(['refused', 'withdrawn', 'lapsed'] as const)(
    '%s counts as nothing filed from its day on',
    (outcome) => {
      const caseFile = family('2026-07-14', [
        extension('2026-05-04', { outcome, decidedOn: day('2026-06-01') }),
        extension('2026-06-30'),
      ])
      expect(stateOn(caseFile, '2026-05-31')).toBe('filed')
      expect(stateOn(caseFile, '2026-06-01')).toBe('open')
      expect(stateOn(caseFile, '2026-06-29')).toBe('late')
      expect(stateOn(caseFile, '2026-06-30')).toBe('filed')
    },
  )

  test('refused without a day was never filed', () => {
    expect(
      stateOn(family('2026-07-14', [extension('2026-05-04', { outcome: 'refused' })]), '2026-05-20'),
    ).toBe('open')
  })

  test.each(['2026-05-12', undefined])(
    'a later one that was withdrawn (%s) leaves the earlier one filed',
    (decidedOn) => {
      const pending = extension('2026-05-01')
      const withdrawn = extension('2026-05-10', {
        outcome: 'withdrawn',
        ...(decidedOn && { decidedOn: day(decidedOn) }),
      })
      for (const on of ['2026-05-01', '2026-05-11', '2026-05-12', '2026-07-14'])
        expect(stateOn(family('2026-07-14', [pending, withdrawn]), on)).toBe('filed')
      expect(stateOn(family('2026-07-14', [pending, withdrawn]), '2026-07-15')).toBe('pending_past_limit')
    },
  )

  test('refused after the limit: expired', () => {
    const refused = extension('2026-07-01', { outcome: 'refused', decidedOn: day('2026-08-03') })
    expect(stateOn(family('2026-07-14', [refused]), '2026-08-02')).toBe('pending_past_limit')
    expect(stateOn(family('2026-07-14', [refused]), '2026-08-03')).toBe('expired')
  })

  test.each([
    ['2026-06-02', 'open'],
    ['2026-06-03', 'late'],
    ['2026-07-14', 'late'],
    ['2026-07-15', 'expired'],
  ])('refused on %s: %s on that day', (decidedOn, expected) => {
    const refused = extension('2026-05-04', { outcome: 'refused', decidedOn: day(decidedOn) })
    expect(stateOn(family('2026-07-14', [refused]), decidedOn)).toBe(expected)
  })

  test.each([
    ['2026-07-14', 'pending_past_limit'],
    ['2026-07-15', 'expired'],
  ])('filed on %s: %s', (filedOn, expected) => {
    expect(stateOn(family('2026-07-14', [extension(filedOn)]), '2026-07-15')).toBe(expected)
  })

  test('granted without a recorded stay stays filed, then pending, and asks for the record', () => {
    const granted = extension('2026-05-04', { outcome: 'granted', decidedOn: day('2026-06-01') })
    const caseFile = family('2026-07-14', [granted])
    expect(stateOn(caseFile, '2026-07-14')).toBe('filed')
    expect(stateOn(caseFile, '2026-07-15')).toBe('pending_past_limit')
    expect(extensionOn(caseFile, day('2026-05-31'))[0]?.title.key).toBe('EXT.filed.title')
    expect(extensionOn(caseFile, day('2026-06-01'))[0]?.title.key).toBe('EXT.granted.title')
  })

  const extended: Stay = {
    kind: 'extension',
    filedOn: day('2026-05-04'),
    activatedOn: day('2026-06-01'),
    limitOfStay: day('2029-07-14'),
  }
  const withExtension = (filedOn: string) => {
    const caseFile = family('2026-07-14', [extension(filedOn)])
    return { ...caseFile, stays: [...(caseFile.stays ?? []), { ...extended, filedOn: null }] }
  }

  test('a filing belongs to the stay during which it was made', () => {
    expect(stateOn(withExtension('2026-06-01'), '2026-06-01')).toBe('not_open')
    expect(stateOn(withExtension('2026-06-02'), '2026-06-02')).toBe('filed')
  })

  test("the next stay's own filing day counts, too", () => {
    const caseFile = family('2026-07-14')
    const stays = [...(caseFile.stays ?? []), extended]
    expect(stateOn({ ...caseFile, stays }, '2026-05-03')).toBe('open')
    expect(stateOn({ ...caseFile, stays }, '2026-05-31')).toBe('filed')
    expect(stateOn({ ...caseFile, stays }, '2026-06-01')).toBe('not_open')
  })

  test('a filing of another kind is none of an extension', () => {
    const other: Application = { ...extension('2026-05-04'), kind: 'change_of_employment' }
    expect(stateOn(family('2026-07-14', [other]), '2026-05-20')).toBe('open')
  })
})

describe('dependants and the end of an employment', () => {
  const left = family('2028-03-10', [], {
    employment: { status: 'active', endDate: day('2026-06-30') },
    dependants: [{ id: 'D1', stays: [{ arrivedOn: day('2026-05-20'), limitOfStay: null }] }],
  })

  test('a dependant has a window of its own', () => {
    const [found] = findings(left).filter(
      (each) => each.subject.dependantId === 'D1' && each.state === 'open',
    )
    expect(found).toMatchObject({ key: 'EXT:E001/D1:s1', from: '2027-12-10', severity: 'medium' })
  })

  test('after the employment only the dependants have one', () => {
    expect(
      extensionOn(left, day('2026-06-30'))
        .map(({ subject }) => subject.kind)
        .sort(),
    ).toEqual(['dependant', 'principal'])
    expect(extensionOn(left, day('2026-07-01')).map(({ subject }) => subject.kind)).toEqual(['dependant'])
  })
})

describe('any family', () => {
  test('the states partition time from the first stay, for each subject', () => {
    fc.assert(
      fc.property(anyFamily, ({ employment, ...caseFile }) => {
        const found = findings(caseFile).filter((each) => each.ruleId === 'EXT')
        const first = caseFile.stays?.[0]?.arrivedOn
        const subjects = groupedBy(found, ({ subject }) => subject.dependantId)
        expect(subjects.size).toBe(1 + (caseFile.dependants ?? []).length)
        for (const [dependantId, all] of subjects) {
          const spans = all.toSorted((a, b) => (a.from < b.from ? -1 : 1))
          if (dependantId === null && first && spans[0]) expect(spans[0].from <= first).toBe(true)
          for (const [position, span] of spans.entries()) {
            expect(span.until).toBe(spans[position + 1]?.from ?? null)
          }
        }
      }),
    )
  })

  test('four weeks before the limit, and only then, the last four weeks run', () => {
    fc.assert(
      fc.property(anyDay('2023-09-01', '2033-12-31'), fc.integer({ min: -40, max: 5 }), (limit, shift) => {
        const [found] = extensionOn(family(limit), addDays(limit, shift))
        expect(found?.lastFourWeeks ?? false).toBe(shift >= -28 && shift <= 0)
      }),
    )
  })
})
