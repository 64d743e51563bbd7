import type { Scheme, Stream } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { ASMTP_2015_05 } from '#app/domain/rule-sets/asmtp-2015-05.ts'
import { ASMTP_2022_12 } from '#app/domain/rule-sets/asmtp-2022-12.ts'
import { ASMTP_2026_03 } from '#app/domain/rule-sets/asmtp-2026-03.ts'
import type { RuleSet, RuleSetId, SchemeRow, SchemeTerms } from '#app/domain/rule-sets/rule-set.ts'
import { RULE_SET_IDS } from '#app/domain/rule-sets/rule-set.ts'

/** Oldest first. Entries are only added. */
export const RULE_SETS: readonly RuleSet[] = [ASMTP_2015_05, ASMTP_2022_12, ASMTP_2026_03]

/** `auto` takes the version by date; an id is used for everything, before its effective date, too. */
export type RuleSetChoice = 'auto' | RuleSetId

/** What an explanation names where no version is known for the day. */
export const UNKNOWN_RULE_SET = 'unknown'

export function isRuleSetChoice(text: string): text is RuleSetChoice {
  return text === 'auto' || RULE_SET_IDS.some((id) => id === text)
}

export function ruleSetById(id: RuleSetId): RuleSet {
  const found = RULE_SETS.find((ruleSet) => ruleSet.id === id)
  if (!found) throw new Error(`no rule set "${id}"`)
  return found
}

/** The version in force on a day; `undefined` before the first one, never the nearest. */
export function ruleSetOn(day: PlainDate): RuleSet | undefined {
  return RULE_SETS.findLast((ruleSet) => ruleSet.effectiveFrom <= day)
}

/** The pinned version, else the one in force on the day. */
export function chosenRuleSet(choice: RuleSetChoice, day: PlainDate): RuleSet | undefined {
  return choice === 'auto' ? ruleSetOn(day) : ruleSetById(choice)
}

/** The row of the scheme table for a stay; `undefined` where the version says nothing of the scheme. */
export function schemeTerms(
  ruleSet: RuleSet | undefined,
  scheme: Scheme,
  stream: Stream,
): SchemeTerms | undefined {
  return ruleSet?.schemes[schemeRow(scheme, stream)]
}

export function schemeRow(scheme: Scheme, stream: Stream): SchemeRow {
  return stream === 'technical_professional' ? 'TECHNICAL_PROFESSIONAL' : scheme
}
