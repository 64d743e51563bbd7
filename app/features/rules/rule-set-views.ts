import type { PlainDate } from '#app/domain/plain-date.ts'
import { RULE_SETS, ruleSetOn } from '#app/domain/rule-sets/index.ts'
import {
  type Difference,
  differencesBetween,
  type Parameter,
  parametersOf,
} from '#app/domain/rule-sets/parameters.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { sourceWords } from '#app/i18n/source-words.ts'
import type { Translator } from '#app/i18n/translate.ts'

type Words = Translator<MessageKey>

/** One version in the list: since when, and whether it is the one of the day looked at. */
export type RuleSetCard = { id: string; effectiveFrom: string; isInForce: boolean; parameterCount: number }

/** `scheme`: of which scheme, or the version as a whole. */
export type ParameterView = {
  key: string
  name: string
  scheme: string
  value: string
  source: { label: string; url: string }
  confidence: string
  retrievedOn: string
}

export type DifferenceView = {
  key: string
  name: string
  scheme: string
  before: string
  after: string
  source: { label: string; url: string } | null
}

/** Newest first. */
export function ruleSetCards(day: PlainDate, words: Words): RuleSetCard[] {
  const inForce = ruleSetOn(day)?.id
  return RULE_SETS.toReversed().map((ruleSet) => ({
    id: ruleSet.id,
    effectiveFrom: words.day(ruleSet.effectiveFrom),
    isInForce: ruleSet.id === inForce,
    parameterCount: parametersOf(ruleSet).length,
  }))
}

export function parameterViews(ruleSet: RuleSet, words: Words): ParameterView[] {
  return parametersOf(ruleSet).map((parameter, at) => {
    const { source, confidence, retrievedOn } = parameter.provenance
    return {
      key: String(at),
      ...namesOf(parameter, words),
      value: words.reason(parameter.value),
      source: sourceWords(source, words),
      confidence: words.t(`finding.confidence.${confidence}`),
      retrievedOn: words.day(retrievedOn),
    }
  })
}

/** What changed alike for several schemes is one line. */
export function differenceViews(before: RuleSet, after: RuleSet, words: Words): DifferenceView[] {
  const views = new Map<string, DifferenceView>()
  for (const difference of differencesBetween(before, after)) {
    const { name, scheme } = namesOf(difference, words)
    const [was, is] = [sentenceOf(difference.before, words), sentenceOf(difference.after, words)]
    const source = (difference.after ?? difference.before)?.provenance.source ?? null
    const key = [name, was, is, source?.url].join('|')
    const known = views.get(key)
    if (known) known.scheme += words.t('import.comma') + scheme
    else {
      const named = source && sourceWords(source, words)
      views.set(key, { key, name, scheme, before: was, after: is, source: named })
    }
  }
  return [...views.values()]
}

function namesOf({ name, scheme }: Pick<Difference, 'name' | 'scheme'>, words: Words) {
  return {
    name: words.t(`ruleset.parameter.${name}`),
    scheme: scheme ? words.t(`ruleset.scheme.${scheme}`) : words.t('rules.allSchemes'),
  }
}

function sentenceOf(parameter: Parameter | null, words: Words): string {
  return parameter ? words.reason(parameter.value) : words.t('rules.notKnown')
}

/** The two versions that the address names; without names the one in force on the day and the one before it. */
export function comparedSets(
  day: PlainDate,
  asked: { set: string | null; against: string | null },
): { set: RuleSet; against: RuleSet } | undefined {
  const inForce = ruleSetOn(day) ?? RULE_SETS[0]
  const set = asked.set === null ? inForce : RULE_SETS.find(({ id }) => id === asked.set)
  if (!set) return undefined
  const earlier = RULE_SETS[Math.max(0, RULE_SETS.indexOf(set) - 1)]
  const against = asked.against === null ? earlier : RULE_SETS.find(({ id }) => id === asked.against)
  return against && { set, against }
}
