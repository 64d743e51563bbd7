import { expect, test } from 'vitest'
import { base32, codeOfStep, keyUri, stepAt, stepOfCode, typedCode } from './totp.ts'

const SECRET = Buffer.from('12345678901234567890')

// RFC 6238, appendix B (SHA-1), the last six of its eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(codeOfStep(SECRET, stepAt(seconds * 1000))).toBe(code)
})

const NOW = 1_700_000_000_000
const STEP = stepAt(NOW)

test.each([
  [-2, undefined],
  [-1, STEP - 1],
  [0, STEP],
  [1, STEP + 1],
  [2, undefined],
])('a clock that is %i steps off', (drift, step) => {
  expect(stepOfCode(SECRET, codeOfStep(SECRET, STEP + drift), NOW, 0)).toBe(step)
})

test('a code that was used, or an older one, is none', () => {
  const code = codeOfStep(SECRET, STEP)
  expect(stepOfCode(SECRET, code, NOW, STEP)).toBeUndefined()
  expect(stepOfCode(SECRET, codeOfStep(SECRET, STEP - 1), NOW, STEP)).toBeUndefined()
  expect(stepOfCode(SECRET, codeOfStep(SECRET, STEP + 1), NOW, STEP)).toBe(STEP + 1)
})

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３４５６', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['12345a', undefined],
  ['', undefined],
])('"%s" is read as %s', (text, code) => {
  expect(typedCode(text)).toBe(code)
})

// RFC 4648, 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of "%s"', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written)
})

test('the address for an app names product and person', () => {
  expect(keyUri('Stayledger', 'wing+hr@example.hk', SECRET)).toBe(
    'otpauth://totp/Stayledger:wing%2Bhr%40example.hk?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stayledger',
  )
})
