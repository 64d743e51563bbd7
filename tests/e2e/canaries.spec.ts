import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { plainDate } from '#app/domain/plain-date.ts'
import { sendDigest } from '#app/features/digest/send-digest.server.ts'
import type { Services } from '#app/platform/services.server.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import { subscribe } from '#db/queries/subscriptions.server.ts'
import { listMemberships } from '#db/system/memberships.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { type Answer, ask, askForm } from '#tests/helpers/ask.ts'
import { type RunningServer, startServer } from '#tests/helpers/e2e.ts'
import { startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts'
import { dumpOf } from '#tests/integration/isolation/canary-org.ts'
import { servicesOf } from './isolation/two-employers.ts'

/*
 * A day of work with numbers, passwords and links that occur nowhere else, with everything going wrong on the way. Then all
 * that the server wrote, mailed, answered and stored is searched for them.
 */

const TODAY = plainDate('2026-11-27')
const EMAIL = 'wing@example.hk'
const PASSWORD = 'canary sings at the fourth pier'
const WRONG_PASSWORD = 'canary has forgotten its own song'
const NEW_PASSWORD = 'canary moved to the seventh pier'
/** As people write them; nothing of them but the last four may be found. */
const NUMBERS = {
  hkid: 'K765431(6)',
  permit: 'C83746501',
  wrongHkid: 'M234279(1)',
  sheetHkid: 'R481516(4)',
  sheetPermit: 'CB7364501',
  lost: 'C92837465',
}
/** The day that is looked at survives; of the number only the last four do. */
const SAFE_SEARCH = /\?(asOf=2026-12-01&)?number=[\dA-Z]{4}\.[\w-]{43}(&asOf=2026-12-01)?$/
const beginningOf = (number: string) => number.slice(0, 6)

let server: RunningServer
let smtp: TestSmtp
let services: Services
let cookie = ''
let slug = ''
/** Paths of pages that the server sent somebody to. */
const led: string[] = []
const secrets: string[] = [PASSWORD, WRONG_PASSWORD, NEW_PASSWORD]

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  smtp = await startSmtp()
  server = await startServer({ STAYLEDGER_TODAY: TODAY, SMTP_URL: smtp.url, LOG_LEVEL: 'debug' })
  services = await servicesOf(server)
})
test.afterAll(async () => {
  await services.data.engine.close()
  await server.stop()
  await smtp.stop()
})

function noted(answer: Answer): Answer {
  const { location, 'set-cookie': cookies = [] } = answer.headers
  if (location) led.push(location)
  for (const one of cookies) {
    const value = /=([^;]{16,})/.exec(one)?.[1]
    if (value && !/^(told|theme|locale)/.test(one)) secrets.push(value)
  }
  return answer
}
const headers = () => ({ Cookie: cookie })
const get = async (path: string) => noted(await ask(server.address, { path, headers: headers() }))
const post = async (path: string, fields: Record<string, string>) =>
  noted(await askForm(server.address, path, fields, headers()))

async function upload(sheet: string): Promise<Answer> {
  const mark = 'made-by-the-test'
  const body = `--${mark}\r\nContent-Disposition: form-data; name="sheet"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\n${sheet}\r\n--${mark}--\r\n`
  const type = {
    'Content-Type': `multipart/form-data; boundary=${mark}`,
    Origin: server.address,
    ...headers(),
  }
  return noted(await ask(server.address, { method: 'POST', path: `/o/${slug}/import`, headers: type, body }))
}

/** The token in the last mail's link of this kind. */
async function linkIn(kind: string): Promise<string> {
  const found = () =>
    smtp.received.flatMap(({ text = '' }) => new RegExp(`/${kind}/([\\w-]{16,})`).exec(text)?.[1] ?? [])
  await expect.poll(() => found().length).toBeGreaterThan(0)
  const token = found().at(-1) ?? ''
  secrets.push(token)
  return token
}

