import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { csvRecords } from '#app/domain/csv.ts'
import { addDays, type PlainDate, plainDate } from '#app/domain/plain-date.ts'
import { DEMO_PASSWORD } from '#db/seed/demo-employers.server.ts'
import { test as base, expect, type RunningServer, signIn, startServer } from '#tests/helpers/e2e.ts'

/* The working day of an HR manager on the demo: Today's figures and lists, and the page of a filing. */

const TODAY = plainDate('2026-11-27')

const test = base.extend<object, { server: RunningServer }>({
  server: [
    async ({ store }, use) => {
      const server = await startServer({ STAYLEDGER_TODAY: TODAY }, store)
      const seeded = command(server, ['seed', 'demo'])
      if (seeded.status !== 0) throw new Error(seeded.stderr)
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

function command(server: RunningServer, args: string[]) {
  const env = { ...process.env, ...server.env }
  return spawnSync(process.execPath, ['app/cli/main.ts', ...args], { env, encoding: 'utf8' })
}

/** Keys of the findings that the command exports for a day. */
function exportedKeys(server: RunningServer, asOf: PlainDate): string[] {
  const { stdout } = command(server, [
    'export',
    'findings',
    '--org',
    'harbour-loop',
    '--as-of',
    asOf,
    '--no-bom',
  ])
  return [...csvRecords(stdout, ',')].slice(1).map(({ cells }) => cells[0] ?? '')
}

/** A tile as it comes over the line: its figure and the address of the list behind it. */
function tilesIn(html: string): { count: number; href: string }[] {
  const row = /<ul aria-label="Findings by what to do".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...row.matchAll(/href="([^"]+)"[^>]*>\s*<span[^>]*>(\d+)</g)].map(([, href = '', count]) => ({
    count: Number(count),
    href: href.replaceAll('&amp;', '&'),
  }))
}

/** Keys of the findings that a page lists. */
function keysIn(html: string): string[] {
  const links = [...html.matchAll(/href="[^"]*\/findings\/([^"?]+)/g)]
  return [...new Set(links.map(([, key = '']) => decodeURIComponent(key)))]
}

/** What is wrong to the eye in the rows of a time axis; runs in the browser. */
function flawsOf(rows: Element[]): string[] {
  return rows.flatMap((row) => {
    const texts = [...row.querySelectorAll('text')].filter((one) => one.getBoundingClientRect().width > 0)
    const covered = texts.filter((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      return texts.some((other) => {
        const box = other.getBoundingClientRect()
        const isApart = box.left >= right || box.right <= left || box.top >= bottom || box.bottom <= top
        return other !== one && !isApart
      })
    })
    const cut = [...row.querySelectorAll('span[title]')].filter((one) => one.scrollWidth > one.clientWidth)
    const note = row.querySelector('.pointer-events-none.bottom-1 > *')
    const mark = note?.querySelector('svg')?.getBoundingClientRect()
    const ends = [...row.querySelectorAll('g > rect')].map((bar) => bar.getBoundingClientRect().right)
    const isFar = mark !== undefined && ends.length > 0 && Math.abs(mark.left - Math.max(...ends)) > 30
    const isThin = note !== null && /[/,] *0\.\d+\)$/.test(getComputedStyle(note).backgroundColor)
    return [
      ...covered.map(({ textContent }) => `covered: ${textContent}`),
      ...cut.map(({ textContent }) => `cut: ${textContent}`),
      ...(isFar ? [`far from its end: ${note?.textContent}`] : []),
      ...(isThin ? [`lines run through: ${note?.textContent}`] : []),
    ]
  })
}

async function htmlOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address)
  expect(answer.status()).toBe(200)
  return answer.text()
}

