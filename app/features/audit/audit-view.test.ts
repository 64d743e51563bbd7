import { expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { auditRow, idsOfPeople } from './audit-view.ts'

const ENTRY = {
  seq: 7,
  at: '2026-11-27T01:00:00.000Z',
  actorId: 'u1',
  actor: 'Olive Harbour',
  action: 'correct_stay',
  targetKind: 'stay',
  targetId: 's1',
  familyId: 'p1',
  address: '127.0.0.1',
  page: '/o/harbour-loop/people/p1',
  previousHash: '',
  hash: '',
  beforeDigest: '',
  afterDigest: '',
  before: null,
  after: null,
}
const CHEN = { familyName: 'CHEN', givenNames: 'DAWEN', chineseName: '陳大文', staffNo: 'HL-007' }
const YI = { familyName: 'CHEN', givenNames: 'YI', chineseName: '陳怡', staffNo: 'HL-007' }
const KNOWN = {
  people: new Map([
    ['p1', CHEN],
    ['d1', YI],
  ]),
  entities: new Map([['e1', { name: 'Harbour Loop Limited' }]]),
}

test('values stand in the reader’s words: days, choices, entities; others as they are stored', () => {
  const words = translatorFor('zh-Hant')
  const before = { kind: 'entry', limitOfStay: '2026-12-31', scheme: 'ASMTP', position: 1, entityId: null }
  const after = { ...before, kind: 'extension', limitOfStay: '2027-12-31', entityId: 'e1', scheme: 'unheard' }
  const row = auditRow({ ...ENTRY, before, after }, KNOWN, words, '')
  expect(row.changes.map((change) => [change.before, change.after])).toEqual([
    [words.t('stayKind.entry'), words.t('stayKind.extension')],
    ['2026年12月31日', '2027年12月31日'],
    [words.t('scheme.ASMTP'), 'unheard'],
    ['–', 'Harbour Loop Limited'],
  ])
  const dependant = { ...ENTRY, targetKind: 'person', after: { relationship: 'child' } }
  expect(auditRow(dependant, KNOWN, words, '').changes[0]?.after).toBe(words.t('relationship.child'))
  expect(row.stored).toEqual([{ field: 'position', before: '1', after: '1' }])
})

test('it says whom an entry is about; who is on file no more is not named', () => {
  const words = translatorFor('en')
  const who = (entry: Partial<typeof ENTRY>) => auditRow({ ...ENTRY, ...entry }, KNOWN, words, '').who
  expect(who({})).toBe('CHEN DAWEN 陳大文 · HL-007')
  expect(who({ targetKind: 'person', targetId: 'd1' })).toBe('CHEN YI 陳怡 · CHEN DAWEN 陳大文 · HL-007')
  expect(who({ targetKind: 'person', targetId: 'gone' })).toBe('CHEN DAWEN 陳大文 · HL-007')
  expect(who({ familyId: 'gone' })).toBeNull()
  expect(idsOfPeople([ENTRY, { ...ENTRY, targetKind: 'person', targetId: 'd1' }])).toEqual(['p1', 'p1', 'd1'])
})
