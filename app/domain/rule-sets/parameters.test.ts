import { expect, test } from 'vitest'
import { RULE_SETS, ruleSetById } from '#app/domain/rule-sets/index.ts'
import { differencesBetween, parametersOf } from '#app/domain/rule-sets/parameters.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'

test('every parameter of every version has its words in every language', () => {
  for (const ruleSet of RULE_SETS) {
    for (const { name, scheme, value, provenance } of parametersOf(ruleSet)) {
      for (const locale of LOCALES) {
        const { reason } = translatorFor(locale)
        expect(reason(value)).not.toMatch(/\{\{|undefined/)
        expect(reason({ key: `ruleset.parameter.${name}` })).not.toBe('')
        if (scheme) expect(reason({ key: `ruleset.scheme.${scheme}` })).not.toBe('')
      }
      expect(provenance.source.url).not.toBe('')
    }
  }
})

const en = translatorFor('en')
const between = (before: Parameters<typeof ruleSetById>[0], after: Parameters<typeof ruleSetById>[0]) =>
  differencesBetween(ruleSetById(before), ruleSetById(after))

test('1 Mar 2026 changed the window and what applies while a filing is pending', () => {
  const changed = between('asmtp-2022-12', 'asmtp-2026-03')
  expect(new Set(changed.map(({ name }) => name))).toEqual(
    new Set(['mustLeaveIfPending', 'window', 'recommendSubmitDays']),
  )
  const window = changed.find(({ name, scheme }) => name === 'window' && scheme === 'ASMTP')
  expect(window?.before && en.reason(window.before.value)).toBe('28 days before the limit of stay')
  expect(window?.after && en.reason(window.after.value)).toBe(
    '3 calendar months before the limit of stay, since 1 Mar 2026; at the latest 28 days before it',
  )
})

test('28 Dec 2022 changed the lengths; what one version does not know is named so', () => {
  const changed = between('asmtp-2015-05', 'asmtp-2022-12')
  const first = changed.find(({ name, scheme }) => name === 'firstStayMonths' && scheme === 'ASMTP')
  expect([first?.before, first?.after].map((each) => each && en.reason(each.value))).toEqual([
    '24 months',
    '36 months',
  ])
  expect(changed.find(({ scheme }) => scheme === 'IANG')?.before).toBeNull()
  expect(changed.filter(({ name }) => name === 'fees')).toHaveLength(1)
})

test('a version does not differ from itself', () => {
  for (const ruleSet of RULE_SETS) expect(differencesBetween(ruleSet, ruleSet)).toEqual([])
})