test('the day, with everything going wrong', async () => {
  const signedUp = await post('/signup', {
    employer: 'Canary Pier',
    name: 'Wing',
    email: EMAIL,
    password: PASSWORD,
  })
  expect(signedUp.status).toBe(303)
  cookie = (signedUp.headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ')
  slug = 'canary-pier'
  await post(`/o/${slug}/welcome`, { name: 'Canary Limited', brn: '' })

  const hire = {
    staffNo: 'E1',
    familyName: 'CHEN',
    hkid: NUMBERS.hkid,
    status: 'active',
    startDate: '2025-03-12',
    scheme: 'ASMTP',
    kind: 'entry',
    stream: 'general',
    arrivedOn: '2025-03-10',
    limitOfStay: '2027-01-10',
    type: 'eep',
    number: NUMBERS.permit,
    expiresOn: '2030-01-01',
  }
  expect(
    (await post(`/o/${slug}/people/new`, { ...hire, hkid: NUMBERS.wrongHkid, limitOfStay: 'no day' })).status,
  ).toBe(422)
  const hired = await post(`/o/${slug}/people/new`, hire)
  expect(hired.status).toBe(303)
  const person = /people\/([^/?]+)/.exec(hired.headers.location ?? '')?.[1] ?? ''

  const good = `staff_no,family_name,hkid,td_type,td_number,limit_of_stay\nE2,LIN,${NUMBERS.sheetHkid},eep,${NUMBERS.sheetPermit},2027-02-01\n`
  const bad = `staff_no,family_name,hkid,td_number,limit_of_stay\nE3,WU,${NUMBERS.wrongHkid},${NUMBERS.sheetPermit},2027-02-30\n`
  for (const sheet of [bad, good]) {
    const staged = await upload(sheet)
    const { location = '' } = staged.headers
    expect(staged.status, staged.text.slice(0, 300)).toBeLessThan(400)
    await expect.poll(async () => (await get(location)).text).toMatch(/E[23]/)
    if (sheet === good) await post(location, { intent: 'confirm' })
  }

  const pages = [
    '',
    '/people',
    `/people/${person}`,
    `/people/${person}/facts`,
    `/people/${person}/history`,
    '/audit',
    '/import',
    '/people.csv',
    '/reports/people.csv',
    '/reports/audit.csv',
  ]
  for (const page of pages) expect((await get(`/o/${slug}${page}`)).status, page).toBe(200)
  // However a number is searched for, the address that answers holds none: form, kept address, nobody signed in any more.
  const searches = [NUMBERS.lost, NUMBERS.permit, `HKID: ${NUMBERS.hkid}`, NUMBERS.wrongHkid]
  for (const q of searches) {
    for (const page of ['people', 'people.csv', 'cases/new']) {
      const kept = await get(`/o/${slug}/${page}?q=${encodeURIComponent(q)}&asOf=2026-12-01`)
      expect([kept.status, kept.headers.location]).toEqual([303, expect.stringMatching(SAFE_SEARCH)])
      const away = await ask(server.address, { path: `/o/${slug}/${page}?q=${encodeURIComponent(q)}` })
      expect([away.status, noted(away).headers.location]).toEqual([
        303,
        `/login?to=${encodeURIComponent(`/o/${slug}/${page}`)}`,
      ])
    }
    for (const page of ['people', 'cases/new']) {
      const sent = await post(`/o/${slug}/${page}`, { q, asOf: '2026-12-01' })
      expect([sent.status, sent.headers.location]).toEqual([303, expect.stringMatching(SAFE_SEARCH)])
      expect((await get(sent.headers.location ?? '')).text).not.toContain(beginningOf(q))
    }
  }
  await get(`/o/${slug}/people/${NUMBERS.lost}`)
  await get(`/${NUMBERS.lost}`)
  await post(`/o/${slug}/people/${person}/reveal`, { kind: 'person', id: person })
  expect((await get(`/o/${NUMBERS.lost}/people`)).status).toBe(404)

  await askForm(server.address, '/login', { email: EMAIL, password: WRONG_PASSWORD })
  await askForm(server.address, '/login', { email: WRONG_PASSWORD, password: EMAIL })
  await post(`/o/${slug}/settings/members`, { email: 'mei@example.hk', name: 'Mei', role: 'viewer' })
  await get(`/invitation/${await linkIn('invitation')}`)
  await askForm(server.address, '/reset', { email: EMAIL })
  const reset = await linkIn('reset')
  await get(`/reset/${reset}`)

  // Sealed bytes that do not open, then a table that is not there.
  await services.data.engine.as('system').write(async (tx) => {
    await tx.rows(sql`UPDATE people SET hkid_sealed = (SELECT number_sealed FROM travel_documents LIMIT 1)`)
  })
  expect((await post(`/o/${slug}/people/${person}/reveal`, { kind: 'person', id: person })).status).toBe(500)
  await services.data.engine.as('system').write(async (tx) => {
    await tx.rows(sql`ALTER TABLE name_tokens RENAME TO name_tokens_away`)
  })
  expect((await post(`/o/${slug}/people/new`, { ...hire, staffNo: 'E9', hkid: NUMBERS.hkid })).status).toBe(
    500,
  )
  expect((await get(`/o/${slug}/people?q=${NUMBERS.lost}`)).status).toBe(500)
  expect((await post(`/o/${slug}/people`, { q: NUMBERS.lost })).status).toBe(500)
  await services.data.engine.as('system').write(async (tx) => {
    await tx.rows(sql`ALTER TABLE name_tokens_away RENAME TO name_tokens`)
  })
  expect(server.log()).toContain('"failed"')
  expect((await askForm(server.address, `/reset/${reset}`, { password: NEW_PASSWORD })).status).toBeLessThan(
    400,
  )
})

test('the log, the mails and the addresses hold none of it', async () => {
  const { data, mailer } = services
  const user = await findUserByEmail(data, EMAIL)
  const org = user && (await openOrg(data, user.id, (await listMemberships(data, user.id))[0]?.slug ?? ''))
  if (!org) throw new Error('the employer is gone')
  await org.write((tx) => subscribe(tx, user.id, { cadence: 'daily', sinceOn: plainDate('2025-01-01') }))
  await sendDigest({ data, mailer, baseUrl: server.address, asOf: TODAY })
  await expect.poll(() => smtp.received.length).toBeGreaterThanOrEqual(3)

  const numbers = Object.values(NUMBERS).map(beginningOf)
  const log = server.log()
  expect([...numbers, ...secrets, EMAIL].filter((each) => log.includes(each))).toEqual([])
  for (const event of ['signed_in', 'sign_in_refused', 'no_such_employer'])
    expect(log).toContain(`"event":"${event}"`)
  const mails = smtp.received.map(({ subject, text, html }) => [subject, text, html].join('\n')).join('\n')
  expect([...numbers, PASSWORD, NEW_PASSWORD].filter((each) => mails.includes(each))).toEqual([])
  const addresses = led.join('\n')
  expect([...numbers, ...secrets].filter((each) => addresses.includes(each))).toEqual([])

  const stored = `${await dumpOf(org)}\n${JSON.stringify(user)}`
  expect([...numbers, ...secrets].filter((each) => stored.includes(each))).toEqual([])
})

test('the files of the data store hold none of it', () => {
  const folder = server.env.DATA_DIR ?? ''
  const files = readdirSync(folder).filter((name) => name.startsWith('ledger.db'))
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(folder, name)))).toString('latin1')
  expect(bytes).toContain('Canary Limited')
  const sought = [...Object.values(NUMBERS).map(beginningOf), ...secrets]
  expect(sought.filter((each) => bytes.includes(each))).toEqual([])
})
