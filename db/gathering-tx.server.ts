import type { NewRow, OrgTx } from './org-db.server.ts'
import { ORG_TABLES } from './org-tables.server.ts'
import { columnsOf } from './rows-of-org.server.ts'
import { auditEntries } from './schema/index.server.ts'
import type { OrgTable } from './scoped-select.server.ts'

/** Making and running a statement takes a few microseconds a value: so many keep nobody waiting. */
const VALUES_A_TURN = 1_000

/** A write whose additions wait for `flush`. */
export type GatheringTx = { readonly tx: OrgTx; flush(): Promise<void> }

/**
 * For writes of many rows: what is added through the `tx` handed out waits, and `flush` adds it in as few statements as the
 * engine takes, tables that others point to first. Until then no `select`, `update` or `amend` sees it, but the audit chain goes on
 * over what waits.
 */
export function gatheringTx(tx: OrgTx): GatheringTx {
  const waiting = new Map<OrgTable, object[]>()
  let lastEntry: { seq: number; hash: string } | undefined

  async function flush(): Promise<void> {
    for (const [table, rows] of [...waiting].sort(pointedToFirst)) {
      const step = Math.max(1, Math.floor(VALUES_A_TURN / Object.keys(columnsOf(table)).length))
      for (let start = 0; start < rows.length; start += step) {
        await tx.insert(table, rows.slice(start, start + step) as NewRow<OrgTable>[])
        await tx.pause()
      }
    }
    waiting.clear()
  }

  return {
    flush,
    tx: {
      ...tx,
      async insert(table, rows, onConflict) {
        if (onConflict !== undefined) throw new Error('what may be there already cannot wait')
        const added = (Array.isArray(rows) ? rows : [rows]) as NewRow<typeof table>[]
        const list = waiting.get(table) ?? []
        if (list.length === 0) waiting.set(table, list)
        list.push(...added)
        if ((table as OrgTable) === auditEntries) lastEntry = added.at(-1) as typeof lastEntry
      },
      lastAuditEntry: async () => lastEntry ?? (await tx.lastAuditEntry()),
    },
  }
}

function pointedToFirst([a]: [OrgTable, object[]], [b]: [OrgTable, object[]]): number {
  return ORG_TABLES.indexOf(b) - ORG_TABLES.indexOf(a)
}
