import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import type { ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { can } from '#app/domain/permissions.ts'
import { ROLES } from '#app/domain/roles.ts'
import { ROOT } from '#app/platform/root.ts'
import routes from '#app/routes.ts'
import { type Answer, ask, FORM } from '#tests/helpers/ask.ts'
import { dumpOf, type Ids } from '#tests/integration/isolation/canary-org.ts'
import { EVERY_ROUTE, type RouteRow } from './every-route.ts'
import { CANARY, OURS, startWithTwoEmployers, THEIRS, type TwoEmployers } from './two-employers.ts'
import { addressOf, FORMS, type Form, type WalkedRoute, walkRoutes } from './walk-routes.ts'

/*
 * Every route of the configuration is asked in every form and with every method by nobody, by the owner of another employer
 * who has the ids of this one, and by each role that lacks the permission. No page script, no browser: what goes over the
 * line. A route without a row in `every-route.ts` fails.
 */

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]

const WALKED = walkRoutes(routes as RouteConfigEntry[])
const ROWS = WALKED.flatMap((route) => {
  const row = EVERY_ROUTE[route.id]
  return row ? [{ route, row }] : []
})
const OF_EMPLOYER = ROWS.flatMap(({ route, row }) => (row.of === 'employer' ? [{ route, row }] : []))

let world: TwoEmployers

test.describe.configure({ timeout: 300_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startWithTwoEmployers()
})
test.afterAll(() => world.close())

test('every route has its row, and every row its route', () => {
  expect(Object.keys(EVERY_ROUTE).toSorted()).toEqual(WALKED.map(({ id }) => id).toSorted())
})

test('the rows know which routes have a loader and an action', async () => {
  const build: ServerBuild = await import(pathToFileURL(join(ROOT, 'build/server/index.js')).href)
  const said = OF_EMPLOYER.map(({ route: { id }, row }) => [id, row.read !== null, row.write !== null])
  const built = OF_EMPLOYER.map(({ route: { id } }) => {
    const { loader, action } = build.routes[id]?.module ?? {}
    return [id, loader !== undefined, action !== undefined]
  })
  expect(said).toEqual(built)
})

test('the owner is let in everywhere: the rows name what is there', async () => {
  const wrong = await eachWay(OF_EMPLOYER, async ({ route, row }, form, method) => {
    if (method !== 'GET' || !asksLoader(row, form, method)) return []
    const { status } = await asked(route, row, form, method, OURS, world.members.owner)
    return status < 400 ? [] : [`answered ${status}`]
  })
  expect(wrong).toEqual([])
})

test('nobody is sent to sign in, from every form of every route of an employer', async () => {
  const wrong = await eachWay(OF_EMPLOYER, async ({ route, row }, form, method) => {
    const answer = await asked(route, row, form, method, OURS)
    const isSentToSignIn = whereTo(answer)?.startsWith(`/login?to=%2Fo%2F${OURS}`)
    const isRight = asksLoader(row, form, method)
      ? isSentToSignIn
      : (isRead(method) && isEmpty(answer)) || [401, 405].includes(answer.status)
    return [...(isRight ? [] : [`answered ${answer.status}`]), ...shown(answer)]
  })
  expect(wrong).toEqual([])
})

test('the owner of another employer finds nothing at the addresses of this one', async () => {
  const before = await dumpOf(world.ours)
  const wrong = await eachWay(OF_EMPLOYER, async ({ route, row }, form, method) => {
    const answer = await asked(route, row, form, method, OURS, world.stranger)
    const allowed = asksLoader(row, form, method) ? [404] : [404, 405]
    const isRight = allowed.includes(answer.status) || (isRead(method) && isEmpty(answer))
    return [...(isRight ? [] : [`answered ${answer.status}`]), ...shown(answer)]
  })
  expect(wrong).toEqual([])
  expect(await dumpOf(world.ours)).toBe(before)
})

test('the ids of this employer name nothing at another: in addresses, queries and forms', async () => {
  const before = await dumpOf(world.ours)
  const wrong = await eachWay(OF_EMPLOYER, async ({ route, row }, form, method) => {
    const answer = await asked(route, row, form, method, THEIRS, world.stranger)
    const isMissing = !row.ids || !asksLoader(row, form, method) || answer.status === 404
    const isRight = isMissing && answer.status < 500
    return [...(isRight ? [] : [`answered ${answer.status}`]), ...shown(answer)]
  })
  expect(wrong).toEqual([])
  expect(await dumpOf(world.ours)).toBe(before)
})

