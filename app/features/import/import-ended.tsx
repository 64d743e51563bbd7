import { Download } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportRows } from './import-rows.tsx'
import { DAYS_UNCONFIRMED } from './import-terms.ts'
import type { ImportView } from './import-view.server.ts'
import { LeftOutRows } from './left-out-rows.tsx'

/** An import that came to its end: confirmed, undone, discarded or expired. */
export function ImportEnded({ view }: { view: ImportView }) {
  const { t } = useT()
  if (view.state === 'confirmed') return <Confirmed view={view} />
  if (view.state === 'undone' && view.undone) return <Undone id={view.id} undone={view.undone} />
  return (
    <Notice word={t('shell.notice')}>
      {view.state === 'expired'
        ? t('importPage.expired', { days: DAYS_UNCONFIRMED })
        : t('importPage.discarded')}
    </Notice>
  )
}

function Confirmed({ view }: { view: ImportView }) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <>
      <Notice kind="done" word={t('shell.notice')} title={t('importPage.confirmed')}>
        <ImportCounts view={view} />
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <LinkButton href={paths.today(slug)} kind="primary">
            {t('importPage.toToday')}
          </LinkButton>
          {view.undoUntil !== null && (
            <>
              <LinkButton href={paths.undoImport(slug, view.id)}>{t('importPage.undo')}</LinkButton>
              <span className="text-small">{t('importPage.undo.until', { day: view.undoUntil })}</span>
            </>
          )}
        </div>
      </Notice>
      {view.leftOut.rows.length > 0 && <LeftOutRows view={view} />}
      {view.undoUntil !== null && <ImportRows view={view} />}
    </>
  )
}

function Undone({ id, undone }: { id: string; undone: NonNullable<ImportView['undone']> }) {
  const { t } = useT()
  const { slug } = useVisit()
  const parts = [
    t('importPage.undone.people', { count: undone.removedPersonCount }),
    t('importPage.undone.facts', { count: undone.removedFactCount }),
    t('importPage.undone.restored', { count: undone.restoredFactCount }),
  ]
  return (
    <>
      <Notice kind="done" word={t('shell.notice')} title={t('importPage.undone')}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {parts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      {undone.leftCount > 0 && (
        <section id="left" className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-large font-semibold">
              {t('importPage.undone.left', { count: undone.leftCount })}
            </h2>
            <LinkButton href={paths.importLeftCsv(slug, id)} document>
              <Download aria-hidden="true" size={16} className="text-soft" />
              {t('reports.download')}
            </LinkButton>
          </div>
          <DataTable caption={t('importPage.undone.left', { count: undone.leftCount })}>
            <thead>
              <tr>
                <HeaderCell>{t('importPage.person')}</HeaderCell>
                <HeaderCell>{t('importPage.fact')}</HeaderCell>
                <HeaderCell>{t('importPage.whyLeft')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {undone.left.map(({ personId, name, fact, why }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a person may have two facts of a kind, and the order is fixed
                <Row key={at}>
                  <RowHeader>
                    {personId ? <TextLink href={paths.person(slug, personId)}>{name}</TextLink> : name}
                  </RowHeader>
                  <Cell>{fact}</Cell>
                  <Cell>{why}</Cell>
                </Row>
              ))}
            </tbody>
          </DataTable>
          {undone.next !== null && (
            <LinkButton href={`${paths.import(slug, id, { left: undone.next })}#left`} className="self-start">
              {t('people.list.more')}
            </LinkButton>
          )}
        </section>
      )}
    </>
  )
}
