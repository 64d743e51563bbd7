import { once } from 'node:events'
import { EXPECTED_INSTANT, readInstant } from '#app/domain/instant.ts'
import { exportReport as takeReport } from '#app/features/reports/export-report.server.ts'
import { isReport, REPORTS } from '#app/features/reports/report-columns.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
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
import { withStore } from './open-store.ts'

/** `export REPORT --org SLUG`: a report as CSV, streamed. */
export const exportReport: Command = async (args) => {
  const { values, word } = commandLine(
    args,
    {
      org: { type: 'string' },
      'as-of': { type: 'string' },
      'known-at': { type: 'string' },
      ruleset: { type: 'string' },
      identifiers: { type: 'string' },
      locale: { type: 'string' },
      info: { type: 'boolean' },
      'no-bom': { type: 'boolean' },
    },
    'REPORT',
  )
  const report = given('the report', word, REPORTS.join(', '))
  if (!isReport(report)) throw new Refused(`the report is "${report}"; expected ${REPORTS.join(', ')}`)
  const slug = given('--org', values.org, 'the employer’s slug')
  const options = {
    asOf: asOfOption(values['as-of']),
    identifiers:
      oneOf('--identifiers', values.identifiers, ['masked', 'full', 'none']) ?? ('masked' as const),
    locale: localeOption(values.locale),
    info: values.info ?? false,
    bom: !values['no-bom'],
    ...(values['known-at'] !== undefined && { knownAt: knownAtOption(values['known-at']) }),
    ...(values.ruleset !== undefined && { ruleSet: ruleSetOption(values.ruleset) }),
  }
  return withStore(async (data) => {
    const org = await openOrgForJob(data, slug, 'export')
    if (!org) throw new Refused(`--org is "${slug}"; there is no employer of that name`)
    const exported = await takeReport(org, report, options)
    if (!exported.ok) throw new Refused(whyNot(report, options.knownAt, exported))
    for await (const line of exported.lines) {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain')
    }
    return 0
  })
}

function whyNot(
  report: string,
  knownAt: string | undefined,
  refusal: { reason: 'not_allowed' } | { reason: 'not_kept'; since: string | null },
): string {
  if (refusal.reason === 'not_allowed') return `${report} may not be exported`
  const since = refusal.since
    ? `expected an instant from ${refusal.since} on`
    : 'run migrate, and ask for an instant after it'
  return `--known-at is "${knownAt}"; all that ${report} tells is not kept for that instant: ${since}`
}

function knownAtOption(text: string): string {
  const instant = readInstant(text)
  if (instant !== undefined) return instant
  throw new Refused(`--known-at is "${text}"; expected ${EXPECTED_INSTANT}`)
}
