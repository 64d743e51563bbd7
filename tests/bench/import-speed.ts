import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { plainDate } from '#app/domain/plain-date.ts'
import { importSheet } from '#app/features/import/import-sheet.server.ts'
import { readSheetInSlices } from '#app/features/import/read-sheet.server.ts'
import { undoImport } from '#app/features/import/undo-import.server.ts'
import { openDataStore } from '#db/data-store.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { staffNumbers } from '#db/queries/families.server.ts'
import { listImports } from '#db/queries/imports.server.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { hrSheet } from '#tests/helpers/hr-sheet.ts'

/*
 * A sheet of 10,000 rows (or as many as asked for), twice, and the undo of the first: how long it takes and how long it keeps the
 * event loop, the commits included. CPU time, because the machine may be shared.
 */
const rowCount = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'stayledger-bench-'))
const data = await openDataStore({
  databaseUrl: `file:${join(folder, 'store.db')}`,
  secretKey: 'a secret key for benches, 32 characters or more',
})
await migrate(data.engine)
await createOrg(data, { slug: 'harbour', name: 'Harbour Limited', settings: {} }, { job: 'bench' })
const org = await openOrgForJob(data, 'harbour', 'bench')
if (!org) throw new Error('no employer')

for (const name of ['first import', 'second import']) {
  const watch = watchTurns()
  const bytes = manyRows(rowCount)
  watch.start()
  const onFile = await staffNumbers(org)
  const reading = await readSheetInSlices(bytes, { isOnFile: (staffNo) => onFile.has(staffNo) })
  await watch.lap('read')
  const outcome = await importSheet(org, { fileName: 'people.csv', reading, today: plainDate('2026-11-24') })
  await watch.lap('compared and written')
  process.stdout.write(`${name} of ${(bytes.length / 1e6).toFixed(1)} MB: ${JSON.stringify(outcome)}\n`)
  watch.stop()
  process.stdout.write(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`)
}
const [, first] = await listImports(org, 2)
const watch = watchTurns()
watch.start()
const undone = await undoImport(org, first?.id ?? '')
await watch.lap('undone')
watch.stop()
process.stdout.write(`undo: ${JSON.stringify(undone)}\n`)
await data.engine.close()
rmSync(folder, { recursive: true })

function manyRows(count: number): Buffer {
  const [title = '', header = '', ...rows] = hrSheet().text.split('\r\n').filter(Boolean)
  const copies = Array.from({ length: Math.ceil(count / rows.length) }, (_, copy) =>
    rows.map((row) => row.replace(/YS(\d{3})/g, `YS$1-${copy}`)),
  )
  return Buffer.from([title, header, ...copies.flat().slice(0, count)].join('\r\n'))
}

/** CPU time between two turns of the event loop: what anybody else would have to wait. */
function watchTurns() {
  let turns: number[] = []
  let before = process.threadCpuUsage()
  let running = true
  const turn = () => {
    const spent = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    turns.push((spent.user + spent.system) / 1000)
    if (running) setImmediate(turn)
  }
  return {
    start() {
      before = process.threadCpuUsage()
      setImmediate(turn)
    },
    async lap(name: string) {
      // What ended the work (a commit) is counted by the next turn.
      await nextTurn()
      await nextTurn()
      const sorted = turns.sort((a, b) => a - b)
      const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
      const total = sorted.reduce((sum, one) => sum + one, 0)
      const long = sorted.filter((one) => one > 10).length
      process.stdout.write(
        `  ${name}: ${(total / 1000).toFixed(1)} s; ${sorted.length} turns, median ${at(0.5)} ms, 99% ${at(0.99)} ms, longest ${sorted.at(-1)?.toFixed(1)} ms, ${long} over 10 ms\n`,
      )
      turns = []
    },
    stop() {
      running = false
    },
  }
}
