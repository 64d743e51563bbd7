import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDataStore } from '#db/data-store.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { hrSheetBytes } from '#tests/helpers/hr-sheet.ts'

const folder = mkdtempSync(join(tmpdir(), 'stayledger-import-'))
/** Only these: the runner has settings of its own. */
const SETTINGS = {
  NODE_ENV: 'test' as const,
  PATH: process.env.PATH,
  DATABASE_URL: `file:${join(folder, 'store.db')}`,
  DATA_DIR: folder,
  SECRET_KEY: 'a secret key for tests, 32 characters or more',
  STAYLEDGER_TODAY: '2026-11-24',
}

beforeAll(async () => {
  const data = await openDataStore({ databaseUrl: SETTINGS.DATABASE_URL, secretKey: SETTINGS.SECRET_KEY })
  await migrate(data.engine)
  await createOrg(data, { slug: 'harbour', name: 'Harbour Limited', settings: {} }, { job: 'test' })
  await data.engine.close()
})
/** Each command is a process of its own. */
vi.setConfig({ testTimeout: 240_000 })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function stayledger(...args: string[]) {
  const ended = spawnSync(process.execPath, ['app/cli/main.ts', ...args], { encoding: 'utf8', env: SETTINGS })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}

function importing(name: string, bytes: string | Uint8Array, ...args: string[]) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return stayledger('import', file, '--org', 'harbour', ...args)
}

test('a sheet: counted without being written, imported, and unchanged the second time', () => {
  const sheet = hrSheetBytes('big5')
  const created = 'created: 50\nupdated: 0\nunchanged: 0\nskipped: 0\n'
  expect(importing('people.csv', sheet, '--dry-run')).toMatchObject({ code: 0, out: created })
  const first = importing('people.csv', sheet)
  expect(first).toMatchObject({ code: 0, out: created })
  expect(first.err).toContain('left out unknown columns: 備註')
  expect(importing('people.csv', sheet)).toMatchObject({
    code: 0,
    out: 'created: 0\nupdated: 0\nunchanged: 50\nskipped: 0\n',
  })
})

test('a sheet that cannot be taken: one line that says where, what and what is expected, and nothing is written', () => {
  const before = stayledger('export', 'people', '--org', 'harbour').out
  const header = 'staff_no,family_name,limit_of_stay\n'
  const day = importing('day.csv', `${header}E1,CHEN,2026-02-30\nE2,LI,2027-03-11\n`)
  expect(day).toMatchObject({ code: 2, out: '' })
  expect(day.err).toMatch(
    /^stayledger import: .*day\.csv: row 2, column “limit_of_stay”, “2026-02-30”: .*expected/,
  )
  expect(day.err.trim().split('\n')).toHaveLength(1)

  const order = importing('order.csv', `${header}E1,CHEN,5/6/2027\n`)
  expect(order.code).toBe(2)
  expect(order.err).toMatch(/row 2, column limit_of_stay, value "5\/6\/2027".*--date-order/)
  const workbook = importing('people.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))
  expect(workbook.code).toBe(2)
  expect(workbook.err).toMatch(/^stayledger import: .*people\.xlsx: the file is a workbook/)
  expect(workbook.err.trim().split('\n')).toHaveLength(1)
  expect(stayledger('export', 'people', '--org', 'harbour').out).toBe(before)
})

test('an employer that there is not', () => {
  const file = join(folder, 'people.csv')
  writeFileSync(file, hrSheetBytes('utf-8'))
  const ended = stayledger('import', file, '--org', 'nowhere')
  expect(ended).toMatchObject({ code: 2, out: '' })
  expect(ended.err).toContain('--org is "nowhere"')
})

test('family rows that repeat the employee’s number are dependants for check, plan and import', () => {
  const file = join(folder, 'families.csv')
  const rows = ['R1,王麗,配偶,1990-05-02', 'R1,陳小明,本人,1988-04-03', 'R1,陳一,子女,2016-02-29']
  const days = ',2024-03-01,2024-03-02,2026-03-01'
  writeFileSync(
    file,
    ['員工編號,姓名,關係,出生日期,入職日期,抵港日期,逗留期限', ...rows.map((row) => row + days)].join('\n'),
  )
  const checked = stayledger('check', file, '--as-of', '2026-04-01')
  expect(checked.code).toBe(0)
  expect(checked.out).toMatch(/,dependant,R1,D1,,,王麗,/)
  expect(checked.out).toMatch(/,dependant,R1,D2,,,陳一,/)
  const [timeline, ...others] = JSON.parse(stayledger('plan', file).out)
  expect([timeline.staffNo, timeline.dependants.map(({ id }: { id: string }) => id), others]).toEqual([
    'R1',
    ['D1', 'D2'],
    [],
  ])
  const counted = stayledger('import', file, '--org', 'harbour', '--dry-run')
  expect(counted.out).toBe('created: 3\nupdated: 0\nunchanged: 0\nskipped: 0\n')
})
