import { parseArgs } from 'node:util'
import { BYTE_ORDER_MARK, csvLine } from '#app/domain/csv.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { type Finding, SEVERITIES } from '#app/domain/finding.ts'
import { compareFindings, FINDING_COLUMNS, findingCells, holdsOn } from '#app/domain/finding-rows.ts'
import { findings } from '#app/domain/findings.ts'
import { DATE_ORDERS } from '#app/domain/written-day.ts'
import { reportHeaders } from '#app/features/reports/report-headers.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { renderFinding } from '#app/i18n/finding-text.ts'
import { asOfOption, type Command, localeOption, oneOf, onlyFile, ruleSetOption } from './command.ts'
import { type ReadFamily, readFamilies } from './read-families.ts'

/** `check FILE`: the findings that hold on a day, of a people sheet or of case files. Needs no data store. */
export const check: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      ruleset: { type: 'string' },
      'date-order': { type: 'string' },
      locale: { type: 'string' },
      format: { type: 'string' },
      'fail-on': { type: 'string' },
      all: { type: 'boolean' },
      info: { type: 'boolean' },
      'no-bom': { type: 'boolean' },
    },
  })
  const asOf = asOfOption(values['as-of'])
  const locale = localeOption(values.locale)
  const format = oneOf('--format', values.format, ['csv', 'json']) ?? 'csv'
  const failOn = oneOf('--fail-on', values['fail-on'], SEVERITIES.slice(0, 4))
  const rules = { ...DEFAULT_EMPLOYER_RULES, ruleSet: ruleSetOption(values.ruleset) }
  const order = oneOf('--date-order', values['date-order'], DATE_ORDERS)
  const families = readFamilies(onlyFile(positionals), order)

  const holding: Found[] = []
  for (const family of families) {
    for (const finding of findings(family.caseFile, rules)) {
      const isAsked = values.all || (holdsOn(finding, asOf) && (values.info || finding.severity !== 'info'))
      if (isAsked) holding.push({ finding, family })
    }
  }
  holding.sort((a, b) => compareFindings(a.finding, b.finding))

  const words = translatorFor(locale ?? 'en')
  if (format === 'json') {
    const texts = holding.map(({ finding }) => renderFinding(finding, words))
    process.stdout.write(`${JSON.stringify(texts, null, 2)}\n`)
  } else {
    if (!values['no-bom']) process.stdout.write(BYTE_ORDER_MARK)
    process.stdout.write(csvLine(locale ? reportHeaders('findings', locale) : FINDING_COLUMNS))
    for (const { finding, family } of holding) {
      const text = renderFinding(finding, words)
      const names = nameOf(finding, family)
      const listed = { ...text, ruleset: text.explanation.ruleset, names, department: family.department }
      process.stdout.write(csvLine(findingCells(listed)))
    }
  }
  const reached = holding.some(
    ({ finding }) =>
      failOn && holdsOn(finding, asOf) && SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn),
  )
  return reached ? 1 : 0
}

type Found = { finding: Finding; family: ReadFamily }

function nameOf({ subject }: Finding, { caseFile }: ReadFamily) {
  if (subject.dependantId === null) return caseFile.person
  return caseFile.dependants?.find(({ id }) => id === subject.dependantId) ?? {}
}
