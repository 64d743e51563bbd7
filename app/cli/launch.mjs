#!/usr/bin/env node
// Plain JavaScript for whatever Node the machine has (20 or later): finds the Node that the project pins, and starts the task on it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(realpathSync(fileURLToPath(import.meta.url)))))
const REMIX = 'node_modules/@remix-run/dev/dist/cli.js'
const PRODUCTION = { NODE_ENV: 'production' }
const DEMO = { NODE_ENV: 'production', STAYLEDGER_DEMO: '1' }

/** What npm's scripts start. Everything else is a command of the product. */
const TASKS = {
  demo: async () => {
    installWhatIsMissing()
    await mustRun([REMIX, 'vite:build', '--logLevel', 'warn'], PRODUCTION)
    await mustRun(['app/cli/main.ts', 'migrate'], DEMO)
    await mustRun(['app/cli/main.ts', 'seed', 'demo'], DEMO)
    return run(['app/server.ts'], DEMO)
  },
  test: () => {
    installWhatIsMissing()
    return run(['tests/run-all.ts'])
  },
  verify: () => run(['tests/run-all.ts', '--fast']),
  'verify:full': () => run(['tests/run-all.ts', '--full']),
  bench: async () => {
    await mustRun([REMIX, 'vite:build', '--logLevel', 'warn'], PRODUCTION)
    return run(['tests/bench/run.ts', ...process.argv.slice(3)])
  },
  build: () => run([REMIX, 'vite:build', '--logLevel', 'warn'], PRODUCTION),
  dev: () => run(['app/server.ts'], { NODE_ENV: 'development' }),
  start: () => run(['app/server.ts'], { NODE_ENV: process.env.NODE_ENV || 'production' }),
  generate: () => run(['db/generate.ts', ...process.argv.slice(3)]),
}

const [task] = process.argv.slice(2)
if (task?.startsWith('npm:')) {
  process.exitCode = await TASKS[task.slice('npm:'.length)]()
} else {
  // npm runs scripts in the package's folder; a file named on the command line is meant from where the caller stands.
  process.exitCode = await run(
    ['app/cli/main.ts', ...process.argv.slice(2)],
    {},
    process.env.INIT_CWD ?? process.cwd(),
  )
}

/** Starts the script on the pinned Node, hands signals on, and gives its exit code. */
function run([script, ...args], env = {}, cwd = ROOT) {
  const node = pinnedNode()
  if (!node) {
    process.stderr.write(
      `Stayledger runs on Node 24 (22.18 at least); this is ${process.version}, and node_modules has none. Run "npm ci" first.\n`,
    )
    return Promise.resolve(2)
  }
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(ROOT, script), ...args], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: path },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })
}

async function mustRun(script, env) {
  const code = await run(script, env)
  if (code !== 0) process.exit(code)
}

function pinnedNode() {
  const pinned = join(ROOT, 'node_modules', '.bin', 'node')
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18) ? process.execPath : undefined
}

function installWhatIsMissing() {
  if (isInstalled()) return
  process.stderr.write('Installing what is missing (npm ci) …\n')
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress']
  const npm = process.env.npm_execpath
  const [command, all] = npm ? [process.execPath, [npm, ...args]] : ['npm', args]
  const ended = spawnSync(command, all, { cwd: ROOT, stdio: ['ignore', 2, 2] })
  if (ended.status === 0) return
  process.stderr.write('npm ci failed; what it said stands above.\n')
  process.exit(2)
}

/** Every package of the lock file is in node_modules at its version; those for other platforms may be missing. */
function isInstalled() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found
      ? found.version === entry.version
      : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}
