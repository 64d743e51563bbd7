import type { MessageKey } from '#app/i18n/catalogue.ts'
import { numberText } from '#app/i18n/fact-text.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { EmploymentEnd } from './employment-end.ts'
import type { FactLine } from './fact-sections.ts'
import { type FamilySpans, onFile } from './family-spans.ts'
import type { FamilyPage } from './family-view.ts'

/** The dozen facts that decide most questions. */
export function keyFacts({ family, end, words }: FamilyPage, spans: FamilySpans): FactLine[] {
  const { t, day } = words
  const { person, stays, travelDocuments } = family
  const [stay, span] = [stays.at(-1), onFile(spans.principal).at(-1)]
  const contract = spans.contracts.at(-1)
  const document = travelDocuments.at(-1)
  const facts: (FactLine | null)[] = [
    endLine(end, words),
    firstArrival(stays, words),
    span?.until
      ? {
          label: t('fact.limitOfStay'),
          value: day(span.until),
          note: t(span.status === 'printed' ? 'fact.printed' : 'fact.estimated'),
        }
      : null,
    approvedJob(stay, words),
    contract
      ? {
          label: t('people.section.contract'),
          value: contractText(contract, words),
          note: contract.renewedUntil ? t('people.renewed') : null,
        }
      : null,
    document
      ? {
          label: t(`documentType.${document.type ?? 'unknown'}` as MessageKey),
          value: numberText(document.numberKnown, document.numberLastFour, words) ?? t('fact.unknown'),
          note: document.expiresOn && t('people.until', { day: day(document.expiresOn) }),
        }
      : null,
    document?.endorsementDExpiresOn
      ? { label: t('family.endorsement'), value: day(document.endorsementDExpiresOn), note: null }
      : null,
    {
      label: t('people.hkid'),
      value: numberText(person.hkidKnown, person.hkidLastFour, words) ?? t('fact.unknown'),
      note: null,
    },
    spans.abodeOn
      ? { label: t('people.abode'), value: day(spans.abodeOn), note: t('people.potential') }
      : null,
    person.manager ? { label: t('fact.manager'), value: person.manager, note: null } : null,
  ]
  return facts.filter((fact) => fact !== null)
}

function endLine(end: EmploymentEnd | null, { t, day }: Translator<MessageKey>): FactLine | null {
  if (!end) return null
  return { label: t('fact.endDate'), value: end.on ? day(end.on) : t('fact.unknown'), note: null }
}

function firstArrival(stays: FamilyRows['stays'], { t, day }: Translator<MessageKey>): FactLine | null {
  const arrivedOn = stays.find((stay) => stay.arrivedOn)?.arrivedOn
  return arrivedOn ? { label: t('fact.arrivedOn'), value: day(arrivedOn), note: null } : null
}

function approvedJob(
  stay: FamilyRows['stays'][number] | undefined,
  words: Translator<MessageKey>,
): FactLine | null {
  const pay = stay?.monthlyPay ? words.money(stay.monthlyPay) : null
  const value = [stay?.jobTitle, pay].filter(Boolean).join(words.t('shell.comma'))
  return value ? { label: words.t('people.approvedJob'), value, note: null } : null
}

function contractText(
  { until, renewedUntil }: FamilySpans['contracts'][number],
  { t, day }: Translator<MessageKey>,
): string {
  const end = renewedUntil && (!until || renewedUntil > until) ? renewedUntil : until
  return end ? t('people.until', { day: day(end) }) : t('people.openEnded')
}
