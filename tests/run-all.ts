/*
 * Every check of the project, one after the other where they would compete for the cores, and one summary line.
 *   (nothing)  all suites, the browser included          npm test
 *   --fast     no build, no browser                       npm run verify
 *   --full     the long properties, kills and mutations   npm run verify:full
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumOrReason } from '#tests/helpers/chromium.ts'

type Tally = { passed: number; failed: number }
type Step = { name: string; run: () => Promise<Tally> }

const BIN = join(process.cwd(), 'node_modules', '.bin')
const REPORTS = mkdtempSync(join(tmpdir(), 'stayledger-test-'))
const full = process.argv.includes('--full')
const fast = process.argv.includes('--fast')
const FULL: Record<string, string> = full ? { STAYLEDGER_FULL: '1' } : {}
/** Hundreds of processes load the same modules: what the first has compiled the next ones find. */
const COMPILED = { NODE_COMPILE_CACHE: join(REPORTS, 'compiled') }

const STATIC: Step[] = [
  check('format and lint', 'biome', ['ci', '--error-on-warnings', '.']),
  check('walls', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'app', 'db', 'tests']),
  check('types', 'tsc', []),
  check('unused code', 'knip', ['--no-config-hints']),
]

const SUITES: Step[] = [
  { name: 'unit and integration', run: vitest },
  ...(fast ? [] : [{ name: 'browser', run: browser }]),
  ...(full ? [check('mutation of the rules', 'stryker', ['run'])] : []),
]

let total: Tally = { passed: 0, failed: 0 }
if (fast) {
  await Promise.all([inTurn(STATIC), inTurn(SUITES)])
} else {
  await Promise.all(STATIC.map((step) => inTurn([step])))
  await inTurn([check('build', 'node', ['app/cli/launch.mjs', 'npm:build']), ...SUITES])
}
if (!process.env.TEST_POSTGRES_URL)
  console.log(
    '── PostgreSQL: not run, as TEST_POSTGRES_URL names none; PGlite stood in for it in the store suites',
  )
rmSync(REPORTS, { recursive: true, force: true })
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

async function inTurn(steps: Step[]): Promise<void> {
  for (const step of steps) {
    const started = Date.now()
    const tally = await step.run()
    total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed }
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`── ${step.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`)
  }
}

/** A command that passes or fails as one; what it prints is shown when it fails. */
function check(name: string, command: string, args: string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await execute(command, args)
      if (code !== 0) process.stdout.write(output)
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
    },
  }
}

async function vitest(): Promise<Tally> {
  const report = join(REPORTS, 'vitest.json')
  const { code, output } = await execute(
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    FULL,
  )
  const tally = readReport(report, (json: { numPassedTests: number; numFailedTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  }))
  return settle(code, output, tally)
}

async function browser(): Promise<Tally> {
  const found = await chromiumOrReason()
  if ('reason' in found) {
    console.log(found.reason)
    return { passed: 0, failed: 1 }
  }
  const report = join(REPORTS, 'playwright.json')
  const { code, output } = await execute('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...FULL,
    CHROMIUM_PATH: found.path,
  })
  const tally = readReport(
    report,
    (json: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: json.stats.expected,
      failed: json.stats.unexpected + json.stats.flaky,
    }),
  )
  return settle(code, output, tally)
}

function readReport<T>(file: string, read: (json: T) => Tally): Tally {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')) as T)
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** A runner that ends badly without a failed test (a file that does not load, a leak) still counts as one failure. */
function settle(code: number, output: string, tally: Tally): Tally {
  if (code !== 0) process.stdout.write(output)
  if (code !== 0 && tally.failed === 0) return { ...tally, failed: 1 }
  if (tally.passed === 0) return { passed: 0, failed: Math.max(1, tally.failed) }
  return tally
}

function execute(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(BIN, command), args, {
      env: { ...process.env, FORCE_COLOR: '0', ...COMPILED, ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}\n` }))
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}
