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

test('headers of several words wrap between them; a control character cannot steer the terminal', () => {
  const table = textTable([{ window_opens_on: '2026-12-11' }, { window_opens_on: '\u001b[2J\u009b31m' }], 10)
  expect(table).toBe('window_\nopens_on\n──────────\n2026-12-11\n [2J 31m\n')
})

test('a terminal that does not tell its width gets the usual one', () => {
  const lines = [{ because: 'a '.repeat(40) }, { because: 'b' }]
  expect(textTable(lines, 0)).toBe(textTable(lines, 100))
})
