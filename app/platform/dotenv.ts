import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dialectOfUrl } from '#db/dialect-of-url.server.ts'
import { ROOT } from './root.ts'
import { secretFromFile } from './secret-files.ts'

/*
 * Imported first by what starts a process: the dialect of the tables is fixed when the schema is loaded, so the
 * settings of an `.env` file must stand before. What the environment says already, wins.
 */
const file = join(ROOT, '.env')
if (existsSync(file)) process.loadEnvFile(file)
const store = secretFromFile(process.env, 'DATABASE_URL', ROOT)
if (store.ok && store.value !== undefined) process.env.STAYLEDGER_DIALECT ||= dialectOfUrl(store.value)
