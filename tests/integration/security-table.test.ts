import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const TEXT = readFileSync('docs/security.md', 'utf8')

test('every file that docs/security.md names as a proof is there', () => {
  const named = [...TEXT.matchAll(/`((?:app|db|tests|docs)\/[\w./-]+\.(?:ts|tsx|md))`/g)].map(
    ([, file = '']) => file,
  )
  expect(named.length).toBeGreaterThan(60)
  expect([...new Set(named)].filter((file) => !existsSync(file))).toEqual([])
})

test('every line of the table says how it is proven, or that it is not yet', () => {
  const lines = TEXT.split('\n').filter((line) => /^\| \d/.test(line))
  expect(lines.length).toBeGreaterThan(70)
  const open = lines.filter(
    (line) => line.split('|').length !== 5 || (/\|\s*\|$/.test(line) && !/\*\*/.test(line)),
  )
  expect(open).toEqual([])
})
