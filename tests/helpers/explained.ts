import type { CaseFile } from '#app/domain/case-file.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { inEnglish, judged } from '#tests/helpers/rule-cases.ts'

/** A family written by hand, and all that some rules say of it. */
type Scene = { title: string; rules: string; caseFile: CaseFile; employer?: Partial<EmployerRules> }

/** `rules`: `EXT MM01`, or only in one state: `EXT.open`. Each finding is worded in every language and its inputs are looked up, too. */
export function scene(
  title: string,
  rules: string,
  caseFile: CaseFile,
  employer?: Partial<EmployerRules>,
): Scene {
  return { title, rules, caseFile, employer }
}

/** The scenes as a person reads them: what a finding shares with the one before it in the scene is left out. */
export function told(scenes: readonly Scene[]): string {
  const texts = scenes.map(({ title, rules, caseFile, employer }) => {
    const found = rules.split(' ').flatMap((rule) => {
      const [id = '', state] = rule.split('.')
      return judged(id, caseFile, employer).filter((each) => state === undefined || each.state === state)
    })
    const findings = found.map((finding, position) => explained(finding, found[position - 1]))
    return [`## ${title}`, ...(findings.length > 0 ? findings : ['(nothing)'])].join('\n')
  })
  return `${texts.join('\n\n')}\n`
}

/** One finding in English, with everything that stands in it. */
export function explained(finding: Finding, before?: Finding): string {
  const shared = before ? partsOf(before) : []
  const parts = partsOf(finding).filter((part, position) => part !== shared[position])
  return [headOf(finding), ...parts].join('\n')
}

function headOf({ key, severity, state, lastFourWeeks, from, until, dueOn }: Finding): string {
  const what = [key, state, severity, lastFourWeeks && 'last four weeks'].filter(Boolean).join(' ')
  return `${what}: ${from} until ${until ?? 'mended'}, ${dueOn ? `due ${dueOn}` : 'no due day'}`
}

function partsOf({ title, because, explanation }: Finding): string[] {
  const { inputs, steps, nextAction, ruleset, source, confidence } = explanation
  return [
    `  ${inEnglish(title)}. ${inEnglish(because)}`,
    inputs.map(({ field, value, origin }) => `  - ${field} = ${value} (${inEnglish(origin)})`).join('\n'),
    steps.map((step) => `  = ${inEnglish(step)}`).join('\n'),
    `  > ${inEnglish(nextAction)}`,
    `  (${ruleset}; ${source.label}; ${confidence})`,
  ]
}
