import { addDays, type PlainDate } from '#app/domain/plain-date.ts'
import type { Words } from './chart-rows.ts'
import { type Scale, shareOf } from './chart-scale.ts'
import { kindOf, labelled, spanText } from './chart-words.ts'
import type { BarLook, ChartBand, ChartBar } from './family-chart.ts'
import type { ContractSpan, StaySpan } from './family-spans.ts'

/** The narrowest axis on which short and long labels are shown inside bars, and the widths of letters there, in pixels. */
const NARROW_AXIS = 580

const WIDE_AXIS = 840

const LATIN_WIDTH = 6.6

const CHINESE_WIDTH = 12.5

const LABEL_PADDING = 18

type Axis = { scale: Scale; asOf: PlainDate; words: Words }

/**
 * An extension begins on the day of its grant: from there on the one before it is covered. Where nobody recorded when a
 * stay began, it is hatched up to the day that is looked at, as everything that is not on paper.
 */
export function stayBars(stay: StaySpan, next: StaySpan | undefined, axis: Axis): ChartBar[] {
  const { from, until, status, kind, fromAssumed } = stay
  const { scale, asOf, words } = axis
  const isPrinted = status === 'printed'
  const start = shareOf(scale, from)
  const last = until ? shareOf(scale, addDays(until, 1)) : 1
  const end = next ? Math.min(last, shareOf(scale, next.from)) : last
  const day = until ? words.day(until) : ''
  const short = words.t(isPrinted ? 'family.bar.printedShort' : 'family.bar.estimated', { day })
  const long = isPrinted
    ? words.t('family.bar.printed', { kind: words.t(`stayKind.${kind}`), day })
    : words.t('family.bar.estimatedLong', { day })
  const tip = labelled(
    words.t(`stayKind.${kind}`),
    `${spanText(from, until, words)} · ${kindOf(stay, words)}`,
    words,
  )
  const sure = isPrinted && fromAssumed ? Math.min(end, Math.max(start, shareOf(scale, asOf))) : start
  const fadesOut = until === null
  const texts = until ? [long, short] : []
  const granted: ChartBar = {
    look: isPrinted ? 'granted' : 'estimated',
    start: sure,
    end,
    fadesIn: false,
    fadesOut,
    ...labelsFor(texts, end - sure),
    tip,
  }
  if (sure === start) return [granted]
  const assumed: ChartBar = {
    look: 'estimated',
    start,
    end: sure,
    fadesIn: true,
    fadesOut: fadesOut && sure === end,
    ...labelsFor([words.t('family.kind.startAssumed')], sure - start),
    tip,
  }
  return sure < end ? [assumed, granted] : [assumed]
}

export function contractBars(
  { from, until, renewedUntil }: ContractSpan,
  scale: Scale,
  words: Words,
): ChartBar[] {
  const { t } = words
  const tip = labelled(t('family.row.contract'), spanText(from, until, words, 'family.openEnded'), words)
  const label = until ? words.day(until) : t('family.openEnded')
  const agreed = bar(scale, 'contract', from, until, label, tip)
  if (!renewedUntil || !until || renewedUntil <= until) return agreed
  const renewed = t('family.what.renewed')
  const renewal = labelled(renewed, spanText(addDays(until, 1), renewedUntil, words), words)
  const text = t('family.bar.renewed', { day: words.day(renewedUntil) })
  return [...agreed, ...bar(scale, 'renewal', addDays(until, 1), renewedUntil, text, renewal)]
}

/** Nothing where all of it lies outside the chart. */
export function bar(
  scale: Scale,
  look: BarLook,
  from: PlainDate | null,
  until: PlainDate | null,
  label: string | null,
  tip: string,
): ChartBar[] {
  if ((until && until < scale.start) || (from && from > scale.end)) return []
  const start = from ? shareOf(scale, from) : 0
  const end = until ? shareOf(scale, addDays(until, 1)) : 1
  return [
    {
      look,
      start,
      end,
      fadesIn: from === null || from < scale.start,
      fadesOut: until === null || until > scale.end,
      ...labelsFor(label ? [label] : [], end - start),
      tip,
    },
  ]
}

export function band({ window, until }: StaySpan, scale: Scale, words: Words): ChartBand[] {
  if (!window || !until) return []
  const { opensOn, submitBy, lastFourWeeksFrom } = window
  return [
    {
      start: shareOf(scale, opensOn),
      lastWeeks: shareOf(scale, lastFourWeeksFrom),
      end: shareOf(scale, addDays(until, 1)),
      tip: words.t('family.window', {
        opens: words.day(opensOn),
        limit: words.day(until),
        submitBy: words.day(submitBy),
        lastWeeks: words.day(lastFourWeeksFrom),
      }),
    },
  ]
}

/** The longest of these labels that has room in a bar of this share, on a wide axis and on a narrow one. */
function labelsFor(texts: readonly string[], share: number): Pick<ChartBar, 'label' | 'narrowLabel'> {
  const longest = (axis: number) => texts.find((text) => widthOf(text) <= share * axis) ?? null
  return { label: longest(WIDE_AXIS), narrowLabel: longest(NARROW_AXIS) }
}

function widthOf(text: string): number {
  const chinese = [...text].filter((letter) => letter > '\u2e80').length
  return chinese * CHINESE_WIDTH + (text.length - chinese) * LATIN_WIDTH + LABEL_PADDING
}
