import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask } from '#tests/helpers/ask.ts'
import { OURS, startWithTwoEmployers, type TwoEmployers } from './isolation/two-employers.ts'

/* What is sent to a real server over raw lines: 300 MB, lengths that lie, many uploads at once. Its memory stays flat. */

const MB = 1024 * 1024
const SENT_MB = 300
const TOGETHER = 8
/** The most that the process may grow by while all of this is going on. */
const MOST_GROWTH_MB = 150

let world: TwoEmployers
let path: string
let beforeMb: number
let mostMb = 0

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startWithTwoEmployers()
  path = `/o/${OURS}/people/${world.ids.familyId}/documents/add`
  // Once, so that what is loaded at the first use is there.
  expect((await upload(MB)).status).toBe(303)
  beforeMb = await residentMb()
})
test.afterAll(() => world.close())

async function residentMb(): Promise<number> {
  const { text } = await ask(world.server.address, { path: '/metrics' })
  const mb = Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / MB
  mostMb = Math.max(mostMb, mb)
  return mb
}

/** Writes a head and then `byteCount` zeros as fast as the line takes them; gives what was answered and how much went out. */
function pour(head: string[], byteCount: number): Promise<{ answer: string; sent: number }> {
  const { hostname, port } = new URL(world.server.address)
  return new Promise((resolve) => {
    const line = connect(Number(port), hostname)
    const block = Buffer.alloc(256 * 1024)
    let answer = ''
    let sent = 0
    const write = () => {
      while (sent < byteCount && !line.destroyed) {
        sent += block.length
        if (!line.write(block)) return
      }
      if (sent >= byteCount) line.end()
    }
    line.on('data', (part) => {
      answer += part
    })
    // A server that cuts the line is what is looked for.
    line.on('error', () => {})
    line.on('drain', write)
    line.on('close', () => resolve({ answer, sent }))
    line.write(`${head.join('\r\n')}\r\n\r\n`)
    write()
  })
}

function headOf(more: string[]): string[] {
  const { host, origin } = new URL(world.server.address)
  const common = [`Host: ${host}`, `Origin: ${origin}`, `Cookie: ${world.members.owner}`]
  return [`POST ${path} HTTP/1.1`, ...common, 'Content-Type: multipart/form-data; boundary=x', ...more]
}

const PART = '--x\r\nContent-Disposition: form-data; name="file"; filename="scan.pdf"\r\n\r\n'

/** A document of so many bytes, as a browser sends it. */
function upload(byteCount: number) {
  const bytes = Buffer.alloc(byteCount, '%PDF-1.7\n')
  bytes.write('%%EOF', byteCount - 5)
  const field = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const body = Buffer.concat([
    Buffer.from(field('receivedOn', '2020-01-02') + PART),
    bytes,
    Buffer.from('\r\n--x--\r\n'),
  ])
  const headers = {
    Origin: world.server.address,
    Cookie: world.members.owner,
    'Content-Type': 'multipart/form-data; boundary=x',
  }
  return ask(world.server.address, { method: 'POST', path, headers, body })
}

const unfinished = () => {
  const folder = join(world.server.env.DATA_DIR ?? '', 'documents', world.ours.id)
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.part')) : []
}

/** While it goes on, the memory is looked at. */
async function watched<T>(work: Promise<T>): Promise<T> {
  const watching = { on: true }
  const watch = (async () => {
    while (watching.on) await residentMb()
  })()
  const result = await work
  watching.on = false
  await watch
  return result
}

test('300 MB that are declared are refused before they are read', async () => {
  const { answer } = await watched(pour(headOf([`Content-Length: ${SENT_MB * MB}`]), SENT_MB * MB))
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  // What was read, what is expected, and the way back.
  expect(answer).toContain(`${SENT_MB} MB were sent; at most 10 MB`)
  expect(answer).toMatch(/<a href="\/o\/[^"]+">Back to the form/)
})

test('300 MB without a length are refused', async () => {
  const { answer } = await watched(pour(headOf(['Transfer-Encoding: chunked']), SENT_MB * MB))
  expect(answer).toMatch(/^HTTP\/1\.1 411 /)
})

test('300 MB that say that they are 9 are cut where they said', async () => {
  const head = headOf([`Content-Length: ${9 * MB}`])
  const { answer, sent } = await watched(pour([...head, '', PART], SENT_MB * MB))
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(sent).toBeLessThan(SENT_MB * MB)
  await expect.poll(unfinished).toEqual([])
})

test('who says 10 MB, sends 1 and leaves, leaves nothing behind', async () => {
  await watched(pour([...headOf([`Content-Length: ${10 * MB}`]), '', PART], MB))
  await expect.poll(unfinished).toEqual([])
})

test('more than 10 MB within a length that is allowed are refused while they come', async () => {
  expect((await watched(upload(10 * MB + 1000))).status).toBe(413)
  expect(unfinished()).toEqual([])
})

test('many documents of 10 MB, several at a time, are all kept', async () => {
  for (let round = 0; round < 3; round++) {
    const answers = await watched(Promise.all(Array.from({ length: TOGETHER }, () => upload(10 * MB))))
    expect(answers.map(({ status }) => status)).toEqual(new Array(TOGETHER).fill(303))
  }
})

test('through all of it the memory stayed flat', async () => {
  process.stdout.write(`resident: ${beforeMb.toFixed(0)} MB before, ${mostMb.toFixed(0)} MB at most\n`)
  expect(mostMb).toBeGreaterThan(0)
  expect(mostMb - beforeMb).toBeLessThan(MOST_GROWTH_MB)
})
