import '#app/platform/dotenv.ts'
import { Refused } from './command.ts'
import { COMMANDS, helpOn } from './command-list.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const HELP = ['help', '--help', '-h']

const words = process.argv.slice(2)
const [first = '', second = ''] = words
const name = [`${first} ${second}`, first].find((each) => Object.hasOwn(COMMANDS, each))
process.exitCode = await run()

async function run(): Promise<number> {
  if (HELP.includes(first)) return help(words.slice(1).join(' '))
  const command = name === undefined ? undefined : COMMANDS[name]
  if (name === undefined || !command) {
    return refuse(first === '' ? 'no command given' : `there is no command "${words.slice(0, 2).join(' ')}"`)
  }
  const args = words.slice(name.split(' ').length)
  if (args.includes('--help')) return help(name)
  try {
    return await (await command.load())(args)
  } catch (error) {
    if (error instanceof Refused) {
      process.stderr.write(`stayledger ${name}: ${error.message}\n`)
      return error.code
    }
    throw error
  }
}

function help(on: string): number {
  if (on !== '' && !Object.hasOwn(COMMANDS, on)) return refuse(`there is no command "${on}"`)
  process.stdout.write(helpOn(on === '' ? undefined : on))
  return 0
}

function refuse(reason: string): number {
  process.stderr.write(`stayledger: ${reason}; there are: help, ${Object.keys(COMMANDS).join(', ')}\n`)
  return 2
}
