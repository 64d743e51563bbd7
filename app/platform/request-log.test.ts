import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import pino from 'pino'
import { expect, test, vi } from 'vitest'
import { makeMetrics } from './metrics.ts'
import { logRequests } from './request-log.ts'

test.each([
  ['/healthz', 'debug'],
  ['/readyz?at=1', 'debug'],
  ['/metrics', 'debug'],
  ['/assets/root-abc.js', 'debug'],
  ['/o/jazz', 'info'],
  ['/o/jazz/people/healthz', 'info'],
  ['/healthz/jazz', 'info'],
])('%s is logged as %s', async (path, level) => {
  const lines: string[] = []
  const log = pino(
    { level: 'debug', formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => lines.push(line) },
  )
  const server = express().use(logRequests(log, makeMetrics())).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}${path}`)
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  server.close()
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level, path: path.split('?')[0], status: 404 })
})
