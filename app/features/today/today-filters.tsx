import { Form, useSubmit } from '@remix-run/react'
import { X } from 'lucide-react'
import { type FormEvent, useId } from 'react'
import { WORK_SEVERITIES } from '#app/domain/worklist.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Link, TextLink } from '#app/ui/link.tsx'
import type { Option } from '#app/ui/select.tsx'
import { Select } from '#app/ui/select.tsx'
import type { TodayView } from './load-today.server.ts'
import { isNarrowed, type TodayFilter, todayQuery } from './today-filter.ts'

/** Filters of the list. They stand in the address; with script a choice takes effect at once. */
export function TodayFilters({ view }: { view: TodayView }) {
  const { t } = useT()
  const { slug, asOf, isToday } = useVisit()
  const submit = useSubmit()
  const hydrated = useHydrated()
  const { filter, departments, entities } = view
  const day = isToday ? undefined : asOf
  const choose = (event: FormEvent<HTMLFormElement>) =>
    submit(event.currentTarget, { preventScrollReset: true })
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2">
      <Form
        action={paths.today(slug)}
        onChange={hydrated ? choose : undefined}
        aria-label={t('today.filters')}
        className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2"
      >
        {day && <input type="hidden" name="asOf" value={day} />}
        {filter.group && <input type="hidden" name="group" value={filter.group} />}
        <Choice
          name="severity"
          label={t('today.filter.severity')}
          value={filter.severity}
          options={WORK_SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        />
        <Choice
          name="kind"
          label={t('today.filter.kind')}
          value={filter.kind}
          options={[
            { value: 'principal', label: t('today.filter.principal') },
            { value: 'dependant', label: t('today.filter.dependant') },
          ]}
        />
        {departments.length > 1 && (
          <Choice
            name="department"
            label={t('today.filter.department')}
            value={filter.department}
            options={departments.map((value) => ({ value, label: value }))}
          />
        )}
        {entities.length > 1 && (
          <Choice
            name="entity"
            label={t('today.filter.entity')}
            value={filter.entityId}
            options={entities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <noscript>
          <Button type="submit">{t('today.filter.apply')}</Button>
        </noscript>
      </Form>
      {isNarrowed(filter) && (
        <p className="flex flex-wrap items-center gap-3 text-small">
          {filter.group && <GroupChip filter={filter} day={day} />}
          <TextLink href={paths.today(slug, { asOf: day })} keepScroll>
            {t('today.filter.clear')}
          </TextLink>
        </p>
      )}
    </div>
  )
}

type ChoiceProps = { name: string; label: string; value: string | undefined; options: readonly Option[] }

/** The filter's name stands in its first, empty choice; a screen reader hears it as the label. */
function Choice({ name, label, value, options }: ChoiceProps) {
  const { t } = useT()
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Select
        key={value ?? ''}
        id={id}
        name={name}
        defaultValue={value ?? ''}
        emptyLabel={t('today.filter.any', { label })}
        options={options}
        className={classNames('sm:max-w-60', value && '[&>select]:border-accent')}
      />
    </div>
  )
}

function GroupChip({ filter, day }: { filter: TodayFilter; day: string | undefined }) {
  const { t } = useT()
  const { slug } = useVisit()
  if (!filter.group) return null
  const label = t(`today.group.${filter.group}`)
  return (
    <Link
      href={paths.today(slug, { ...todayQuery(filter, { group: undefined }), asOf: day })}
      keepScroll
      aria-label={t('today.filter.remove', { label })}
      className="inline-flex items-center gap-1 rounded-round bg-accent-wash px-2.5 py-1 font-semibold text-accent max-md:min-h-11"
    >
      {label}
      <X aria-hidden="true" size={14} />
    </Link>
  )
}
