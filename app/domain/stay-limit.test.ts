import { expect, test } from 'vitest'
import type { TravelDocument } from '#app/domain/case-file.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { currentTravelDocument } from '#app/domain/stay-limit.ts'

const of = (type: TravelDocument['type'], expiresOn: string | null): TravelDocument => ({
  type,
  expiresOn: expiresOn === null ? null : day(expiresOn),
})

test.each<[string, TravelDocument[], number | undefined]>([
  ['none', [], undefined],
  ['none with an expiry', [of('eep', null), {}], undefined],
  [
    'the one that runs longest',
    [of('eep', '2027-01-01'), of('eep', '2030-01-01'), of('eep', '2029-01-01')],
    1,
  ],
  ['of two that end on one day the first', [of('eep', '2030-01-01'), of('eep', '2030-01-01')], 0],
  [
    'a permit after a passport that runs longer',
    [of('prc_passport', '2034-01-01'), of('eep', '2027-01-01')],
    1,
  ],
  [
    'a permit before a passport that runs longer',
    [of('eep', '2027-01-01'), of('prc_passport', '2034-01-01')],
    0,
  ],
  ['a permit without an expiry counts for nothing', [of('eep', null), of('prc_passport', '2034-01-01')], 1],
  [
    'of other documents the longest',
    [of('other', '2027-01-01'), of(null, '2028-01-01'), of('prc_passport', '2026-01-01')],
    1,
  ],
])('the document on which a person stays: %s', (_, documents, index) => {
  expect(currentTravelDocument(documents)?.index).toBe(index)
})
