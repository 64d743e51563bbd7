import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRequestLimit, networkOf } from './request-limits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function asked(limit: ReturnType<typeof makeRequestLimit>, address: string, times: number) {
  const waits: number[] = []
  for (let time = 0; time < times; time++) waits.push(await limit.begin(address))
  return waits
}

test('so many requests a minute, then a wait, then again; others are not held up', async () => {
  const limit = makeRequestLimit(3)
  expect(await asked(limit, '203.0.113.5', 3)).toEqual([0, 0, 0])
  vi.advanceTimersByTime(20_000)
  expect(await asked(limit, '203.0.113.5', 2)).toEqual([40, 40])
  expect(await asked(limit, '203.0.113.6', 1)).toEqual([0])
  vi.advanceTimersByTime(41_000)
  expect(await asked(limit, '203.0.113.5', 4)).toEqual([0, 0, 0, 20 + 40])
})

test('what was counted is forgotten after the minute: nothing waits in memory', async () => {
  const limit = makeRequestLimit(10)
  for (let host = 0; host < 200; host++) await limit.begin(`198.51.100.${host}`)
  // One timer each, which takes its address out.
  expect(vi.getTimerCount()).toBe(200)
  vi.advanceTimersByTime(60_000)
  expect(vi.getTimerCount()).toBe(0)
})

test('0 is no limit', async () => {
  expect(new Set(await asked(makeRequestLimit(0), '203.0.113.5', 1000))).toEqual(new Set([0]))
})

test.each([
  ['203.0.113.5', '203.0.113.5'],
  ['::ffff:203.0.113.5', '203.0.113.5'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['2001:db8:1:2:3::', '2001:db8:1:2::/64'],
  ['', ''],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