// An owner may do everything.
for (const role of ROLES.filter((one) => one !== 'owner')) {
  test(`${role}: 403 wherever the permission is lacking`, async () => {
    const before = await dumpOf(world.ours)
    const wrong = await eachWay(OF_EMPLOYER, async ({ route, row }, form, method) => {
      const needs = isRead(method) ? row.read : row.write
      if (needs === null || can(role, needs)) return []
      const { status } = await asked(route, row, form, method, OURS, world.members[role])
      return status === 403 ? [] : [`answered ${status}`]
    })
    expect(wrong).toEqual([])
    expect(world.server.log()).toMatch(new RegExp(`"event":"not_allowed",.*"role":"${role}"`))
    expect(await dumpOf(world.ours)).toBe(before)
  })
}

test('what is no employer’s shows nothing of one', async () => {
  const others = ROWS.flatMap(({ route, row }) => (row.of === 'employer' ? [] : [{ route, row }]))
  const wrong = await eachWay(others, async ({ route, row }, form, method) => {
    const params = row.of === 'everybody' ? (row.params ?? {}) : {}
    const path = addressOf(route, params, form)
    const nobody = await ask(world.server.address, { method, path, headers: headersOf(method) })
    const isRight =
      row.of === 'everybody' ? nobody.status < 500 : [202, 303, 401, 405].includes(nobody.status)
    return [...(isRight ? [] : [`answered ${nobody.status}`]), ...shown(nobody)]
  })
  expect(wrong).toEqual([])
})

/** Asks a few at a time; what `judge` says is wrong comes back with who, how and where. */
async function eachWay<Row extends { route: WalkedRoute }>(
  rows: readonly Row[],
  judge: (row: Row, form: Form, method: Method) => Promise<string[]>,
): Promise<string[]> {
  const ways = rows.flatMap((row) =>
    FORMS.flatMap((form) =>
      METHODS.filter((method) => method !== 'HEAD' || form === 'document').map((method) => ({
        row,
        form,
        method,
      })),
    ),
  )
  const wrong: string[] = []
  const next = ways.values()
  const asking = Array.from({ length: 4 }, async () => {
    for (const { row, form, method } of next) {
      const said = await judge(row, form, method)
      wrong.push(...said.map((text) => `${method} ${row.route.pattern} (${form}): ${text}`))
    }
  })
  await Promise.all(asking)
  return wrong.toSorted()
}

type OfEmployer = Extract<RouteRow, { of: 'employer' }>

/** The route at the employer of that slug, with the ids of ours in its address, its query and its form. */
function asked(
  route: WalkedRoute,
  row: OfEmployer,
  form: Form,
  method: Method,
  slug: string,
  cookie?: string,
): Promise<Answer> {
  const address = addressOf(route, { org: slug, ...row.words, ...row.ids?.(world.ids) }, form)
  const fields = new URLSearchParams({ ...fieldsOf(world.ids), ...row.form }).toString()
  const query = slug === THEIRS && isRead(method) ? `${address.includes('?') ? '&' : '?'}${fields}` : ''
  return ask(world.server.address, {
    method,
    path: `${address}${query}`,
    headers: headersOf(method, cookie),
    ...(isRead(method) ? {} : { body: fields }),
  })
}

/** Every id under each name by which a form or a filter may ask for it. */
function fieldsOf(ids: Ids): Record<string, string> {
  const { familyId, dependantId, entityId, caseId, stayId, findingKey } = ids
  const short = { id: familyId, person: familyId, personId: dependantId, entity: entityId, case: caseId }
  return {
    ...ids,
    ...short,
    stay: stayId,
    // What people's forms tick, each by the id of whom or what it is about.
    seen: stayId,
    [`also-${dependantId}`]: 'on',
    [`reviewed-${dependantId}`]: 'on',
    [`close-${caseId}`]: 'on',
    finding: findingKey,
    key: findingKey,
    seenVersion: '1',
    version: '1',
  }
}

function headersOf(method: Method, cookie?: string): Record<string, string> {
  return {
    ...(cookie && { Cookie: cookie }),
    ...(isRead(method) ? {} : { ...FORM, Origin: world.server.address }),
  }
}

function isRead(method: Method): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** A route without a loader of its own is answered for by the page around it, unless it is asked alone. */
function asksLoader({ read }: OfEmployer, form: Form, method: Method): boolean {
  return isRead(method) && (read !== null || form !== 'data of this route alone')
}

/** Where an answer sends the browser: by its header, or, asked for data, in what the page's script reads. */
function whereTo({ status, headers, text }: Answer): string | undefined {
  if (status === 202) return /"redirect","([^"]+)"/.exec(text)?.[1]
  return status === 302 || status === 303 ? headers.location : undefined
}

/** Data of a route that has none. */
function isEmpty({ status, text }: Answer): boolean {
  return status === 200 && text.trim() === '[{}]'
}

function shown({ raw }: Answer): string[] {
  const at = raw.indexOf(CANARY)
  return at === -1 ? [] : [`shows ${raw.slice(Math.max(0, at - 80), at + 40)}`]
}
