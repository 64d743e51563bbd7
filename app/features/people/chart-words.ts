import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Words } from './chart-rows.ts'
import type { StaySpan } from './family-spans.ts'

export function days(
  from: PlainDate | null,
  until: PlainDate | null,
  { t, day }: Words,
  open: MessageKey = 'family.unknown',
): { from: string; until: string } {
  return { from: from ? day(from) : t('family.unknown'), until: until ? day(until) : t(open) }
}

export function spanText(
  from: PlainDate | null,
  until: PlainDate | null,
  words: Words,
  open: MessageKey = 'family.unknown',
): string {
  const span = days(from, until, words, open)
  return from ? words.t('family.span', span) : words.t('family.until', { until: span.until })
}

/** `Contract: 1 Jan 2025 to …`, with the colon of the language. */
export function labelled(label: string, text: string, { t }: Words): string {
  return t('shell.labelled', { label, text })
}

/** Which kind of date a limit is, and what cut it short. */
export function kindOf({ status, binding, fromAssumed }: StaySpan, { t }: Words): string {
  const kind =
    status === 'printed'
      ? t('family.kind.printed')
      : t('family.kind.estimated', {
          by: binding.map((one) => t(`family.binding.${one}`)).join(t('family.and')),
        })
  return fromAssumed ? `${kind} · ${t('family.kind.startAssumed')}` : kind
}
