import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { wholeCaseFile } from '#tests/helpers/whole-case-file.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { plan } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'stayledger-tables-'))
const file = join(folder, 'family.json')
writeFileSync(file, JSON.stringify(wholeCaseFile()))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a command says on a terminal of eighty columns, or into a pipe. */
async function said(command: Command, args: string[], isTerminal: boolean) {
  const { isTTY, columns } = process.stdout
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  Object.assign(process.stdout, { isTTY: isTerminal, columns: 80 })
  try {
    await command([file, ...args])
    return { out: out.mock.calls.flat().join(''), err: err.mock.calls.flat().join('') }
  } finally {
    Object.assign(process.stdout, { isTTY, columns })
    vi.restoreAllMocks()
  }
}

const ON = ['--as-of', '2027-01-02']

test('check on a terminal is a table for people, in the asked language', async () => {
  const { out } = await said(check, ON, true)
  const lines = out.split('\n')
  expect(lines[0]).toMatch(/^severity +due_on +staff_no +dependant_id +rule_id +because$/)
  expect(out).toMatch(/^critical .*E001 /m)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
  expect((await said(check, [...ON, '--locale', 'zh-Hant'], true)).out).toMatch(/^嚴重程度 /)
  expect((await said(check, [...ON, '--all'], true)).out).toMatch(/ from +until +because\n/)
})

test('check says so where nothing holds', async () => {
  expect(await said(check, ['--as-of', '2020-01-01'], true)).toEqual({
    out: '',
    err: 'nothing holds on 2020-01-01\n',
  })
})

test('plan on a terminal is a table of stays and one of families', async () => {
  const { out } = await said(plan, [], true)
  const [stays = '', families = ''] = out.split('\n\n')
  expect(stays).toMatch(/^who +kind +from +until +status +window_ +submit_by\n/)
  expect(stays).toMatch(/^E001 +entry +2025-03-10 +2027-03-11 +granted +2026-12-11 +2027-01-2\d$/m)
  expect(stays).toMatch(/^E001 D1 +2025-03-10 +2027-03-11 +granted/m)
  expect(families).toMatch(/^earliest_abode_on +2032-03-10$/m)
  for (const line of stays.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('into a pipe, or with --format, they are CSV and JSON as ever', async () => {
  const csv = (await said(check, ON, false)).out
  expect(csv).toMatch(/^\uFEFFkey,rule_id,/)
  expect((await said(check, [...ON, '--format', 'csv'], true)).out).toBe(csv)
  expect(JSON.parse((await said(check, [...ON, '--format', 'json'], true)).out)).toBeInstanceOf(Array)
  const json = (await said(plan, [], false)).out
  expect(JSON.parse(json)).toHaveLength(1)
  expect((await said(plan, ['--format', 'json'], true)).out).toBe(json)
})
