import { expect, test } from 'vitest'
import { makeLongAnswers } from './long-answers.server.ts'

test('so many places a person; one given back, even twice, is one place', () => {
  const places = makeLongAnswers(3)
  const [first, second, third] = [places.begin('ada'), places.begin('ada'), places.begin('ada')]
  expect([first, second, third].every((place) => place !== undefined)).toBe(true)
  expect(places.begin('ada')).toBeUndefined()
  expect(places.begin('bo')).toBeDefined()
  first?.()
  first?.()
  const fourth = places.begin('ada')
  expect(fourth).toBeDefined()
  expect(places.begin('ada')).toBeUndefined()
  for (const giveBack of [second, third, fourth]) giveBack?.()
  expect([1, 2, 3, 4].map(() => places.begin('ada') !== undefined)).toEqual([true, true, true, false])
})
