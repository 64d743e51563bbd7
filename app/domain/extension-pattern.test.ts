import { expect, test } from 'vitest'
import type { Scheme, Stream } from '#app/domain/case-file.ts'
import { patternStep } from '#app/domain/extension-pattern.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { chosenRuleSet, schemeTerms } from '#app/domain/rule-sets/index.ts'

const stepOf = (scheme: Scheme, stream: Stream, used: number, on: string) => {
  const step = patternStep(
    schemeTerms(chosenRuleSet({ ruleSet: 'auto' }, day(on)), scheme, stream),
    stream,
    used,
  )
  return step && `${step.years}${step.usedUp ? ' used up' : ''}`
}

test.each<[Scheme, Stream, string, (string | undefined)[]]>([
  ['ASMTP', 'general', '2026-03-01', ['3', '2', '2 used up', '2 used up']],
  ['ASMTP', 'general', '2022-12-27', ['3', '3', '3 used up']],
  ['ASMTP', 'top_tier', '2026-03-01', ['5', '5 used up']],
  ['ASMTP', 'top_tier', '2022-12-27', ['6', '6 used up']],
  ['GEP', 'technical_professional', '2026-03-01', ['3', '3 used up']],
  ['TTPS', 'top_tier', '2026-03-01', ['6', '6 used up']],
  ['DEPENDANT', 'general', '2026-03-01', [undefined]],
  ['DEPENDANT', 'top_tier', '2026-03-01', [undefined]],
  ['IANG', 'general', '2022-12-27', [undefined]],
  ['ASMTP', 'general', '2015-05-03', [undefined]],
  ['ASMTP', 'top_tier', '2015-05-03', [undefined]],
])('%s, %s, applied for on %s: %s', (scheme, stream, on, steps) => {
  expect(steps.map((_, used) => stepOf(scheme, stream, used, on))).toEqual(steps)
})
