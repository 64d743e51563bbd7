import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { tableConfig } from './columns.server.ts'
import * as schema from './schema/index.server.ts'
import { SEALED_COLUMNS } from './sealed-columns.server.ts'

/** Bytes that are no secret: a passkey's owner shows them to everybody. */
const OPEN_BYTES = ['passkeys.public_key']

const COLUMNS = Object.values(schema as Record<string, unknown>).flatMap((value) => {
  if (!is(value, SQLiteTable)) return []
  const { name: table, columns } = tableConfig(value)
  return columns.map((column) => ({ name: `${table}.${column.name}`, type: column.getSQLType() }))
})
const named = (holds: (column: (typeof COLUMNS)[number]) => boolean) =>
  COLUMNS.flatMap((column) => (holds(column) ? [column.name] : [])).toSorted()

test('every column of bytes is sealed and known to the change of keys, or said to be open', () => {
  const known = Object.values(SEALED_COLUMNS).map(({ table, sealed }) => {
    return `${tableConfig(table).name}.${sealed.name}`
  })
  expect(named(({ type }) => type === 'blob')).toEqual([...known, ...OPEN_BYTES].toSorted())
})

test('every blind index is written anew with the number beside it', () => {
  const known = Object.values(SEALED_COLUMNS).flatMap(({ table, sealed, indexField }) =>
    indexField ? [`${tableConfig(table).name}.${sealed.name.replace(/_sealed$/, '_index')}`] : [],
  )
  expect(named(({ name }) => name.endsWith('_index'))).toEqual(known.toSorted())
})

test('a place is named as its column, so that bytes of another column do not open', () => {
  for (const [place, { table, sealed }] of Object.entries(SEALED_COLUMNS)) {
    const column = `${tableConfig(table).name}.${sealed.name}`
    expect([column, column.replace(/_sealed$/, ''), tableConfig(table).name]).toContain(place)
  }
})
