import { expect, test } from 'vitest'
import { safeSearch, sentSearch } from './search-address.ts'

const KEPT = `4563.${'a'.repeat(43)}`
const NEW = `5678.${'b'.repeat(43)}`
const numberOf = async (text: string) => (text.includes('C12345678') ? NEW : undefined)

function form(query: string): FormData {
  const data = new FormData()
  for (const [name, value] of new URLSearchParams(query)) data.append(name, value)
  return data
}

test.each([
  [
    'ordinary text, with the rest of the view',
    'q=li&sort=-limit&kind=a&kind=b&asOf=',
    'q=li&sort=-limit&kind=a&kind=b',
  ],
  ['a number', 'sort=-limit&q=C12345678', `sort=-limit&number=${NEW}`],
  ['the masked number as the page showed it', `number=${KEPT}&q=••••4563&kind=a`, `number=${KEPT}&kind=a`],
  ['another number in its place', `number=${KEPT}&q=C12345678`, `number=${NEW}`],
  ['text in its place', `number=${KEPT}&q=li`, 'q=li'],
  ['the field emptied', `number=${KEPT}&q=&kind=a`, 'kind=a'],
  ['a number that is none of ours', 'number=A1234563&q=', ''],
])('%s', async (_what, sent, expected) => {
  expect(String(await sentSearch(form(sent), numberOf))).toBe(String(new URLSearchParams(expected)))
})

test('an address is changed only when it holds a number, however often it says what is searched for', async () => {
  expect(await safeSearch(new URLSearchParams('q=li&kind=a'), numberOf)).toBeUndefined()
  expect(String(await safeSearch(new URLSearchParams('q=li&q=C12345678&kind=a'), numberOf))).toBe(
    `kind=a&number=${NEW}`,
  )
})
