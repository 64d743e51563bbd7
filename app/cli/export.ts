import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { exportReport as takeReport } from '#app/features/reports/export-report.server.ts'
import { isReport, REPORTS } from '#app/features/reports/report-columns.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { asOfOption, type Command, localeOption, oneOf, Refused, ruleSetOption } from './command.ts'
import { withStore } from './open-store.ts'

/** `export REPORT --org SLUG`: a report as CSV, streamed. */
export const exportReport: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      'as-of': { type: 'string' },
      'known-at': { type: 'string' },
      ruleset: { type: 'string' },
      identifiers: { type: 'string' },
      locale: { type: 'string' },
      info: { type: 'boolean' },
      'no-bom': { type: 'boolean' },
    },
  })
  const [report] = positionals
  if (!isReport(report)) throw new Refused(`the report is "${report ?? ''}"; expected ${REPORTS.join(', ')}`)
  if (!values.org) throw new Refused('--org is missing; expected the employer’s slug')
  const slug = values.org
  const options = {
    asOf: asOfOption(values['as-of']),
    identifiers:
      oneOf('--identifiers', values.identifiers, ['masked', 'full', 'none']) ?? ('masked' as const),
    locale: localeOption(values.locale),
    info: values.info ?? false,
    bom: !values['no-bom'],
    ...(values['known-at'] && { knownAt: instant(values['known-at']) }),
    ...(values.ruleset && { ruleSet: ruleSetOption(values.ruleset) }),
  }
  return withStore(async (data) => {
    const org = await openOrgForJob(data, slug, 'export')
    if (!org) throw new Refused(`--org is "${slug}"; there is no employer of that name`)
    const exported = await takeReport(org, report, options)
    if (!exported.ok) throw new Refused(`${report} may not be exported`)
    for await (const line of exported.lines) {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain')
    }
    return 0
  })
}

function instant(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime()))
    throw new Refused(`--known-at is "${text}"; expected an instant such as 2026-11-24T09:00:00Z`)
  return at.toISOString()
}
