import { migrate } from '#db/migrate.server.ts'
import type { Command } from './command.ts'
import { withStore } from './open-store.ts'

/** `migrate`: brings the data store to the current schema; safe to repeat. */
export const migrateStore: Command = () =>
  withStore(
    async ({ engine }) => {
      await migrate(engine)
      process.stderr.write('the data store is at the current schema\n')
      return 0
    },
    { migrating: true },
  )
