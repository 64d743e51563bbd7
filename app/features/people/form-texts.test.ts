import { expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { schemaOf } from './field-schema.ts'
import { CONTRACT_FIELDS, DOCUMENT_FIELDS, PRINCIPAL_FIELDS, TERMS_FIELDS } from './fields.ts'
import { changedOnly, differences, masksOf, textsOf } from './form-texts.ts'

const words = translatorFor('en')
const person = {
  staffNo: 'HL-0042',
  familyName: 'LIN',
  givenNames: null,
  dateOfBirth: '1990-05-02',
  degreeRelevant: true,
  assessableIncome: 2100000,
  hkidKnown: 'known',
  hkidLastFour: '456A',
}

test('a form shows what is stored, and of a number only its mask', () => {
  expect(textsOf(PRINCIPAL_FIELDS, person)).toMatchObject({
    staffNo: 'HL-0042',
    familyName: 'LIN',
    givenNames: '',
    dateOfBirth: '1990-05-02',
    degreeRelevant: 'yes',
    hkDegree: '',
    assessableIncome: '2100000',
    hkid: '',
  })
  expect(masksOf(PRINCIPAL_FIELDS, person, words)).toEqual({ hkid: '••••456A' })
  expect(masksOf(PRINCIPAL_FIELDS, { hkidKnown: 'none', hkidLastFour: null }, words)).toEqual({
    hkid: 'none on file',
  })
})

test('what a form shows and is sent back unchanged changes nothing', () => {
  const shown = textsOf(PRINCIPAL_FIELDS, person)
  const values = schemaOf(PRINCIPAL_FIELDS).parse(shown)
  expect(changedOnly(PRINCIPAL_FIELDS, values, shown)).toEqual({})
  const changed = schemaOf(PRINCIPAL_FIELDS).parse({
    ...shown,
    dateOfBirth: '3 May 1990',
    degreeRelevant: '',
    hkid: 'none',
  })
  expect(changedOnly(PRINCIPAL_FIELDS, changed, shown)).toEqual({
    dateOfBirth: '1990-05-03',
    degreeRelevant: null,
    hkid: null,
  })
})

test('an endorsement that was unknown stays unknown; one that is none stays none', () => {
  for (const [row, text] of [
    [{ endorsementDExpiresOn: null, endorsementDNone: false }, ''],
    [{ endorsementDExpiresOn: null, endorsementDNone: true }, 'none'],
    [{ endorsementDExpiresOn: '2027-01-01', endorsementDNone: false }, '2027-01-01'],
  ] as const) {
    const shown = textsOf(DOCUMENT_FIELDS, row)
    expect(shown.endorsementDExpiresOn).toBe(text)
    expect(changedOnly(DOCUMENT_FIELDS, schemaOf(DOCUMENT_FIELDS).parse(shown), shown)).toEqual({})
  }
})

test('two tabs: every field that differs from what is stored, with who changed it as the first choice', () => {
  const shown = {
    entityId: 'e1',
    startDate: '2024-01-01',
    endDate: '2026-01-01',
    months: '',
    renewedUntil: '',
  }
  const stored = { ...shown, endDate: '2027-01-01', months: '36' }
  const mine = { ...shown, endDate: '2028-01-01', renewedUntil: '2029-01-01' }
  expect(differences({ fields: CONTRACT_FIELDS, shown, mine, stored }, words, new Map())).toEqual([
    {
      name: 'endDate',
      label: 'fact.contract.endDate',
      stored: '1 Jan 2027',
      mine: '1 Jan 2028',
      choice: 'mine',
    },
    { name: 'months', label: 'fact.contract.months', stored: '36', mine: 'not on file', choice: 'stored' },
    {
      name: 'renewedUntil',
      label: 'fact.contract.renewedUntil',
      stored: 'not on file',
      mine: '1 Jan 2029',
      choice: 'mine',
    },
  ])
})

test('entities are named, and money is money, in what two tabs wanted', () => {
  const shown = { entityId: 'e1', monthlyPay: '45000' }
  const compared = {
    fields: TERMS_FIELDS,
    shown,
    mine: { ...shown, entityId: 'e2' },
    stored: { ...shown, monthlyPay: '50000' },
  }
  const names = new Map([
    ['e1', 'Harbour'],
    ['e2', 'Cloud'],
  ])
  expect(differences(compared, words, names).map(({ stored, mine }) => [stored, mine])).toEqual([
    ['Harbour', 'Cloud'],
    ['HK$50,000', 'HK$45,000'],
  ])
})
