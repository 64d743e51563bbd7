import { MASK } from '#app/domain/identifiers.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { EntityRow, FamilyRows, TravelDocumentRow } from '#db/family-rows.server.ts'
import { band, bar, contractBars, stayBars } from './chart-bars.ts'
import { isWithin, type Scale, shareOf } from './chart-scale.ts'
import { days, kindOf, labelled, spanText } from './chart-words.ts'
import type { ChartNote, ChartRow, ChartSource, TableLine } from './family-chart.ts'
import type { FamilySpans, MemberSpans, StaySpan } from './family-spans.ts'

/* One function a kind of row. Each gives the row as it is drawn and the lines of the table that say the same. */

type Drawn = { row: ChartRow; lines: TableLine[] }

export type Words = Translator<MessageKey>

const STOPPED = {
  contract: 'family.stopped.contract',
  employment: 'family.stopped.employment',
  travel_document: 'family.stopped.travelDocument',
} as const

const CONTRACT_RULES = /^MM(05|06|07|08|32)$/

const DOCUMENT_RULES = /^MM(17|18|19|20|21)$/

export function stayRow({ family, spans, end, asOf, words }: ChartSource, scale: Scale): Drawn {
  const { person } = family
  const who = fullName(person, person.staffNo, words.locale)
  const { stays } = spans.principal
  const row: ChartRow = {
    key: 'stays',
    title: who,
    subtitle: words.t('family.row.limit'),
    isMarked: false,
    bars: stays.flatMap((stay, index) => stayBars(stay, stays[index + 1], { scale, asOf, words })),
    bands: stays.flatMap((stay) => band(stay, scale, words)),
    marks: [],
    note: stopNote(end?.isOver ? 'employment' : spans.stoppedBy, stays, words),
  }
  return { row, lines: stays.map((stay, index) => stayLine(`stay${index}`, who, stay, words)) }
}

export function dependantRow(
  { family, findings, asOf, personId, words }: ChartSource,
  scale: Scale,
  { dependantNo, stays, adultOn }: MemberSpans,
): Drawn {
  const person = family.dependants.find((rows) => rows.person.dependantNo === dependantNo)?.person
  if (!person) throw new Error(`no row of ${dependantNo} in the family`)
  const who = fullName(person, `${person.staffNo} ${person.dependantNo}`, words.locale)
  const relation = words.t(`relationship.${person.relationship ?? 'unknown'}` as MessageKey)
  const adult = adultOn && words.t('family.adultOn', { day: words.day(adultOn) })
  const own = findings.filter(({ subject }) => subject.dependantId === dependantNo)
  const row: ChartRow = {
    key: person.id,
    title: who,
    subtitle: [relation, adult].filter(Boolean).join(' · '),
    isMarked: personId === person.id,
    bars: stays.flatMap((stay, index) => stayBars(stay, stays[index + 1], { scale, asOf, words })),
    bands: stays.flatMap((stay) => band(stay, scale, words)),
    marks:
      adultOn && adult && isWithin(scale, adultOn)
        ? [{ at: shareOf(scale, adultOn), label: '18', tip: labelled(who, adult, words) }]
        : [],
    note: noteOf(own, words),
  }
  const lines = stays.map((stay, index) => stayLine(`${person.id}${index}`, who, stay, words))
  return { row, lines }
}

/** All contracts on one row; none without a contract. */
export function contractRow({ family, spans, findings, words }: ChartSource, scale: Scale): Drawn[] {
  if (spans.contracts.length === 0) return []
  const { t } = words
  const entity = family.entities.get(family.contracts.at(-1)?.entityId ?? family.person.entityId ?? '')
  const about = findings.filter(({ ruleId }) => CONTRACT_RULES.test(ruleId))
  const row: ChartRow = {
    key: 'contracts',
    title: t('family.row.contract'),
    subtitle: entityName(entity, t),
    isMarked: false,
    bars: spans.contracts.flatMap((contract) => contractBars(contract, scale, words)),
    bands: [],
    marks: [],
    note: noteOf(about, words),
  }
  const lines = spans.contracts.map(({ from, until, renewedUntil }, index) => ({
    key: `contract${index}`,
    who: t('family.row.contract'),
    what: renewedUntil ? t('family.what.renewed') : t('family.what.agreed'),
    ...days(from, renewedUntil ?? until, words, 'family.openEnded'),
    kind: t('family.kind.recorded'),
  }))
  return [{ row, lines }]
}

