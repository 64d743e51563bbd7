import { seedLoad } from '#db/seed/seed-load.server.ts'
import { type Command, commandLine, given, Refused } from './command.ts'
import { withStore } from './open-store.ts'

/** `seed load`: many made people, for benchmarks; prints progress. */
export const seedALoad: Command = async (args) => {
  const { values } = commandLine(args, {
    orgs: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string' },
  })
  const orgCount = wholeNumber('--orgs', values.orgs)
  const peopleCount = wholeNumber('--people', values.people)
  const seed = given('--seed', values.seed, 'a short name or number')
  if (!/^[a-z0-9]{1,12}$/.test(seed))
    throw new Refused(`--seed is "${seed}"; expected 1 to 12 of a–z and 0–9`)
  return withStore(async (data, _env, today) => {
    const startedAt = performance.now()
    const made = await seedLoad(data, { orgCount, peopleCount, seed, today }, ({ people, orgs }) => {
      const seconds = Math.round((performance.now() - startedAt) / 1000)
      process.stderr.write(
        `${people} of ${peopleCount} people, ${orgs} of ${orgCount} employers, ${seconds} s\n`,
      )
    })
    if (!made.ok) throw new Refused(`--seed is "${seed}"; the employer ${made.taken} is there already`)
    process.stdout.write(`people: ${peopleCount}\nemployers: ${orgCount}\n`)
    return 0
  })
}

function wholeNumber(option: string, text: string | undefined): number {
  const written = given(option, text, 'a whole number')
  const number = Number(written)
  if (/^\d+$/.test(written) && number >= 1 && number <= 1_000_000) return number
  throw new Refused(`${option} is "${text}"; expected a whole number from 1 to 1,000,000`)
}
