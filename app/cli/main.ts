import '#app/platform/dotenv.ts'
import { type Command, Refused } from './command.ts'

/** The commands that exist, by name. Each is loaded when it is asked for: `check` needs no data store. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migrate.ts')).migrateStore,
  'seed demo': async () => (await import('./seed-demo.ts')).seedTheDemo,
  'seed load': async () => (await import('./seed-load.ts')).seedALoad,
  'org create': async () => (await import('./org-create.ts')).createEmployer,
  'user create': async () => (await import('./user-create.ts')).createMember,
  check: async () => (await import('./check.ts')).check,
  plan: async () => (await import('./plan.ts')).plan,
  import: async () => (await import('./import.ts')).importFile,
  export: async () => (await import('./export.ts')).exportReport,
  'audit verify': async () => (await import('./audit-verify.ts')).verifyAudit,
  'keys rotate': async () => (await import('./keys-rotate.ts')).rotateKeys,
  'digest send': async () => (await import('./digest-send.ts')).sendDigests,
  rules: async () => (await import('./rules.ts')).rules,
  doctor: async () => (await import('./doctor.ts')).doctor,
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const [first = '', second = '', ...others] = process.argv.slice(2)
process.exitCode = isCommand(`${first} ${second}`)
  ? await run(`${first} ${second}`, others)
  : await run(first, process.argv.slice(3))

function isCommand(name: string): boolean {
  return Object.hasOwn(COMMANDS, name)
}

async function run(name: string, args: string[]): Promise<number> {
  const load = isCommand(name) ? COMMANDS[name] : undefined
  const all = Object.keys(COMMANDS).join(', ')
  if (!load) {
    const asked = process.argv.slice(2, 4).join(' ')
    const said = asked === '' ? 'no command given' : `there is no command "${asked}"`
    process.stderr.write(`stayledger: ${said}; there are: ${all}\n`)
    return 2
  }
  try {
    const command = await load()
    return await command(args)
  } catch (error) {
    if (error instanceof Refused) {
      process.stderr.write(`stayledger ${name}: ${error.message}\n`)
      return error.code
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`stayledger ${name}: ${error.message.split('\n')[0]}\n`)
      return 2
    }
    throw error
  }
}
