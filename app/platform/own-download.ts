import { paths, withSearch } from './paths.ts'

/** Of a page's address: the download that begins there, once a fresh proof was given for it. */
const DOWNLOAD = 'download'

/** `page` with a download that begins there. */
export function pageWithDownload(page: string, download: string): string {
  const { pathname, searchParams } = new URL(page, 'http://own')
  searchParams.set(DOWNLOAD, download)
  return withSearch(pathname, searchParams)
}

/** Without it, so that loading the page again begins nothing. */
export function pageWithoutDownload(page: string): string {
  const { pathname, searchParams } = new URL(page, 'http://own')
  searchParams.delete(DOWNLOAD)
  return withSearch(pathname, searchParams)
}

/** The download that an address of this employer's page names; null when it is none of this employer's. */
export function ownDownload({ searchParams }: URL, slug: string): string | null {
  const asked = searchParams.get(DOWNLOAD)
  if (!asked?.startsWith(`${paths.org(slug)}/`)) return null
  const { origin, pathname, search } = new URL(asked, 'http://own')
  return origin === 'http://own' && isDownload(pathname, slug) ? `${pathname}${search}` : null
}

/** Stands for the report or the person that an address names. */
const ANY = '*'

function isDownload(pathname: string, slug: string): boolean {
  return [paths.reportCsv(slug, ANY), paths.personAccess(slug, ANY)].some((address) => {
    const [before = '', after = ''] = address.split(ANY)
    const named = pathname.slice(before.length, -after.length)
    return /^[\da-z-]+$/.test(named) && pathname === `${before}${named}${after}`
  })
}

/** The employer's page that a request came from, else `otherwise`. */
export function pageBefore(referer: string | null, slug: string, otherwise: string): string {
  if (referer === null || !URL.canParse(referer)) return otherwise
  const { pathname, search } = new URL(referer)
  const isOfEmployer = pathname === paths.org(slug) || pathname.startsWith(`${paths.org(slug)}/`)
  return isOfEmployer ? pageWithoutDownload(`${pathname}${search}`) : otherwise
}
