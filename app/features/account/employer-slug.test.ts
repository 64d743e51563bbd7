import { expect, test } from 'vitest'
import { slugFromName } from './employer-slug.ts'

test.each([
  ['Harbour Loop Ltd', 'harbour-loop-ltd'],
  ['  Café & Söhne (HK) ', 'cafe-sohne-hk'],
  ['海港環科技有限公司', undefined],
  ['海港環 Harbour', 'harbour'],
  ['A', undefined],
  [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long'],
])('%s', (name, slug) => {
  expect(slugFromName(name)).toBe(slug)
})
