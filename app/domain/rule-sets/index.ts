import type { Scheme, Stream } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { ASMTP_2015_05 } from '#app/domain/rule-sets/asmtp-2015-05.ts'
import { ASMTP_2022_12 } from '#app/domain/rule-sets/asmtp-2022-12.ts'
import { ASMTP_2026_03 } from '#app/domain/rule-sets/asmtp-2026-03.ts'
import type { RuleSet, SchemeRow, SchemeTerms } from '#app/domain/rule-sets/rule-set.ts'

/** Oldest first. Entries are only added: a new version is one file beside these and its line here. */
const VERSIONS = [ASMTP_2015_05, ASMTP_2022_12, ASMTP_2026_03] as const
export const RULE_SETS: readonly RuleSet[] = VERSIONS

export type RuleSetId = (typeof VERSIONS)[number]['id']
export const RULE_SET_IDS: readonly RuleSetId[] = VERSIONS.map(({ id }) => id)

/** `auto` takes the version by date; an id is used for everything, before its effective date, too. */
export type RuleSetChoice = 'auto' | RuleSetId

/** What an explanation names where no version is known for the day. */
export const UNKNOWN_RULE_SET = 'unknown'

export function isRuleSetChoice(text: string): text is RuleSetChoice {
  return text === 'auto' || RULE_SETS.some(({ id }) => id === text)
}

/** A published version. Throws where the id is none: `isRuleSetChoice` is asked before. */
export function ruleSetById(id: RuleSetId): RuleSet {
  const found = RULE_SETS.find((ruleSet) => ruleSet.id === id)
  if (!found) throw new Error(`no rule set "${id}"`)
  return found
}

/** The version in force on a day; `undefined` before the first one, never the nearest. */
export function ruleSetOn(day: PlainDate, versions: readonly RuleSet[] = RULE_SETS): RuleSet | undefined {
  for (let at = versions.length - 1; at >= 0; at--) {
    const version = versions[at]
    if (version && version.effectiveFrom <= day) return version
  }
  return undefined
}

/** Which version an employer follows, of which ones: those published unless a draft is being tried. */
export type VersionChoice = { ruleSet: RuleSetChoice; versions?: readonly RuleSet[] }

/** The pinned version, else the one in force on the day. */
export function chosenRuleSet({ ruleSet, versions }: VersionChoice, day: PlainDate): RuleSet | undefined {
  return ruleSet === 'auto' ? ruleSetOn(day, versions) : ruleSetById(ruleSet)
}

/** The row of the scheme table for a stay; `undefined` where the version says nothing of the scheme. */
export function schemeTerms(
  ruleSet: RuleSet | undefined,
  scheme: Scheme,
  stream: Stream,
): SchemeTerms | undefined {
  return ruleSet?.schemes[schemeRow(scheme, stream)]
}

/** The row under which a version keeps a scheme: technical professionals have one of their own, whatever the scheme. */
export function schemeRow(scheme: Scheme, stream: Stream): SchemeRow {
  return stream === 'technical_professional' ? 'TECHNICAL_PROFESSIONAL' : scheme
}
