import { check } from './check.ts'
import { type Command, Refused } from './command.ts'
import { exportReport } from './export.ts'
import { importFile } from './import.ts'
import { migrateStore } from './migrate.ts'
import { plan } from './plan.ts'
import { seed } from './seed.ts'

/** The commands that exist, by name. */
const COMMANDS: Record<string, Command> = {
  check,
  plan,
  import: importFile,
  export: exportReport,
  migrate: migrateStore,
  seed,
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const [name, ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(command: string | undefined, rest: string[]): Promise<number> {
  const found = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (!found) {
    const said = command === undefined ? 'no command given' : `there is no command "${command}"`
    process.stderr.write(`stayledger: ${said}; there are: ${Object.keys(COMMANDS).join(', ')}\n`)
    return 2
  }
  try {
    return await found(rest)
  } catch (error) {
    if (error instanceof Refused) {
      process.stderr.write(`stayledger ${command}: ${error.message}\n`)
      return error.code
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`stayledger ${command}: ${error.message}\n`)
      return 2
    }
    throw error
  }
}
