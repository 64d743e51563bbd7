import { expect, test } from 'vitest'
import { hintOf, makeRecoveryCodes, typedRecoveryCode } from './recovery-codes.ts'

test('ten codes, no two with the same beginning, each read as it was written', () => {
  const codes = makeRecoveryCodes()
  expect(codes).toHaveLength(10)
  expect(new Set(codes.map(hintOf)).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(typedRecoveryCode(code)).toBe(code.replaceAll('-', ''))
  }
})

test.each([
  ['7h2k m0qx 93vb t5da', '7H2KM0QX93VBT5DA'],
  ['7H2K-MOQX-93VB-T5DA', '7H2KM0QX93VBT5DA'],
  ['iH2K-M0QX-93VB-T5Dl', '1H2KM0QX93VBT5D1'],
  ['7H2K-M0QX-93VB', undefined],
  ['7H2K-M0QX-93VB-T5D!', undefined],
  ['123456', undefined],
])('"%s" is read as %s', (text, code) => {
  expect(typedRecoveryCode(text)).toBe(code)
})
