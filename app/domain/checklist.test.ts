import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ChecklistFacts, checklistOf, isOnFile } from '#app/domain/checklist.ts'

const FACTS: ChecklistFacts = {
  subject: 'principal',
  stream: 'general',
  isMainlandEntrant: true,
  isRecruitmentWaived: false,
  isEmployerChanged: false,
  hasIdentityCard: null,
}
const required = (kind: Parameters<typeof checklistOf>[0], more: Partial<ChecklistFacts> = {}) =>
  checklistOf(kind, { ...FACTS, ...more })
    .filter(({ need }) => need === 'required')
    .map(({ code }) => code)
    .join(' ')

test.each([
  ['entry', {}, 'A-TD A-PHOTO A-EDU A-CONSENT E-990B E-CONTRACT E-BR E-FIN E-RECRUIT'],
  ['entry', { isRecruitmentWaived: true }, 'A-TD A-PHOTO A-EDU A-CONSENT E-990B E-CONTRACT E-BR E-FIN'],
  ['entry', { isMainlandEntrant: false }, 'A-TD A-PHOTO A-EDU E-990B E-CONTRACT E-BR E-FIN E-RECRUIT'],
  ['entry', { subject: 'dependant' }, 'A-TD A-PHOTO D-REL D-SPONSOR'],
  ['extension', {}, 'A-STAMP A-EVISA E-CONTRACT E-LETTER'],
  ['extension', { hasIdentityCard: true }, 'A-HKID A-STAMP A-EVISA E-CONTRACT E-LETTER'],
  ['extension', { isEmployerChanged: true }, 'A-STAMP A-EVISA E-CONTRACT E-LETTER E-990B'],
  ['extension', { stream: 'top_tier' }, 'A-STAMP A-EVISA E-CONTRACT E-LETTER T-TAX'],
  ['extension', { subject: 'dependant' }, 'A-STAMP A-EVISA D-SPONSOR D-481'],
  ['change_of_employment', {}, 'A-TD A-PHOTO A-STAMP A-EDU E-990B E-CONTRACT E-BR E-FIN E-RECRUIT'],
  ['change_of_employment', { subject: 'dependant' }, ''],
] as const)('%s %o', (kind, more, codes) => {
  expect(required(kind, more)).toBe(codes)
})

test('a translation is asked for only where it is needed', () => {
  expect(checklistOf('entry', FACTS).at(-1)).toMatchObject({ code: 'TRANS', need: 'if_any' })
})

test('an e-Visa serves as the latest stamp', () => {
  const stamp = checklistOf('extension', FACTS).find(({ code }) => code === 'A-STAMP')
  expect(stamp && isOnFile(stamp, new Set(['A-EVISA']))).toBe(true)
  expect(stamp && isOnFile(stamp, new Set(['A-STAMP']))).toBe(true)
  expect(stamp && isOnFile(stamp, new Set(['A-HKID']))).toBe(false)
})

test('no document stands twice in a list', () => {
  for (const kind of ['entry', 'extension', 'change_of_employment'] as const) {
    for (const subject of ['principal', 'dependant'] as const) {
      const codes = checklistOf(kind, { ...FACTS, subject, stream: 'top_tier', isEmployerChanged: true }).map(
        ({ code }) => code,
      )
      expect(new Set(codes).size).toBe(codes.length)
    }
  }
})

/** Read by eye against the domain sheet, 1.4. */
test('each list with what serves as well, its source and its confidence', async () => {
  const everything = { hasIdentityCard: true, isEmployerChanged: true, stream: 'top_tier' } as const
  const lists = (['entry', 'extension', 'change_of_employment'] as const).flatMap((kind) =>
    (['principal', 'dependant'] as const).map((subject) => {
      const items = checklistOf(kind, { ...FACTS, ...everything, subject }).map(
        ({ code, need, orElse, basis }) =>
          `  ${code} ${need}${orElse ? ` or ${orElse}` : ''} (${basis.source.label}; ${basis.confidence})`,
      )
      return [`${kind}, ${subject}`, ...items].join('\n')
    }),
  )
  await expect(`${lists.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'checklists.txt'))
})
