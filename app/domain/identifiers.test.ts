import { describe, expect, test } from 'vitest'
import {
  fullIdentifier,
  isEep,
  isHkid,
  isMasked,
  isPrcId,
  isPrcPassport,
  lastFour,
  maskIdentifier,
  normalizeIdentifier,
  travelDocumentTypeOf,
  wholeNumberIn,
} from '#app/domain/identifiers.ts'

describe('Hong Kong identity card', () => {
  test.each([
    ['A123456(3)', true],
    ['CA182361(1)', true],
    ['G123456(A)', true],
    ['K000000(0)', true],
    ['C668668(9)', true],
    ['AB987654(3)', true],
    ['a123456 3', true],
    ['Ａ１２３４５６（３）', true],
    ['C876300(0)', false],
    ['C876300(1)', true],
    ['A123456(4)', false],
    ['A12345(3)', false],
    ['ABC123456(3)', false],
    ['A1234563X', false],
    ['', false],
  ])('%s → %s', (text, valid) => expect(isHkid(text)).toBe(valid))
})

describe('travel documents', () => {
  test.each([
    ['C12345678', 'eep'],
    ['CA0000001', 'eep'],
    ['c12 345 678', 'eep'],
    ['W12345678', 'eep'],
    ['CI1234567', 'other'],
    ['CO1234567', 'other'],
    ['C1234567', 'other'],
    ['E12345678', 'prc_passport'],
    ['EA1234567', 'prc_passport'],
    ['DE1234567', 'prc_passport'],
    ['SE1234567', 'prc_passport'],
    ['PE1234567', 'prc_passport'],
    ['G12345678', 'prc_passport'],
    ['G1234567', 'other'],
    ['123456789', 'other'],
  ] as const)('%s is %s', (number, type) => {
    expect(travelDocumentTypeOf(number)).toBe(type)
    expect(isEep(number)).toBe(type === 'eep')
    expect(isPrcPassport(number)).toBe(type === 'prc_passport')
  })
})

test('Mainland resident identity number', () => {
  expect(isPrcId('11010519491231002X')).toBe(true)
  expect(isPrcId('11010519491231002x')).toBe(true)
  expect(isPrcId('110105194912310021')).toBe(false)
  expect(isPrcId('1101051949123100')).toBe(false)
})

describe('masking', () => {
  test.each([
    ['G123456(A)', '••••456A'],
    ['c12345678', '••••5678'],
    ['E12', '••••'],
    ['1234', '••••'],
    ['••••456A', '••••456A'],
    ['****456A', '••••456A'],
    ['', ''],
  ])('%s → %s', (text, masked) => {
    expect(maskIdentifier(text)).toBe(masked)
    expect(maskIdentifier(masked)).toBe(masked)
  })

  test('a masked number is known as one and is unknown to the rules', () => {
    expect(isMasked('••••456A')).toBe(true)
    expect(isMasked('C12****78')).toBe(true)
    expect(isMasked('G123456(A)')).toBe(false)
    expect(fullIdentifier('••••456A')).toBeUndefined()
    expect(fullIdentifier('G123456(A)')).toBe('G123456(A)')
    expect(fullIdentifier(null)).toBeNull()
  })
})

test('one number written in several ways is one number', () => {
  for (const form of ['G123456(A)', 'g123456 a', 'Ｇ１２３４５６（Ａ）']) {
    expect(normalizeIdentifier(form)).toBe('G123456A')
    expect(lastFour(form)).toBe('456A')
  }
})

describe('a whole number in a line of text', () => {
  test.each([
    ['A123456(3)', 'A1234563'],
    ['a123456 (4)', 'A1234564'],
    ['HKID：Ａ１２３４５６（３）', 'A1234563'],
    ['CHEN Xiaoming, C12345678', 'C12345678'],
    ['c 1234 5678', 'C12345678'],
    ['440301 1990 0101 123x', '44030119900101123X'],
    ['E12345678', 'E12345678'],
    ['陳小明', undefined],
    ['HL-0042', undefined],
    ['••••4563', undefined],
    ['A12345(3)', undefined],
    ['2026-07-14', undefined],
    ['', undefined],
  ])('%s → %s', (text, number) => expect(wholeNumberIn(text)).toBe(number))
})
