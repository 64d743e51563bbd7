import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'stayledger-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function stayledger(args: string[], input: { name: string; text: string }) {
  const file = join(folder, input.name)
  writeFileSync(file, input.text)
  const [command = '', ...rest] = args
  const ended = spawnSync(process.execPath, ['app/cli/main.ts', command, file, ...rest], { encoding: 'utf8' })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}

const CASE_FILE = {
  person: { staffNo: 'E001' },
  employment: { status: 'active', startDate: '2025-03-01', monthlyPay: 43000 },
  stays: [
    {
      kind: 'entry',
      activatedOn: '2025-03-10',
      arrivedOn: '2025-03-10',
      limitOfStay: '2028-03-10',
      monthlyPay: 45000,
    },
  ],
}

test('check names the findings that hold on the day, and fails on the level asked for', () => {
  const input = { name: 'one.json', text: JSON.stringify(CASE_FILE) }
  const csv = stayledger(['check', '--as-of', '2026-11-24', '--no-bom'], input)
  expect(csv.code).toBe(0)
  expect(csv.out.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'key',
    'MM02:E001:s1',
    'MM10:E001:s1',
    '',
  ])
  expect(stayledger(['check', '--as-of', '2026-11-24', '--fail-on', 'high'], input).code).toBe(1)
  expect(stayledger(['check', '--as-of', '2025-03-09', '--fail-on', 'low'], input).code).toBe(0)
  const json = JSON.parse(stayledger(['check', '--as-of', '2026-11-24', '--format', 'json'], input).out)
  expect(json[0]).toMatchObject({ ruleId: 'MM02', severity: 'critical', until: null })
})

test('plan gives the timeline of each family; JSON Lines are read, too', () => {
  const lines = ['E001', 'E002'].map((staffNo) => JSON.stringify({ ...CASE_FILE, person: { staffNo } }))
  const { out } = stayledger(['plan'], { name: 'two.jsonl', text: lines.join('\n') })
  const timelines = JSON.parse(out)
  expect(timelines).toHaveLength(2)
  expect(timelines[0].stays[0]).toMatchObject({
    until: '2028-03-10',
    status: 'granted',
    windowOpensOn: '2027-12-10',
  })
})

test('a Chinese sheet is read, and what cannot be read is named with its row and column', () => {
  const sheet = '員工編號,姓名,抵港日期,逗留期限\nE1,陳小明,2025年3月10日,2027年3月11日\n'
  const read = stayledger(['check', '--as-of', '2027-01-01'], { name: 'good.csv', text: sheet })
  expect(read.out).toContain('EXT:E1:s1,EXT,open')
  const bad = stayledger(['check'], {
    name: 'bad.csv',
    text: 'staff_no,family_name,limit_of_stay\nE1,CHEN,2026-02-30\n',
  })
  expect(bad).toMatchObject({ code: 2, out: '' })
  expect(bad.err).toMatch(/row 2.*limit_of_stay.*2026-02-30.*expected/)
  const broken = stayledger(['check'], { name: 'bad.json', text: '{"person": {"staffNo": 7}}' })
  expect(broken.code).toBe(2)
  expect(broken.err).toMatch(/person\.staffNo/)
})

test('one bad cell costs its row: the findings of the other rows are printed, and it is named on standard error', () => {
  const text = [
    'staff_no,principal_staff_no,family_name,arrival_date,limit_of_stay',
    'E1,,CHEN,2025-03-10,2027-03-11',
    'E2,,LI,2025-03-10,soon',
    ',E2,WU,2025-03-10,2027-03-11',
  ].join('\n')
  const { code, out, err } = stayledger(['check', '--as-of', '2027-01-01'], { name: 'one.csv', text })
  expect(code).toBe(2)
  expect(out).toContain('EXT:E1:s1,EXT,open')
  expect(out).not.toContain('E2')
  const lines = err.trim().split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/^stayledger check: .*one\.csv: row 3, column “limit_of_stay”, “soon”: .*expected/),
    expect.stringMatching(/one\.csv: row 4: left out with the row of its principal$/),
  ])
})

test('a value that no list knows ends with 2 instead of a date that is silently lost', () => {
  const [stay] = CASE_FILE.stays
  const text = JSON.stringify({ ...CASE_FILE, stays: [{ ...stay, scheme: 'asmtp' }] })
  const refused = stayledger(['check'], { name: 'scheme.json', text })
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toMatch(/^[^\n]*scheme\.json: stays\[0\]\.scheme is "asmtp"; expected ASMTP, [^\n]*\n$/)
})

test('null lists are not given; unknown keys are named on standard error', () => {
  const text = JSON.stringify({ ...CASE_FILE, contracts: null, dependants: null, Note: 'ours' })
  const { code, out, err } = stayledger(['check', '--as-of', '2026-11-24'], { name: 'null.json', text })
  expect(code).toBe(0)
  expect(out).toContain('MM02:E001:s1')
  expect(err).toMatch(/^[^\n]*null\.json: left out unknown keys: Note\n$/)
})
