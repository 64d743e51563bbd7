import { withSearch } from './paths.ts'

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
  if (asked === null || !asked.startsWith(`/o/${slug}/`)) return null
  const { origin, pathname, search } = new URL(asked, 'http://own')
  const isDownload = /^\/(reports\/[a-z-]+\.csv|people\/[\da-f-]+\/access\.zip)$/.test(
    pathname.slice(`/o/${slug}`.length),
  )
  return origin === 'http://own' && pathname.startsWith(`/o/${slug}/`) && isDownload
    ? `${pathname}${search}`
    : null
}

/** The employer's page that a request came from, else `otherwise`. */
export function pageBefore(referer: string | null, slug: string, otherwise: string): string {
  if (referer === null || !URL.canParse(referer)) return otherwise
  const { pathname, search } = new URL(referer)
  const isOfEmployer = pathname === `/o/${slug}` || pathname.startsWith(`/o/${slug}/`)
  return isOfEmployer ? pageWithoutDownload(`${pathname}${search}`) : otherwise
}
