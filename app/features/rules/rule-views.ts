import type { Severity } from '#app/domain/finding.ts'
import { RULE_IDS, RULE_TOPICS, type RuleId, type RuleTopic, ruleEntry } from '#app/domain/rules/catalogue.ts'
import { exampleOf } from '#app/domain/rules/examples.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fieldLabel } from '#app/i18n/field-words.ts'
import { sourceWords } from '#app/i18n/source-words.ts'
import type { Translator } from '#app/i18n/translate.ts'

type Words = Translator<MessageKey>

/** One rule as the reference shows it, in the reader's words. */
export type RuleView = {
  id: RuleId
  /** When it is flagged. */
  text: string
  severities: readonly Severity[]
  /** What it reads, each once, as people call it. */
  fields: string[]
  onlyIfEmployment: boolean
  sources: { label: string; url: string; confidence: string }[]
  /** What it says of a made-up family. */
  example: { title: string; because: string; next: string }
}

export type TopicView = { topic: RuleTopic; title: string; rules: RuleView[] }

/** Every rule, by what it is about. */
export function topicViews(words: Words): TopicView[] {
  const views = RULE_IDS.map((id) => ruleView(id, words))
  return RULE_TOPICS.map((topic) => ({
    topic,
    title: words.t(`rules.topic.${topic}`),
    rules: views.filter(({ id }) => ruleEntry(id).topic === topic).sort((a, b) => (a.id < b.id ? -1 : 1)),
  })).filter(({ rules }) => rules.length > 0)
}

export function ruleView(id: RuleId, words: Words): RuleView {
  const { severities, fields, bases, onlyIfEmployment } = ruleEntry(id)
  const { title, because, explanation } = exampleOf(id)
  return {
    id,
    text: words.reason({ key: `${id}.rule` }),
    severities,
    fields: [...new Set(fields.map((field) => fieldLabel(field, words)))],
    onlyIfEmployment,
    sources: bases.map(({ source, confidence }) => ({
      ...sourceWords(source, words),
      confidence: words.t(`finding.confidence.${confidence}`),
    })),
    example: {
      title: words.reason(title),
      because: words.reason(because),
      next: words.reason(explanation.nextAction),
    },
  }
}
