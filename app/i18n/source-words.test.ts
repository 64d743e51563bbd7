import { expect, test } from 'vitest'
import { domainSection } from '#app/domain/rule-sets/source.ts'
import * as pages from '#app/domain/rule-sets/sources.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { sourceWords } from './source-words.ts'

test.each(Object.entries(pages))('%s has a title in each language, in English its own', (_id, source) => {
  expect(sourceWords(source, translatorFor('en'))).toEqual(source)
  for (const locale of ['zh-Hant', 'zh-Hans'] as const) {
    const { label, url } = sourceWords(source, translatorFor(locale))
    expect(url).toBe(source.url)
    expect(label).toMatch(/\p{Script=Han}{3}/u)
  }
})

test('a section of the conventions is named; an unknown page keeps its title', () => {
  const words = translatorFor('zh-Hant')
  expect(sourceWords(domainSection('2.5'), words).label).toBe('Stayledger 規則說明，第 2.5 節')
  expect(sourceWords(domainSection('data'), words).label).toContain('互相矛盾')
  expect(sourceWords({ label: 'Another', url: 'https://a.example' }, words).label).toBe('Another')
})
