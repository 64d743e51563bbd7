import { migrate } from '#db/migrate.server.ts'
import { recomputeBehind } from '#db/recompute-behind.server.ts'
import { type Command, commandLine } from './command.ts'
import { withStore } from './open-store.ts'

/** `migrate`: brings the data store to the current schema and recomputes what an older engine computed; safe to repeat. */
export const migrateStore: Command = async (args) => {
  commandLine(args, {})
  return withStore(
    async (data) => {
      const { version, applied } = await migrate(data.engine)
      process.stderr.write(`schema ${version}${applied.length === 0 ? ', as it was' : ''}\n`)
      const done = await recomputeBehind(data, ({ done, total }) => {
        process.stderr.write(`recomputed ${done} of ${total} families\n`)
      })
      if (done === 0) process.stderr.write('every finding is computed with the current rules\n')
      return 0
    },
    { migrating: true },
  )
}
