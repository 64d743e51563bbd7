import { expect, test } from 'vitest'
import { shownPath } from './shown-path.ts'

test.each([
  [
    '/o/harbour/people/0198f3c2-6a77-7c11-9d3e-0123456789ab?asOf=2026-11-27',
    '/o/harbour/people/0198f3c2-6a77-7c11-9d3e-0123456789ab',
  ],
  ['/o/harbour/settings/members.data?_routes=x', '/o/harbour/settings/members.data'],
  ['/invitation/Zk3vXq0mJm2T1n8aQ5bC7dE9fG1hI3jK5lM7nO9pQ1r', '/invitation/…'],
  ['/invitation/Zk3vXq0mJm2T1n8aQ5bC7dE9fG1hI3jK5lM7nO9pQ1r.data', '/invitation/…'],
  ['/calendar/0f6b8f5c0b0d4a7f8a9b0c1d2e3f4a5b0f6b8f5c0b0d4a7f.ics', '/calendar/…'],
  ['/o/harbour/findings/EXT%3AE001%3As1', '/o/harbour/findings/…'],
  ['/o/harbour/people/A123456(3)', '/o/harbour/people/…'],
  ['/o/harbour/people/a123456', '/o/harbour/people/…'],
  ['/assets/index-BxQ3zP.js', '/assets/index-BxQ3zP.js'],
  ['/', '/'],
])('%s is shown as %s', (url, shown) => {
  expect(shownPath(url)).toBe(shown)
})
