import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

test('columns are as wide as they must be, and the widest wraps', () => {
  const lines = [
    { id: 'MM05', rule: 'The contract ends before the limit of stay' },
    { id: 'EXT', rule: '合約早於逗留期限屆滿' },
  ]
  expect(textTable(lines, 30)).toBe(
    [
      'id    rule',
      '────  ────────────────────────',
      'MM05  The contract ends before',
      '      the limit of stay',
      'EXT   合約早於逗留期限屆滿',
      '',
    ].join('\n'),
  )
})

test('a word longer than its column is cut, never lost', () => {
  const address = 'https://www.example.hk/a/very/long/address'
  const table = textTable([{ source: address }, { source: 'none' }], 20)
  expect(table.replaceAll(/\s/g, '')).toContain(address)
  for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(20)
})

test('one row is written field by field, none is nothing', () => {
  expect(textTable([{ rule_id: 'MM05', severities: 'high' }], 40)).toBe(
    'rule_id     MM05\nseverities  high\n',
  )
  expect(textTable([])).toBe('')
})
