import '#app/platform/dotenv.ts'
import { Refused } from './command.ts'
import { COMMANDS } from './command-list.ts'

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
    throw error
  }
}
