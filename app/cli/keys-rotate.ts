import { csvLine } from '#app/domain/csv.ts'
import { countSealed, sealAgain } from '#db/rotate-keys.server.ts'
import { type Command, commandLine, Refused } from './command.ts'
import { withStore } from './open-store.ts'

/** `keys rotate`: seals with SECRET_KEY what SECRET_KEY_PREVIOUS sealed; safe to stop and to repeat. 1 when something is left. */
export const rotateKeys: Command = async (args) => {
  commandLine(args, {})
  return withStore(async (data) => {
    const before = await countSealed(data)
    if (before.unknown > 0)
      throw new Refused(
        `${before.unknown} sealed values were sealed with another key than SECRET_KEY and SECRET_KEY_PREVIOUS; expected SECRET_KEY_PREVIOUS to be the key from before`,
      )
    const { counts, damaged } = await sealAgain(data, ({ done, total }) => {
      process.stderr.write(`sealed again ${done} of ${total} values\n`)
    })
    process.stdout.write(csvLine(['place', 'sealed_again']))
    for (const { place, count } of counts) process.stdout.write(csvLine([place, count]))

    for (const each of damaged) process.stderr.write(`does not open with SECRET_KEY_PREVIOUS: ${each}\n`)
    const left = (await countSealed(data)).previous
    if (left === 0) {
      process.stderr.write(
        `everything is sealed with key ${data.sealer.keyId.toString('hex')}; SECRET_KEY_PREVIOUS is needed no longer\n`,
      )
      return 0
    }
    process.stderr.write(
      left > damaged.length
        ? `${left} values are sealed with the previous key: a server that still has it as SECRET_KEY writes on; restart it and run this again\n`
        : `${left} values keep the previous key\n`,
    )
    return 1
  })
}
