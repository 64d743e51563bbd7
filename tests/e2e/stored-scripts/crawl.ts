import type { Page } from '@playwright/test'

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g
const MOST_PAGES = 400

/** Where a link leads, and what kind of page that is: ids as `:id`, a finding is one like another. */
export type Found = { path: string; kind: string }

/**
 * Follows every link of the pages of one who is signed in, without showing them. Of pages of one kind, one of each family
 * in `families` is kept (and one of no family).
 */
export async function crawl(
  page: Page,
  from: readonly string[],
  families: readonly string[],
): Promise<Found[]> {
  const found = new Map<string, Found>()
  const waiting = [...from]
  while (waiting.length > 0 && found.size < MOST_PAGES) {
    const batch = waiting.splice(0, 8).flatMap((path) => {
      const kind = kindOf(path)
      const key = `${kind} ${families.findIndex((id) => path.includes(id))}`
      if (found.has(key)) return []
      found.set(key, { path, kind })
      return [path]
    })
    waiting.push(...(await Promise.all(batch.map((path) => linksOn(page, path)))).flat())
  }
  return [...found.values()]
}

function kindOf(path: string): string {
  return path.replaceAll(ID, ':id').replace(/\/findings\/[^/]+$/, '/findings/:finding')
}

function linksOn(page: Page, path: string): Promise<string[]> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address).catch((error) => {
      throw new Error(`${address}: ${error}`)
    })
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return []
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return [...parsed.querySelectorAll('a[href^="/"]')].flatMap((link) => {
      const { origin, pathname } = new URL(link.getAttribute('href') ?? '', location.href)
      return origin === location.origin && /^\/(o|account)(\/|$)/.test(pathname) ? [pathname] : []
    })
  }, path)
}
