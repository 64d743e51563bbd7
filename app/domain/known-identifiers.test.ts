import { expect, test } from 'vitest'
import { withoutMaskedIdentifiers } from '#app/domain/known-identifiers.ts'

test('masked numbers become unknown, whole ones and "none" stay', () => {
  const stays = [{ travelDocumentNumber: '••••5678', jobTitle: 'Engineer' }]
  expect(
    withoutMaskedIdentifiers({
      person: { staffNo: 'E001', hkid: '••••456A' },
      employment: { travelDocumentNumber: '••••5678', monthlyPay: 1 },
      stays,
      travelDocuments: [{ number: '••••5678' }, { number: 'C12345678' }],
      dependants: [
        { id: 'D1', hkid: '••••0003', stays },
        { id: 'D2', hkid: null, travelDocuments: [{ number: '****1111' }] },
      ],
    }),
  ).toStrictEqual({
    person: { staffNo: 'E001' },
    employment: { monthlyPay: 1 },
    stays: [{ jobTitle: 'Engineer' }],
    travelDocuments: [{}, { number: 'C12345678' }],
    dependants: [
      { id: 'D1', stays: [{ jobTitle: 'Engineer' }] },
      { id: 'D2', hkid: null, travelDocuments: [{}] },
    ],
  })
})
