import { expect, test } from 'vitest'
import { ownDownload, pageBefore, pageWithDownload, pageWithoutDownload } from './own-download.ts'

const REPORT = '/o/quay/reports/people.csv?asOf=2026-11-27&identifiers=full'
const at = (download: string) =>
  new URL(`http://localhost/o/quay/reports?${new URLSearchParams({ download })}`)

test('a page carries a download of its employer, there and back', () => {
  const page = pageWithDownload('/o/quay/people?q=chen&sort=name', REPORT)
  expect(ownDownload(new URL(page, 'http://localhost'), 'quay')).toBe(REPORT)
  expect(pageWithoutDownload(page)).toBe('/o/quay/people?q=chen&sort=name')
  expect(ownDownload(at('/o/quay/people/0199-ab/access.zip'), 'quay')).toBe(
    '/o/quay/people/0199-ab/access.zip',
  )
})

test.each([
  'https://elsewhere.test/o/quay/reports/people.csv',
  '//elsewhere.test/o/quay/reports/people.csv',
  '/o/other/reports/people.csv',
  '/o/quay/../other/reports/people.csv',
  '/o/quay/../dock/reports/people.csv',
  '/o/quay/../../logout',
  '/o/quay/settings',
  '/o/quay/files/0199-ab',
  '/o/quay/reports/.csv',
  '/o/quay/reports/people/more.csv',
  '/o/quay/reports/people.csv/more',
  'javascript:alert(1)',
  '',
])('%j is no download of this employer', (asked) => {
  expect(ownDownload(at(asked), 'quay')).toBeNull()
})

test.each([
  ['http://localhost/o/quay/reports', '/o/quay/reports'],
  ['http://localhost/o/quay?group=late', '/o/quay?group=late'],
  [`http://localhost${pageWithDownload('/o/quay/reports', REPORT)}`, '/o/quay/reports'],
  ['http://localhost/o/quays/reports', '/otherwise'],
  ['http://localhost/prove?to=/o/quay/', '/otherwise'],
  ['about:blank', '/otherwise'],
  ['no address', '/otherwise'],
  [null, '/otherwise'],
])('from %s one comes back to %s', (referer, page) => {
  expect(pageBefore(referer, 'quay', '/otherwise')).toBe(page)
})
