import { basename } from 'node:path'
import { DATE_ORDERS } from '#app/domain/written-day.ts'
import type { Counts } from '#app/features/import/counts.ts'
import { importSheet } from '#app/features/import/import-sheet.server.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import { countRows } from '#app/features/import/stage-rows.server.ts'
import { staffNumbers } from '#db/queries/families.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Command, commandLine, given, oneOf, Refused } from './command.ts'
import { withStore } from './open-store.ts'
import { sheetBytes, sheetOrRefusal } from './sheet-file.ts'

/** `import FILE --org SLUG`: a people sheet into the store, all of it or nothing; with `--dry-run` nothing is written. */
export const importFile: Command = async (args) => {
  const { values, word } = commandLine(
    args,
    {
      org: { type: 'string' },
      'dry-run': { type: 'boolean' },
      'date-order': { type: 'string' },
      format: { type: 'string' },
    },
    'FILE',
  )
  const file = given('the file', word, 'FILE')
  const slug = given('--org', values.org, 'the employer’s slug')
  const dateOrder = oneOf('--date-order', values['date-order'], DATE_ORDERS) ?? null
  const format = oneOf('--format', values.format, ['text', 'json']) ?? 'text'
  const bytes = sheetBytes(file)
  return withStore(async (data, _env, today) => {
    const org = await openOrgForJob(data, slug, 'import')
    if (!org) throw new Refused(`--org is "${slug}"; there is no employer of that name`)
    const onFile = await staffNumbers(org)
    const isOnFile = (staffNo: string) => onFile.has(staffNo)
    const reading = sheetOrRefusal(file, readSheet(bytes, { dateOrder, isOnFile }))
    if (values['dry-run']) {
      print(await countRows(org, reading.records, today), format)
      return 0
    }
    const outcome = await importSheet(org, { fileName: basename(file), reading, today }, progress(reading))
    if (!outcome.ok) throw new Refused(`${file} was not imported: ${REASONS[outcome.reason]}`)
    print(outcome.counts, format)
    return 0
  })
}

const REASONS = {
  forbidden: 'it is not allowed',
  missing: 'it was removed meanwhile',
  not_ready: 'it was discarded meanwhile',
  has_problems: 'it has problems',
  changed: 'what is on file kept changing; try again',
  taken: 'a number in it belongs to somebody else',
} as const

function print(counts: Counts, format: 'text' | 'json'): void {
  const { created, updated, unchanged, skipped } = counts
  const lines = Object.entries({ created, updated, unchanged, skipped })
  const text = lines.map(([name, count]) => `${name}: ${count}`).join('\n')
  process.stdout.write(`${format === 'json' ? JSON.stringify(counts) : text}\n`)
}

/** Long sheets tell how far they are: first they are compared, then written. */
function progress({ records }: { records: readonly unknown[] }) {
  const STEP = 1_000
  let told = 0
  return (done: number) => {
    if (records.length < 2 * STEP || done - told < STEP) return
    told = done
    const [verb, rows] = done > records.length ? ['written', done - records.length] : ['compared', done]
    process.stderr.write(`${rows} of ${records.length} rows ${verb}\n`)
  }
}
