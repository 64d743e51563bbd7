import { expect, test } from 'vitest'
import { readReportQuestion } from './report-question.ts'

const read = (search: string) => readReportQuestion(new URLSearchParams(search))

test('an instant is read in any zone, and none is asked for where the address names none', () => {
  const written = new URLSearchParams({ knownAt: '2026-11-24T17:00:00+08:00' })
  expect(read(String(written))).toMatchObject({ question: { knownAt: '2026-11-24T09:00:00.000Z' } })
  const { question } = read('info=1') as { question: object }
  expect(question).not.toHaveProperty('knownAt')
})

test.each([
  ['knownAt=', ''],
  ['knownAt=yesterday', 'yesterday'],
  ['knownAt=2026-11-24', '2026-11-24'],
  ['knownAt=2026-11-24T17:00:00+08:00', '2026-11-24T17:00:00 08:00'],
])('%s is a problem, never what is known now', (search, written) => {
  expect(read(search)).toEqual({
    ok: false,
    problem: `knownAt is "${written}"; expected an existing instant with its zone, such as 2026-11-24T09:00:00Z or 2026-11-24T17:00:00+08:00`,
  })
})

test('any other value that nobody has counts as not given', () => {
  expect(read('ruleset=none&locale=xx&identifiers=all&severity=worst&kind=child&group=none')).toEqual({
    ok: true,
    question: { info: false, identifiers: 'masked', filter: {} },
  })
})
