import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
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

/**
 * No step sorts, and none reads a table from end to end. A head is a subquery of its own, already in order; an employer is
 * one row. SQLite says `FOR ORDER BY`, `FOR LAST 2 TERMS OF ORDER BY`, `FOR GROUP BY`, `FOR DISTINCT`.
 */
export function expectNoSort(plans: readonly string[][]): void {
  expect(plans.length).toBeGreaterThan(0)
  for (const step of plans.flat())
    expect(step).not.toMatch(/TEMP B-TREE|^SCAN (?!CONSTANT|head\d|\(subquery|orgs)/)
}

function explained({ sql: text, params }: Statement): SQL {
  const parts = text.split('?').map((part) => sql.raw(part))
  const filled = parts.flatMap((part, at) => (at < params.length ? [part, sql`${params[at]}`] : [part]))
  return sql.join([sql.raw('EXPLAIN QUERY PLAN '), ...filled])
}
