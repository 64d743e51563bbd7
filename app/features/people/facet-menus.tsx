import { Form, useSubmit } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { shownNumber } from '#app/domain/searched-number.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { FACET_NAMES, LIST_COLUMNS, type ListQuestion, NOT_GIVEN, questionQuery } from './list-question.ts'
import type { PeopleListView } from './load-list.server.ts'

type Props = { question: ListQuestion; facets: PeopleListView['facets'] }

/** Search, facets and columns: one form that is answered by an address. With script a choice takes effect at once. */
export function FacetMenus({ question, facets }: Props) {
  const { t } = useT()
  const { slug, asOf, isToday } = useVisit()
  const hydrated = useHydrated()
  const submit = useSubmit()
  const { sort, limitMonth } = questionQuery(question, undefined)
  const { search, number } = question.filter
  const searched = search ?? (number ? shownNumber(number) : '')
  const choose = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox')
      submit(event.currentTarget, { preventScrollReset: true })
  }
  return (
    <Form
      method="post"
      action={paths.people(slug)}
      onChange={hydrated ? choose : undefined}
      aria-label={t('people.list.filters')}
      className="no-print flex flex-wrap items-center gap-2"
    >
      {!isToday && <input type="hidden" name="asOf" value={asOf} />}
      {typeof sort === 'string' && <input type="hidden" name="sort" value={sort} />}
      {number && <input type="hidden" name="number" value={number} />}
      {typeof limitMonth === 'string' && <input type="hidden" name="limitMonth" value={limitMonth} />}
      <div className="w-80 max-lg:w-64 max-sm:w-full">
        <TextInput
          key={searched}
          type="search"
          name="q"
          autoComplete="off"
          defaultValue={searched}
          aria-label={t('people.list.search')}
          placeholder={t('people.list.search')}
        />
      </div>
      {facets.map(({ facet, values }) =>
        values.length < 2 && !values.some(({ chosen }) => chosen) ? null : (
          <Drop
            key={facet}
            label={t(`people.list.facet.${facet}`)}
            chosen={values.filter(({ chosen }) => chosen).map(({ label }) => label)}
          >
            {values.map(({ value, label, count, chosen }) => (
              <Choice
                key={`${value}${chosen}`}
                name={FACET_NAMES[facet]}
                value={value || NOT_GIVEN}
                label={label}
                chosen={chosen}
              >
                {count}
              </Choice>
            ))}
          </Drop>
        ),
      )}
      <Columns question={question} />
      <noscript>
        <Button type="submit">{t('people.list.apply')}</Button>
      </noscript>
    </Form>
  )
}

/** Which columns stand: one hidden value in the address, so its boxes have no names of their own. */
function Columns({ question }: { question: ListQuestion }) {
  const { t } = useT()
  const hydrated = useHydrated()
  const submit = useSubmit()
  const all = useRef<HTMLInputElement>(null)
  const chosen = question.columns
  const current = questionQuery(question, undefined).columns
  if (!hydrated)
    return typeof current === 'string' ? <input type="hidden" name="columns" value={current} /> : null
  return (
    <Drop label={t('people.list.columns')} chosen={[]}>
      <input
        ref={all}
        type="hidden"
        name="columns"
        defaultValue={typeof current === 'string' ? current : ''}
      />
      {LIST_COLUMNS.map((column) => (
        <Choice
          key={`${column}${chosen.includes(column)}`}
          value={column}
          label={t(`people.list.column.${column}`)}
          chosen={chosen.includes(column)}
          onChoose={(form) => {
            const next = LIST_COLUMNS.filter((one) => (one === column) !== chosen.includes(one))
            if (all.current) all.current.value = next.join('.') || '.'
            submit(form, { preventScrollReset: true })
          }}
        />
      ))}
    </Drop>
  )
}

type ChoiceProps = {
  name?: string
  value: string
  label: string
  chosen: boolean
  /** In the place of the form's own answer to a change. */
  onChoose?: (form: HTMLFormElement | null) => void
  children?: ReactNode
}

function Choice({ name, value, label, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-small px-2 hover:bg-raised max-md:min-h-11">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={chosen}
        onChange={
          onChoose &&
          ((event) => {
            event.stopPropagation()
            onChoose(event.currentTarget.form)
          })
        }
        className="size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">{label}</span>
      {children !== undefined && <span className="text-small text-soft">{children}</span>}
    </label>
  )
}

/** A list behind a button that opens without script; a click elsewhere and Escape close it. */
function Drop({
  label,
  chosen,
  children,
}: {
  label: string
  chosen: readonly string[]
  children: ReactNode
}) {
  const drop = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    function closeElsewhere(event: Event) {
      const shown = drop.current
      if (!shown?.open) return
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      const isBeside = event.type === 'click' && event.target instanceof Node && !shown.contains(event.target)
      if (isEscape || isBeside) shown.open = false
      if (isEscape) shown.querySelector('summary')?.focus()
    }
    document.addEventListener('click', closeElsewhere)
    document.addEventListener('keydown', closeElsewhere)
    return () => {
      document.removeEventListener('click', closeElsewhere)
      document.removeEventListener('keydown', closeElsewhere)
    }
  }, [])
  const { t } = useT()
  const [first, ...more] = chosen
  return (
    <details ref={drop} name="people-facet" className="group relative">
      <summary
        className={classNames(
          'flex min-h-9 list-none items-center gap-1.5 rounded-control border bg-card px-3 font-medium hover:border-edge max-md:min-h-11 [&::-webkit-details-marker]:hidden',
          first === undefined ? 'border-line' : 'border-accent text-accent',
        )}
      >
        <span className="max-w-48 truncate">
          {first === undefined ? label : t('shell.labelled', { label, text: first })}
        </span>
        {more.length > 0 && <span>+{more.length}</span>}
        <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-soft" />
      </summary>
      <div className="absolute left-0 z-40 mt-1 max-h-80 w-max min-w-56 max-w-[min(20rem,calc(100vw-2rem))] overflow-y-auto rounded-control border border-line bg-card p-1 shadow-over">
        {children}
      </div>
    </details>
  )
}
