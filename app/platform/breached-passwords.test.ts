import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { breachedListProblem, isBreached } from './breached-passwords.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'stayledger-breached-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hashOf = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase()

/** A list of these, as the downloader writes it. */
function listOf(passwords: readonly string[], end = '\r\n', atEnd = end): string {
  const lines = passwords.map((password, at) => `${hashOf(password)}:${(at * 7919) % 10_000_000}`).sort()
  const path = join(folder, `${Math.random()}.txt`)
  writeFileSync(path, lines.join(end) + atEnd)
  return path
}

/** In the order of the list: the first and the last stand at its ends. */
const inOrder = (passwords: readonly string[]) =>
  [...passwords].sort((one, other) => (hashOf(one) < hashOf(other) ? -1 : 1))

const MANY = inOrder(Array.from({ length: 3000 }, (_, number) => `password ${number}`))

describe.each([
  ['CRLF', '\r\n', '\r\n'],
  ['LF', '\n', '\n'],
  ['LF, none at the end', '\n', ''],
])('a list with %s', (_name, end, atEnd) => {
  test('every one of 3,000 is found, the first and the last, too; others are not', async () => {
    const list = listOf(MANY, end, atEnd)
    expect(breachedListProblem(list)).toBeUndefined()
    const lost: string[] = []
    for (const password of MANY) if (!(await isBreached(list, password))) lost.push(password)
    expect(lost).toEqual([])
    for (let number = 0; number < 300; number++)
      expect(await isBreached(list, `another ${number}`)).toBe(false)
  })

  test.each([1, 2, 3, 90])('of %i lines', async (count) => {
    const some = MANY.slice(0, count)
    const list = listOf(some, end, atEnd)
    expect(breachedListProblem(list)).toBeUndefined()
    for (const password of some) expect(await isBreached(list, password)).toBe(true)
    expect(await isBreached(list, MANY[count] ?? '')).toBe(false)
    // One before the first and one behind the last.
    const outside = inOrder([...some, 'before and behind 1', 'before and behind 4'])
    for (const password of outside.filter((one) => one.startsWith('before')))
      expect(await isBreached(list, password)).toBe(false)
  })
})

test('full-width letters are found as typed and as they are compared', async () => {
  const typed = 'ｓｅｃｒｅｔ words here'
  for (const breached of [typed, 'secret words here'])
    expect(await isBreached(listOf([breached]), typed), breached).toBe(true)
})

test('what is no such list is said in one line', () => {
  const file = (text: string) => {
    const path = join(folder, `${Math.random()}.txt`)
    writeFileSync(path, text)
    return path
  }
  expect(breachedListProblem(join(folder, 'none.txt'))).toBe('ENOENT')
  expect(breachedListProblem(folder)).toBe('EISDIR')
  expect(breachedListProblem(file(''))).toBe('it is empty')
  expect(breachedListProblem(file('password\n123456\n'))).toMatch(/^no SHA-1 .* at byte 0$/)
  const lower = `${hashOf('a').toLowerCase()}:1\n`
  expect(breachedListProblem(file(lower))).toMatch(/^no SHA-1 .* at byte 0$/)
  const lines = MANY.map((password) => `${hashOf(password)}:3`)
  expect(breachedListProblem(file(`${[...lines].reverse().join('\n')}\n`))).toMatch(
    /^the line at byte \d+ is not in order$/,
  )
  // Sorted by the number of times, as another download is.
  const byCount = [...lines].sort((one, other) => one.slice(20).localeCompare(other.slice(20)))
  expect(breachedListProblem(file(byCount.join('\n')))).toMatch(/is not in order$/)
})
