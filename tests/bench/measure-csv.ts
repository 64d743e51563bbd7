import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from '#tests/helpers/running-server.ts'
import { watchMemory } from '#tests/helpers/watch-memory.ts'
import { cpuMs } from './cpu-time.ts'

const SLOW_MS = 15_000
/** What the slow reader takes, and how often. */
const SIP_MS = 100

/** CSV of the whole employer: how long, how much, and by how much the server's memory grew at most. */
export async function measureCsv(server: ServerProcess, cookie: string, slug: string): Promise<void> {
  for (const report of ['people', 'findings', 'expiries']) {
    const path = `/o/${slug}/reports/${report}.csv`
    for (const slow of [false, true]) {
      const memory = watchMemory(server.pid)
      const startedAt = performance.now()
      const cpuBefore = cpuMs(server.pid)
      const kilobytes = await taken(`${server.address}${path}`, cookie, slow)
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      const cpu = ((cpuMs(server.pid) - cpuBefore) / 1000).toFixed(1)
      const { grownMb, peakMb } = memory.end()
      const who = slow ? `slow reader, left after ${SLOW_MS / 1000} s` : 'fast reader'
      console.log(
        `${report}.csv, ${who}: ${kilobytes} KB in ${seconds} s, ${cpu} s of CPU; memory + ${grownMb} MB (${peakMb} MB at most)`,
      )
    }
  }
}

/** Reads all, or a sip now and then until the time is up. */
function taken(address: string, cookie: string, slow: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { headers: { Cookie: cookie }, agent: false }, (response) => {
      let bytes = 0
      const done = () => resolve(Math.round(bytes / 1024))
      response.on('data', (part: Buffer) => {
        bytes += part.length
        if (slow) {
          response.pause()
          void sleep(SIP_MS).then(() => response.resume())
        }
      })
      response.on('close', done)
      if (slow) void sleep(SLOW_MS).then(() => response.destroy())
    })
    sent.on('error', reject)
    sent.end()
  })
}