test('on several days the tiles, the lists behind them and the CSV are the same findings', async ({
  page,
  server,
}) => {
  await signIn(page, 'owner@example.hk', DEMO_PASSWORD)
  for (const asOf of [TODAY, addDays(TODAY, 45), addDays(TODAY, -90)]) {
    const exported = exportedKeys(server, asOf)
    const html = await htmlOf(page, `/o/harbour-loop?asOf=${asOf}`)
    const tiles = tilesIn(html)
    expect(tiles.reduce((sum, { count }) => sum + count, 0)).toBe(exported.length)
    expect(html).toContain(`${exported.length} things to do`)
    const listed: string[] = []
    for (const { href, count } of tiles) {
      const keys = keysIn(await htmlOf(page, href))
      expect(keys).toHaveLength(count)
      listed.push(...keys)
    }
    expect(listed.toSorted()).toEqual(exported.toSorted())
  }
})

test('a checklist, a closing and a correction; what was typed stays with its problem', async ({ page }) => {
  await signIn(page, 'owner@example.hk', DEMO_PASSWORD)
  await page.goto('/o/harbour-loop/cases?stage=preparing')
  await page.getByRole('row').getByRole('link').first().click()
  // Two required documents are missing: it is asked, and nothing is claimed beforehand.
  await expect(
    page.getByRole('checkbox', { name: 'All documents are complete on this day', exact: true }),
  ).not.toBeChecked()
  await page.getByRole('checkbox', { name: /Employer’s letter/ }).check()
  await page.getByRole('button', { name: 'Record as received' }).click()
  await expect(page.getByText(/Employer’s letter .* · received 27 Nov 2026/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Day' }).first().fill('31/2/2026')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByText(/the calendar has no such day/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Day' }).first()).toHaveValue('31/2/2026')
  await page.getByText('Close without a grant').click()
  await page.getByRole('button', { name: 'Close the case' }).click()
  await expect(page.getByText('This case has come to its end.')).toBeVisible()
})

test('until its scripts are there a finding that is opened by its address lies over all of the list behind it', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 375, height: 667 },
  })
  const page = await context.newPage()
  await signIn(page, 'owner@example.hk', DEMO_PASSWORD)
  const [key = ''] = exportedKeys(server, TODAY)
  await page.route(/\.js(\?|$)/, () => undefined)
  await page.goto(`/o/harbour-loop/findings/${encodeURIComponent(key)}`, { waitUntil: 'commit' })
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.waitForLoadState('domcontentloaded')
  const beside = await page.evaluate(() => {
    const dialog = document.querySelector('dialog')
    const { left = 0, right = 0, top = 0, bottom = 0 } = dialog?.getBoundingClientRect() ?? {}
    const over: string[] = []
    for (let y = top + 2; y < bottom; y += 8) {
      for (let x = left + 2; x < right; x += 8) {
        const first = document.elementFromPoint(x, y)
        if (!dialog?.contains(first)) over.push(`${x},${y} ${first?.outerHTML.slice(0, 60)}`)
      }
    }
    return over
  })
  expect(beside).toEqual([])
  await context.close()
})

test('on a family’s time axis no mark covers a label, nothing is cut, and a note stands by the end it is about', async ({
  page,
  server,
}) => {
  await signIn(page, 'owner@example.hk', DEMO_PASSWORD)
  await page.locator('button[name=locale][value=zh-Hant]').first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  const children = command(server, [
    'export',
    'findings',
    '--org',
    'harbour-loop',
    '--as-of',
    TODAY,
    '--info',
  ])
  const staffNos = [...csvRecords(children.stdout, ',')].flatMap(({ cells }) =>
    /^(AGE|MM26)$/.test(cells[1] ?? '') ? [cells[6] ?? ''] : [],
  )
  expect(staffNos).not.toEqual([])
  const flaws: string[] = []
  for (const staffNo of new Set(staffNos)) {
    await page.goto(`/o/harbour-loop/people?q=${staffNo}`)
    await page.locator('tbody a[href*="/people/"]').first().click()
    const rows = page.locator('figure li')
    await expect(rows.first()).toBeVisible()
    flaws.push(...(await rows.evaluateAll(flawsOf)).map((flaw) => `${staffNo} ${flaw}`))
  }
  expect(flaws).toEqual([])
})
