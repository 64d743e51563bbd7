import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { comparedSets, differenceViews, ruleSetCards } from '#app/features/rules/rule-set-views.ts'
import { topicViews } from '#app/features/rules/rule-views.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'

const none = { set: null, against: null }
const ids = (on: string, asked: Parameters<typeof comparedSets>[1]) => {
  const compared = comparedSets(day(on), asked)
  return compared && [compared.against.id, compared.set.id]
}

test.each([
  ['2026-02-28', none, ['asmtp-2015-05', 'asmtp-2022-12']],
  ['2026-03-01', none, ['asmtp-2022-12', 'asmtp-2026-03']],
  ['2026-03-01', { set: 'asmtp-2015-05', against: null }, ['asmtp-2015-05', 'asmtp-2015-05']],
  ['2026-03-01', { set: 'asmtp-2026-03', against: 'asmtp-2015-05' }, ['asmtp-2015-05', 'asmtp-2026-03']],
  ['2026-03-01', { set: 'asmtp-2031-01', against: null }, undefined],
  ['2026-03-01', { set: null, against: '' }, undefined],
])('on %s, asked for %o: %o', (on, asked, expected) => {
  expect(ids(on, asked)).toEqual(expected)
})

test('one version is in force on a day, none before the first', () => {
  const inForce = (on: string) =>
    ruleSetCards(day(on), translatorFor('en'))
      .filter((card) => card.isInForce)
      .map(({ id }) => id)
  expect(inForce('2026-02-28')).toEqual(['asmtp-2022-12'])
  expect(inForce('2026-03-01')).toEqual(['asmtp-2026-03'])
  expect(inForce('2015-05-03')).toEqual([])
})

test('what changed alike for several schemes is one line', () => {
  const compared = comparedSets(day('2026-03-01'), none)
  if (!compared) throw new Error('two versions')
  const views = differenceViews(compared.against, compared.set, translatorFor('en'))
  expect(views.map(({ name }) => name)).toEqual([
    'Must have left by the limit of stay if undecided',
    'Extension window opens',
    'Submit by',
  ])
  expect(views[1]?.scheme).toMatch(/^ASMTP, General Employment Policy, TechTAS, .*Dependant$/)
})

test.each(LOCALES)('in %s every rule stands in one topic, with fields, sources and an example', (locale) => {
  const rules = topicViews(translatorFor(locale)).flatMap((topic) => topic.rules)
  expect(rules).toHaveLength(42)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(42)
  for (const { fields, sources, example } of rules) {
    expect(fields.length * sources.length).toBeGreaterThan(0)
    expect(`${example.title} ${example.because} ${example.next}`).not.toMatch(/\{\{|undefined/)
  }
})
