import { parseArgs } from 'node:util'
import { runServer } from '#tests/helpers/running-server.ts'
import { signedInAs } from '#tests/helpers/signed-in.ts'
import { ended, makeInstallation, startNode } from '#tests/helpers/stayledger.ts'
import { measureCsv } from './measure-csv.ts'
import { measurePages } from './measure-pages.ts'

/*
 * `npm run bench [-- --people N --employers M --database-url URL]`: made people, then pages and CSV of the largest employer over HTTP
 * from the built server, beside the same rows by bare SQL. A ledger that is named must be a SQLite file that `seed load --seed 1`
 * made; without one a temporary one is made and taken away. Prints figures; asserts nothing.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    employers: { type: 'string', default: '200' },
    'database-url': { type: 'string' },
  },
})
const kept = values['database-url']
const installation = makeInstallation(kept ? { DATABASE_URL: kept } : {})
const { env } = installation

try {
  if (!kept) {
    const args = ['--orgs', values.employers, '--people', values.people, '--seed', '1']
    const startedAt = performance.now()
    await shown(startNode(['app/cli/main.ts', 'seed', 'load', ...args], env))
    console.log(`loaded in ${Math.round((performance.now() - startedAt) / 1000)} s\n`)
  }
  const settings = { ...env, NODE_ENV: 'production', STAYLEDGER_DEMO: '1', PORT: '0', RATE_LIMIT: '0' }
  const server = await runServer(settings)
  const cookie = await signedInAs('editor', 'load-1-1', { address: server.address, env })
  await measurePages(server, cookie, env)
  await measureCsv(server, cookie, 'load-1-1')
  await server.end()
  console.log('')
  await shown(startNode(['tests/bench/findings-speed.ts'], env))
} finally {
  installation.remove()
}

async function shown(child: ReturnType<typeof startNode>): Promise<void> {
  child.stderr?.pipe(process.stderr)
  const { code, out } = await ended(child)
  process.stdout.write(out)
  if (code !== 0) throw new Error(`it ended with ${code}`)
}
