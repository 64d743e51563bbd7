import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { REPORTS } from '#app/features/reports/report-columns.ts'
import { asOfOption, commandLine, Refused } from './command.ts'
import { COMMANDS, helpOn } from './command-list.ts'

const OPTIONS = { 'as-of': { type: 'string' }, all: { type: 'boolean' } } as const

describe('a command line', () => {
  test.each([
    [['--nonsense'], 'there is no option --nonsense; expected --as-of, --all'],
    [['-x'], 'there is no option -x; expected --as-of, --all'],
    [['--__proto__'], 'there is no option --__proto__; expected --as-of, --all'],
    [['--as-of', '2026-01-01', '--as-of=2026-01-02', 'f'], '--as-of is given twice; expected it once'],
    [['--all', '--all'], '--all is given twice; expected it once'],
    [['f', '--as-of'], '--as-of has no value; expected --as-of VALUE, or --as-of=VALUE'],
    [['--as-of', '--all'], '--as-of has no value; expected --as-of VALUE, or --as-of=VALUE'],
    [['--all=yes'], '--all is "yes"; expected --all without a value'],
    [['f', 'g', '--all'], '"g" is one too many; expected one FILE'],
  ])('%j is refused', (args, message) => {
    expect(() => commandLine(args, OPTIONS, 'FILE')).toThrow(new Refused(message))
  })

  test('options stand before or behind the word; what follows = may begin with a dash', () => {
    const line = { values: { 'as-of': '2026-01-01', all: true }, word: 'f' }
    expect(commandLine(['f', '--all', '--as-of', '2026-01-01'], OPTIONS, 'FILE')).toEqual(line)
    expect(commandLine(['--as-of=2026-01-01', '--all', 'f'], OPTIONS, 'FILE')).toEqual(line)
    expect(commandLine(['--as-of=-1'], OPTIONS).values).toEqual({ 'as-of': '-1' })
    expect(commandLine(['--', '--all'], OPTIONS, 'FILE').word).toBe('--all')
  })
})

describe.each(Object.keys(COMMANDS))('%s', (name) => {
  async function run(...args: string[]) {
    const command = await COMMANDS[name]?.load()
    return command?.(args)
  }

  test('refuses an option that it does not know, and a word too many, before anything is done', async () => {
    await expect(run('--nonsense')).rejects.toThrow(/^there is no option --nonsense; expected /)
    await expect(run('findings', 'people')).rejects.toThrow(/^"(findings|people)" is one too many; expected /)
  }, 60_000)

  test('help names the options that it knows, and no others', async () => {
    const named = [...helpOn(name).matchAll(/--[a-z-]+/g)].map(([option]) => option)
    const known = named.length === 0 ? 'no options' : named.toSorted().join(', ')
    const refusal = await run('--nonsense').catch((error: Error) => error.message)
    const [, list = ''] = /; expected (.*)$/.exec(String(refusal)) ?? []
    expect(list.split(', ').toSorted().join(', ')).toBe(known)
  }, 60_000)
})

test('help on export names the reports that there are', () => {
  expect(helpOn('export')).toContain(`: ${REPORTS.join(', ')}\n`)
})

test.each([
  ['1', 'no instant'],
  ['2026-11-24', 'a day'],
  ['2026-11-24T09:00:00', 'no zone'],
  ['2026-02-30T09:00:00Z', 'no such day'],
  ['2026-11-24T25:00:00Z', 'no such hour'],
  ['', 'nothing'],
])('--known-at %s is refused: %s', async (text) => {
  const exportReport = await COMMANDS.export?.load()
  await expect(exportReport?.(['people', '--org', 'a', `--known-at=${text}`])).rejects.toThrow(
    `--known-at is "${text}"; expected an existing instant with its zone, such as 2026-11-24T09:00:00Z`,
  )
})

describe('today', () => {
  beforeEach(() => {
    vi.stubEnv('NODE_ENV', 'test')
    vi.stubEnv('STAYLEDGER_DEMO', '')
  })
  afterEach(() => vi.unstubAllEnvs())

  test('is the day of the settings, by the rule of the server', () => {
    vi.stubEnv('STAYLEDGER_TODAY', '2026-11-24')
    expect(asOfOption(undefined)).toBe('2026-11-24')
    expect(asOfOption('2026-01-01')).toBe('2026-01-01')
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => asOfOption(undefined)).toThrow(
      new Refused(
        'STAYLEDGER_TODAY is "2026-11-24"; allowed: nothing when NODE_ENV=production, unless STAYLEDGER_DEMO=1',
      ),
    )
    vi.stubEnv('STAYLEDGER_DEMO', '1')
    expect(asOfOption(undefined)).toBe('2026-11-24')
  })

  test('a setting that is no day is refused, by rules --diff, too', async () => {
    vi.stubEnv('STAYLEDGER_TODAY', 'garbage')
    const refused = new Refused('STAYLEDGER_TODAY is "garbage"; allowed: an existing day written YYYY-MM-DD')
    expect(() => asOfOption(undefined)).toThrow(refused)
    const rules = await COMMANDS.rules?.load()
    await expect(rules?.(['--diff', 'asmtp-2022-12'])).rejects.toThrow(refused)
    vi.stubEnv('STAYLEDGER_TODAY', '')
    expect(asOfOption(undefined)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('rules --diff compares with the version in force on that day', async () => {
    vi.stubEnv('STAYLEDGER_TODAY', '2023-01-01')
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const rules = await COMMANDS.rules?.load()
    await rules?.(['--diff', 'asmtp-2022-12', '--format', 'json'])
    const said = written.mock.calls.map(([text]) => text).join('')
    written.mockRestore()
    expect(JSON.parse(said)).toEqual([])
  })
})
