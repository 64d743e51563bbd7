import { BYTE_ORDER_MARK } from '#app/domain/csv.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { SEVERITIES } from '#app/domain/finding.ts'
import { familiesFromRecords } from '#app/domain/people-sheet-families.ts'
import { holdsOn } from '#app/domain/period.ts'
import { DATE_ORDERS, type DateOrder } from '#app/domain/written-day.ts'
import { checkedCsv, checkedFindings, type ReadFamily } from '#app/features/reports/checked-findings.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { renderFinding } from '#app/i18n/finding-text.ts'
import {
  asOfOption,
  type Command,
  commandLine,
  given,
  localeOption,
  oneOf,
  Refused,
  ruleSetOption,
} from './command.ts'
import { findingsTable } from './findings-table.ts'
import { readFamilies, readFamiliesOf } from './read-families.ts'
import { RowsRefused } from './sheet-file.ts'

/** `check FILE`: the findings that hold on a day, of a people sheet or of case files; on a terminal as a table. Needs no data store. */
export const check: Command = async (args) => {
  const { values, word } = commandLine(
    args,
    {
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
    'FILE',
  )
  const asOf = asOfOption(values['as-of'])
  const locale = localeOption(values.locale)
  const format = oneOf('--format', values.format, ['csv', 'json']) ?? (process.stdout.isTTY ? 'table' : 'csv')
  const failOn = oneOf('--fail-on', values['fail-on'], SEVERITIES.slice(0, 4))
  const rules = { ...DEFAULT_EMPLOYER_RULES, ruleSet: ruleSetOption(values.ruleset) }
  const order = oneOf('--date-order', values['date-order'], DATE_ORDERS)
  const { families, refusal } = readableFamilies(given('the file', word, 'FILE'), order)

  const { all = false, info = false } = values
  const holding = checkedFindings(families, rules, { asOf, all, info })
  if (format === 'json') {
    const words = translatorFor(locale ?? 'en')
    const texts = holding.map(({ finding }) => renderFinding(finding, words))
    process.stdout.write(`${JSON.stringify(texts, null, 2)}\n`)
  } else if (format === 'table') {
    if (holding.length === 0) process.stderr.write(`${all ? 'no findings' : `nothing holds on ${asOf}`}\n`)
    process.stdout.write(findingsTable(holding, { locale, all }, process.stdout.columns))
  } else {
    if (!values['no-bom']) process.stdout.write(BYTE_ORDER_MARK)
    for (const line of checkedCsv(holding, locale)) process.stdout.write(line)
  }
  if (refusal) throw refusal
  const reached = holding.some(
    ({ finding }) =>
      failOn && holdsOn(finding, asOf) && SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn),
  )
  return reached ? 1 : 0
}

type Readable = { families: ReadFamily[]; refusal: Refused | null }

/** The families of the rows that can be read; the others are named at the end, and the command ends as with any bad input. */
function readableFamilies(file: string, order: DateOrder | undefined): Readable {
  try {
    return { families: readFamilies(file, order), refusal: null }
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error
    const families = readFamiliesOf(error.records)
    if (families.length === 0) throw error
    const words = translatorFor('en')
    const why = words.t('importPage.why.no_principal')
    const alone = familiesFromRecords(error.records).orphans.map(
      ({ row }) => `${file}: ${words.t('import.at.row', { row })}: ${why}`,
    )
    return { families, refusal: new Refused([error.message, ...alone].join('\n')) }
  }
}
