import { type SQL, sql } from 'drizzle-orm'
import type { Statement } from '#db/engine/engine.server.ts'
import type { TestStore } from './stores.ts'

/** SQLite's plan of each reading statement that `ask` sends, one line a step. */
export async function plansOf(store: TestStore, ask: () => Promise<unknown>): Promise<string[][]> {
  const start = store.statements.length
  await ask()
  const asked = store.statements.slice(start).filter(({ sql: text }) => /^select/i.test(text))
  const plans: string[][] = []
  for (const statement of asked) {
    const steps = await store.engine.as('system').read.rows<{ detail: string }>(explained(statement))
    plans.push(steps.map(({ detail }) => detail))
  }
  return plans
}

function explained({ sql: text, params }: Statement): SQL {
  const parts = text.split('?').map((part) => sql.raw(part))
  const filled = parts.flatMap((part, at) => (at < params.length ? [part, sql`${params[at]}`] : [part]))
  return sql.join([sql.raw('EXPLAIN QUERY PLAN '), ...filled])
}
