import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

function rules(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['app/cli/main.ts', 'rules', ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

test('the reference as CSV, one rule as JSON, a difference, and what does not exist', () => {
  const all = rules('--no-bom')
  expect(all.code).toBe(0)
  const ids = all.out.split('\r\n').map((line) => line.split(',')[0])
  expect(ids).toContain('MM34')
  expect(ids).toHaveLength(44)
  const one = JSON.parse(rules('MM05', '--format', 'json', '--locale', 'zh-Hant').out)
  expect(one).toMatchObject({ id: 'MM05', severities: ['high'], text: '合約早於逗留期限屆滿' })
  expect(one.example.title).toBe('合約早於逗留期限屆滿')
  const changed = JSON.parse(rules('asmtp-2026-03', '--diff', 'asmtp-2022-12', '--format', 'json').out)
  expect(changed[0]).toMatchObject({ scheme: 'All schemes', before: 'no', after: 'yes' })
  expect(rules('MM99')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('expected EXT, MM01'),
  })
}, 120_000)
