import { expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { renderFinding } from '#app/i18n/finding-text.ts'
import { LOCALES } from '#app/i18n/locales.ts'

const W24: CaseFile = {
  person: { staffNo: 'E001' },
  stays: [{ kind: 'entry', arrivedOn: day('2023-06-01'), limitOfStay: day('2026-12-14') }],
}

test('an open window explains itself line by line', () => {
  const open = findings(W24).find(({ state }) => state === 'open')
  expect(open && renderFinding(open, translatorFor('en'))).toEqual({
    key: 'EXT:E001:s1',
    ruleId: 'EXT',
    state: 'open',
    severity: 'medium',
    subject: { kind: 'principal', staffNo: 'E001', dependantId: null },
    from: '2026-09-14',
    until: '2026-11-03',
    dueOn: '2026-11-02',
    title: 'Extension can be filed: submit by 2 Nov 2026',
    because:
      'The window opened on 14 Sep 2026 and no extension is on file. Filed after 2 Nov 2026, the day that Stayledger recommends, it may still be undecided on 14 Dec 2026, the limit of stay.',
    explanation: {
      ruleset: 'asmtp-2026-03',
      inputs: [{ field: 'stays[0].limitOfStay', value: '2026-12-14', origin: 'printed' }],
      steps: [
        'Limit of stay 14 Dec 2026 (printed)',
        'Window opens: limit 14 Dec 2026 − 3 months = 14 Sep 2026',
        'Submit by: limit 14 Dec 2026 − 42 days = 2 Nov 2026',
        'Last four weeks: limit 14 Dec 2026 − 28 days = 16 Nov 2026',
      ],
      source: expect.objectContaining({ url: expect.stringMatching(/^https:/) }),
      confidence: 'adviser',
      nextAction: 'File the extension by 2 Nov 2026, while the person is in Hong Kong',
    },
  })
})

test.each(LOCALES)('in %s every state has its sentences, and no parameter is left open', (locale) => {
  const filings = [
    [],
    [{ filedOn: '2026-10-05' }],
    [{ filedOn: '2026-10-05', outcome: 'granted' as const }],
    [{ filedOn: '2026-10-05', outcome: 'refused' as const, decidedOn: '2026-10-20' }],
    [{ filedOn: '2026-10-05', outcome: 'withdrawn' as const }],
    [{ filedOn: '2026-12-20' }],
  ]
  for (const list of filings) {
    const applications = list.map(({ filedOn, ...rest }) => ({
      kind: 'extension' as const,
      ...rest,
      filedOn: day(filedOn),
      decidedOn: 'decidedOn' in rest ? day(rest.decidedOn) : null,
    }))
    for (const limitOfStay of [day('2026-12-14'), null, day('2026-02-14')]) {
      const stays = [{ kind: 'entry' as const, arrivedOn: day('2023-06-01'), limitOfStay }]
      for (const found of findings({ ...W24, stays, applications })) {
        const text = renderFinding(found, translatorFor(locale))
        expect(text.explanation.inputs).not.toEqual([])
        expect(JSON.stringify(text)).not.toMatch(/\{\{|undefined|\[object/)
      }
    }
  }
})
