import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.server.ts'
import { judgePassword, type PasswordProblem } from './password-rules.server.ts'

const ABOUT = ['Elaine Chow', 'elaine.chow@example.hk', 'Harbour Loop Ltd', '海港環科技']

const CASES: [string, PasswordProblem | undefined][] = [
  ['tram to shau kei', undefined],
  ['fourteen chars', 'too_short'],
  ['fifteen chars!!', undefined],
  ['七姊妹道的電車慢慢駛向筲箕灣總站', undefined],
  ['k9k9!k9k9!k9k9!', 'too_common'],
  ['aaaaaaaaaaaaaaaa', 'too_common'],
  ['abcabcabcabcabcabc', 'too_common'],
  ['123456789012345', 'too_common'],
  ['abcdefghijklmnopq', 'too_common'],
  ['PasswordPassword', 'too_common'],
  ['password1234567', 'too_common'],
  ['qwerty123456789', 'too_common'],
  ['1qaz2wsx3edc4rfv', 'too_common'],
  ['Mom sanAladventure', 'too_common'],
  ['passwordstandard', 'too_common'],
  ['Superman1234567!', undefined],
  ['Superman-1234567', undefined],
  ['#Superman123456', 'too_common'],
  ['Stayledger Hong Kong', 'too_common'],
  ['elaine chow 2026', 'about_you'],
  ['HarbourLoopLtd99', 'about_you'],
  ['elaine takes the ferry', undefined],
  [`${'tram to shau kei '.repeat(7)}123456789`, undefined],
  [`${'tram to shau kei '.repeat(7)}1234567890`, 'too_long'],
]

test.each(CASES)('%s', (password, problem) => {
  expect(judgePassword(password, ABOUT)).toBe(problem)
})

test.each<[string, PasswordProblem | undefined]>([
  ['8 chars!', undefined],
  ['7chars!', 'too_short'],
  ['password', 'too_common'],
  ['password1', 'too_common'],
  ['12345678', 'too_common'],
  ['superman', 'too_common'],
  ['StarWars', 'too_common'],
  ['1qaz2wsx', 'too_common'],
  ['jennifer', 'too_common'],
  ['corvette!88', 'too_common'],
  ['corvette!8842', undefined],
  ['elaine99', 'about_you'],
  ['HarbourLoopLtd99', 'about_you'],
  [`${'tram to shau kei '.repeat(7)}1234567890`, 'too_long'],
])('beside a second factor: %s', (password, problem) => {
  expect(judgePassword(password, ABOUT, true)).toBe(problem)
})

test('characters are counted, not code units', () => {
  expect(judgePassword('😀🚋🌊🏙️🛳️🎋🐉', [])).toBe('too_short')
})

test('the list is one of the most used passwords, and a long one', () => {
  const tops = ['baseball', 'starwars', 'michelle', 'computer', '1234qwer', 'q1w2e3r4t5y6u7i8']
  expect(tops.filter((one) => !isCommonPassword(one))).toEqual([])
  expect(isCommonPassword('tramtoshaukeiwan')).toBe(false)
  expect(dictionary['passwords-common'].length).toBeGreaterThan(3000)
})
