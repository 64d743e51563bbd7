import { Form } from '@remix-run/react'
import { CalendarDays } from 'lucide-react'
import { addDays, addMonths, plainDate } from '#app/domain/plain-date.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Popover } from '#app/ui/popover.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type TodayFilter, todayQuery } from './today-filter.ts'

/** Which day is looked at: next month's work, last year-end's state. */
export function DayChooser({ filter }: { filter: TodayFilter }) {
  const { t, day } = useT()
  const { slug, asOf, today, isToday } = useVisit()
  const kept = todayQuery(filter)
  const shortcuts = [
    { on: addDays(today, 7), label: t('today.day.week') },
    { on: addMonths(today, 1), label: t('today.day.month') },
    { on: addMonths(today, 3), label: t('today.day.quarter') },
    { on: plainDate(`${Number(today.slice(0, 4)) - 1}-12-31`), label: t('today.day.yearEnd') },
  ]
  return (
    <Popover
      name={t('today.day.chosen', { day: day(asOf) })}
      label={
        <>
          <CalendarDays aria-hidden="true" size={16} className="text-soft" />
          {day(asOf)}
        </>
      }
    >
      <Form action={paths.today(slug)} className="flex flex-col gap-3">
        {Object.entries(kept).map(([name, value]) =>
          typeof value === 'string' ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Field label={t('today.asOf')} help={t('today.day.help')}>
          <TextInput key={asOf} type="date" name="asOf" defaultValue={asOf} required />
        </Field>
        <Button type="submit" className="self-start">
          {t('today.lookAt')}
        </Button>
      </Form>
      <ul className="mt-3 flex flex-col gap-1.5 border-t border-line pt-3 text-small">
        {!isToday && (
          <li>
            <TextLink href={paths.today(slug, kept)}>{t('today.backToToday')}</TextLink>
          </li>
        )}
        {shortcuts.map(({ on, label }) => (
          <li key={on} className="flex justify-between gap-3">
            <TextLink href={paths.today(slug, { ...kept, asOf: on })}>{label}</TextLink>
            <span className="text-soft">{day(on)}</span>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