/** A row for each travel document of the principal, the one that runs longest first, with its endorsement D. */
export function documentRows({ family, spans, findings, words }: ChartSource, scale: Scale): Drawn[] {
  const { t } = words
  const about = findings.filter(
    ({ ruleId, subject }) => DOCUMENT_RULES.test(ruleId) && subject.dependantId === null,
  )
  const stays = spans.principal.stays.filter(({ status }) => status !== 'projected')
  return byExpiry(family.travelDocuments).map((document, index) => {
    const title = documentTitle(document, words)
    const expiresOn = document.expiresOn as PlainDate | null
    const endorsementOn = document.endorsementDExpiresOn as PlainDate | null
    const endorsement = t('family.endorsement')
    const row: ChartRow = {
      key: document.id,
      title,
      subtitle: endorsementOn ? t('family.row.endorsement') : t('family.row.document'),
      isMarked: false,
      bars: [
        ...bar(
          scale,
          'document',
          null,
          expiresOn,
          null,
          labelled(title, spanText(null, expiresOn, words), words),
        ),
        ...(endorsementOn
          ? bar(
              scale,
              'endorsement',
              endorsedFrom(stays, endorsementOn),
              endorsementOn,
              null,
              labelled(endorsement, spanText(null, endorsementOn, words), words),
            )
          : []),
      ],
      bands: [],
      marks: [],
      note: index === 0 ? noteOf(about, words) : null,
    }
    const kind = t('family.kind.recorded')
    const lines: TableLine[] = [
      { key: document.id, who: title, what: t('family.what.valid'), ...days(null, expiresOn, words), kind },
    ]
    if (endorsementOn) {
      const what = endorsement
      lines.push({ key: `${document.id}D`, who: title, what, ...days(null, endorsementOn, words), kind })
    }
    return { row, lines }
  })
}

function stayLine(key: string, who: string, stay: StaySpan, words: Words): TableLine {
  const { kind, from, until } = stay
  const what = words.t(`stayKind.${kind}`)
  return { key, who, what, ...days(from, until, words), kind: kindOf(stay, words) }
}

/** Said where the stays that may follow end before the pattern does. */
function stopNote(
  stoppedBy: FamilySpans['stoppedBy'] | 'employment',
  stays: readonly StaySpan[],
  { t }: Words,
): ChartNote | null {
  if (stays.length === 0) return { severity: 'info', text: t('family.stopped.none'), findingKey: null }
  if (stoppedBy === 'pattern') return null
  return { severity: 'info', text: t(STOPPED[stoppedBy]), findingKey: null }
}

function noteOf(findings: ChartSource['findings'], words: Words): ChartNote | null {
  const [worst] = findings.filter(({ severity }) => severity !== 'info')
  return worst ? { severity: worst.severity, text: words.reason(worst.title), findingKey: worst.key } : null
}

/** Nobody writes down when an endorsement begins: with the first stay that lasts as long, else with the last one. */
function endorsedFrom(stays: readonly StaySpan[], endorsementOn: PlainDate): PlainDate | null {
  const stay = stays.find(({ until }) => until !== null && until >= endorsementOn) ?? stays.at(-1)
  return stay && stay.from < endorsementOn ? stay.from : null
}

/** `Permit EEP ••••4567`. */
export function documentTitle({ type, numberLastFour }: TravelDocumentRow, { t }: Words): string {
  const kind = t(`documentType.${type ?? 'unknown'}` as MessageKey)
  return numberLastFour ? `${kind} ${MASK}${numberLastFour}` : kind
}

function byExpiry(documents: FamilyRows['travelDocuments']): TravelDocumentRow[] {
  return [...documents].sort((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? 1 : -1))
}

function entityName(entity: EntityRow | undefined, t: Words['t']): string {
  return entity?.name ?? t('family.entityUnknown')
}
