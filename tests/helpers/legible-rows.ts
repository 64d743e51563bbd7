import { getTableName } from 'drizzle-orm'
import type { OrgDb } from '#db/org-db.server.ts'
import { ORG_TABLES } from '#db/org-tables.server.ts'

/** Every row of an employer as text, in an order of its own, without what seals differently each time. */
export async function legibleRows(org: OrgDb): Promise<string[]> {
  const rows: string[] = []
  for (const table of ORG_TABLES) {
    for (const row of await org.select().from(table)) {
      const plain = Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array))
      rows.push(JSON.stringify([getTableName(table), ...plain]))
    }
  }
  return rows.toSorted()
}
