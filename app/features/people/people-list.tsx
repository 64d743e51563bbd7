import { Download, UserPlus } from 'lucide-react'
import { shownNumber } from '#app/domain/searched-number.ts'
import { formatMonth } from '#app/i18n/locales.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { FacetMenus } from './facet-menus.tsx'
import { isNarrowed, type ListQuestion, listHref, questionQuery } from './list-question.ts'
import type { PeopleListView } from './load-list.server.ts'
import { PeopleTable } from './people-table.tsx'

type Props = { view: PeopleListView; question: ListQuestion }

/** Principals and dependants in one table. */
export function PeopleList({ view, question }: Props) {
  const { t, locale } = useT()
  const { slug, asOf, isToday, can } = useVisit()
  const day = isToday ? undefined : asOf
  const narrowed = isNarrowed(question)
  const { number, ...others } = question.filter
  const month = others.limitMonth
  return (
    <Page
      title={t('people.title')}
      subtitle={
        <>
          {t('people.list.count', { count: view.total })}
          {month && ` · ${t('people.list.limitMonth', { month: formatMonth(locale, month) })}`}
          {number && (
            <>
              {` · ${t('people.list.number', { number: shownNumber(number) })} · `}
              <TextLink href={listHref(paths.people(slug), { ...question, filter: others }, day)}>
                {t('people.list.clearNumber')}
              </TextLink>
            </>
          )}
          {narrowed && (
            <>
              {' · '}
              <TextLink href={paths.people(slug, { asOf: day })}>{t('people.list.clear')}</TextLink>
            </>
          )}
        </>
      }
      actions={
        <>
          {can('report.export') && view.total > 0 && (
            <LinkButton href={paths.peopleCsv(slug, questionQuery(question, asOf))} document>
              <Download aria-hidden="true" size={16} className="text-soft" />
              {t('people.list.export')}
            </LinkButton>
          )}
          {can('people.write') && (
            <LinkButton href={paths.newPerson(slug)} kind="primary">
              <UserPlus aria-hidden="true" size={16} />
              {t('people.list.add')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {(view.total > 0 || narrowed) && <FacetMenus question={question} facets={view.facets} />}
        {view.rows.length === 0 ? (
          <Nobody narrowed={narrowed} />
        ) : (
          <PeopleTable question={question} first={view} total={view.total} />
        )}
        {view.nextCursor !== null && (
          <noscript>
            <LinkButton
              href={paths.people(slug, { ...questionQuery(question, day), cursor: view.nextCursor })}
            >
              {t('people.list.more')}
            </LinkButton>
          </noscript>
        )}
      </div>
    </Page>
  )
}

function Nobody({ narrowed }: { narrowed: boolean }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const words = narrowed ? 'emptyFiltered' : 'empty'
  return (
    <Card>
      <EmptyState
        title={t(`people.list.${words}.title`)}
        actions={
          !narrowed &&
          can('import.run') && (
            <LinkButton href={paths.imports(slug)} kind="primary">
              {t('nav.import')}
            </LinkButton>
          )
        }
      >
        {t(`people.list.${words}.text`)}
      </EmptyState>
    </Card>
  )
}
