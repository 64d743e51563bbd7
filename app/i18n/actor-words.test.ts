import { expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { actorWords } from './actor-words.ts'

test('a job is told in words, a member by name, whatever the name is', () => {
  const words = translatorFor('zh-Hant')
  expect(actorWords({ actor: 'seed demo', actorId: null }, words)).toBe('示範資料')
  expect(actorWords({ actor: 'seed demo', actorId: 'u1' }, words)).toBe('seed demo')
  expect(actorWords({ actor: 'some job', actorId: null }, words)).toBe('some job')
})
