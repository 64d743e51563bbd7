import { demoLogins } from '#app/platform/demo-logins.server.ts'
import { makePasswords } from '#app/platform/passwords.server.ts'
import { DEMO_PASSWORD } from '#db/seed/demo-employers.server.ts'
import { type SeededDemo, seedDemo } from '#db/seed/seed-demo.server.ts'
import { type Command, commandLine, Refused } from './command.ts'
import { withStore } from './open-store.ts'

const OUTCOMES: Record<SeededDemo['outcome'], string> = {
  seeded: 'made as of',
  kept: 'kept as it was edited; not made as of',
  taken: 'left alone: an employer that is no demo has this name; not made as of',
}

/** `seed demo`: two made employers as of today, with members of each role. */
export const seedTheDemo: Command = async (args) => {
  commandLine(args, {})
  return withStore(async (data, env, today) => {
    // Its accounts have a password that everybody knows.
    if (env.mode === 'production' && !env.demo) {
      throw new Refused('NODE_ENV is "production": the demo is seeded there only with STAYLEDGER_DEMO=1')
    }
    const passwordHash = await makePasswords().hash(DEMO_PASSWORD)
    for (const { employer, outcome } of await seedDemo(data, today, passwordHash)) {
      process.stdout.write(`${employer.name} (${employer.slug}): ${OUTCOMES[outcome]} ${today}\n`)
    }
    // `npm run demo` prints them when the server listens.
    if (!env.demo) process.stdout.write(await demoLogins(data))
    return 0
  })
}
