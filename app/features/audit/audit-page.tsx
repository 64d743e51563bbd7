import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type AuditRow, type Change, NOTHING } from './audit-view.ts'

export type Asked = { family: string; actor: string; action: string; from: string; until: string }
type Choice = { value: string; label: string }

type Props = {
  rows: AuditRow[]
  asked: Asked
  isFirstPage: boolean
  nextBefore: number | null
  actors: Choice[]
  actions: Choice[]
}

/** Who did what, when, from where; searched by its address. */
export function AuditPage({ rows, asked, isFirstPage, nextBefore, actors, actions }: Props) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Page
      title={t('audit.title')}
      subtitle={t('audit.text')}
      actions={
        <LinkButton href={paths.reportCsv(slug, 'audit')} document>
          {t('audit.export')}
        </LinkButton>
      }
    >
      <Search asked={asked} actors={actors} actions={actions} />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={t('audit.none')}>{t('audit.none.text')}</EmptyState>
        ) : (
          <ol aria-label={t('audit.table')}>
            {rows.map((row) => (
              <Entry key={row.seq} row={row} />
            ))}
          </ol>
        )}
      </Card>
      <Pager
        label={t('audit.pages')}
        previous={isFirstPage ? null : { href: paths.audit(slug, asked), label: t('audit.newest') }}
        next={
          nextBefore === null
            ? null
            : { href: paths.audit(slug, { ...asked, before: nextBefore }), label: t('audit.older') }
        }
      />
    </Page>
  )
}

function Search({ asked, actors, actions }: Pick<Props, 'asked' | 'actors' | 'actions'>) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Form method="get" className="mb-4 flex flex-wrap items-end gap-3">
      {asked.family !== '' && (
        <>
          <input type="hidden" name="family" value={asked.family} />
          <p className="w-full text-small text-soft">{t('audit.oneFamily')}</p>
        </>
      )}
      <Field label={t('audit.from')}>
        <TextInput type="date" name="from" defaultValue={asked.from} />
      </Field>
      <Field label={t('audit.until')}>
        <TextInput type="date" name="until" defaultValue={asked.until} />
      </Field>
      <Field label={t('audit.actor')}>
        <Select name="actor" emptyLabel={t('audit.anyone')} options={actors} defaultValue={asked.actor} />
      </Field>
      <Field label={t('audit.action')}>
        <Select
          name="action"
          emptyLabel={t('audit.anyAction')}
          options={actions}
          defaultValue={asked.action}
        />
      </Field>
      <Button type="submit">{t('audit.search')}</Button>
      <TextLink href={paths.audit(slug)}>{t('audit.clear')}</TextLink>
    </Form>
  )
}

function Entry({ row }: { row: AuditRow }) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <li className="grid gap-x-5 border-b border-line px-4 py-3 last:border-b-0 md:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="text-small text-soft">
        <time dateTime={row.at}>{row.when}</time>
        <br />
        {row.actor}
        <br />
        {t('audit.no')} {row.seq}
      </p>
      <div className="min-w-0 break-words">
        <p>
          <span className="font-semibold">{row.action}</span>
          {row.who !== null && <span className="text-soft"> · {row.who}</span>}
        </p>
        <Changes changes={row.changes} />
        {row.stored.length > 0 && (
          <details className="text-small">
            <summary className="w-fit cursor-pointer rounded-small text-accent max-md:py-3">
              {t('audit.stored', { count: row.stored.length })}
            </summary>
            <Changes changes={row.stored} />
          </details>
        )}
        <p className="mt-1 flex flex-wrap gap-x-3 text-small text-soft">
          {row.from !== '' && <span>{row.from}</span>}
          {row.familyId !== null && (
            <TextLink href={paths.audit(slug, { family: row.familyId })}>{t('audit.family')}</TextLink>
          )}
        </p>
      </div>
    </li>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="mt-0.5 flex flex-col gap-0.5 text-small">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="text-soft">{field}</span> {before === NOTHING ? after : `${before} → ${after}`}
        </li>
      ))}
    </ul>
  )
}
