import { defineConfig } from 'drizzle-kit'

/** `npm run generate` runs drizzle-kit once for each dialect; this variable also chooses the schema's builders. */
const dialect = process.env.STAYLEDGER_DIALECT === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.server.ts',
  out: `./migrations/${dialect}`,
  casing: 'snake_case',
})
