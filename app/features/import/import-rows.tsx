import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { TextLink } from '#app/ui/link.tsx'
import type { ImportView, RowView } from './import-view.server.ts'

const TONES = { created: 'accent', updated: 'medium', unchanged: 'neutral', skipped: 'high' } as const

/** What becomes of each row: for somebody new what was read, for somebody known what changes. */
export function ImportRows({ view }: { view: ImportView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { show, id, rows, nextRow } = view
  return (
    <section id="rows" aria-label={t('importPage.rowsTitle')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="text-large font-semibold">{t('importPage.rowsTitle')}</h2>
        {show !== null && (
          <span className="text-small">
            {t(`importPage.verdict.${show}`)} ·{' '}
            <TextLink href={`${paths.import(slug, id)}#rows`}>{t('importPage.allRows')}</TextLink>
          </span>
        )}
      </div>
      {show === 'skipped' && view.problems.length > 0 && (
        <p className="text-small text-soft">
          {t('importPage.skippedToo')}{' '}
          <TextLink href="#problems">{t('importPage.problems.count', { count: view.problemCount })}</TextLink>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="text-soft">{t('importPage.noRows')}</p>
      ) : (
        <DataTable caption={t('importPage.rowsTitle')}>
          <thead>
            <tr>
              <HeaderCell>{t('people.list.column.name')}</HeaderCell>
              <HeaderCell className="max-md:whitespace-normal">{t('importPage.what')}</HeaderCell>
              {view.state === 'staged' && (
                <HeaderCell className="max-md:whitespace-normal">{t('importPage.details')}</HeaderCell>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ImportRowLine key={row.rowNo} row={row} withDetails={view.state === 'staged'} />
            ))}
          </tbody>
        </DataTable>
      )}
      {nextRow !== null && (
        <LinkButton href={`${paths.import(slug, id, { show, after: nextRow })}#rows`} className="self-start">
          {t('people.list.more')}
        </LinkButton>
      )}
    </section>
  )
}

function ImportRowLine({ row, withDetails }: { row: RowView; withDetails: boolean }) {
  const { t } = useT()
  const { slug } = useVisit()
  const verdict = row.verdict as keyof typeof TONES
  return (
    <Row>
      <RowHeader className="align-top wrap-anywhere">
        {row.personId === null ? (
          row.name
        ) : (
          <TextLink href={paths.person(slug, row.personId)}>{row.name}</TextLink>
        )}
        <span className="block text-small font-normal text-soft">
          {row.staffNo} · {t('importPage.rowAt', { row: row.rowNo })}
        </span>
      </RowHeader>
      <Cell className="whitespace-nowrap align-top">
        <Badge tone={TONES[verdict] ?? 'neutral'}>{t(`importPage.verdict.${verdict}`)}</Badge>
      </Cell>
      {withDetails && (
        <Cell className="align-top">
          {row.why}
          <span className="flex flex-wrap gap-x-4">
            {row.told.map(({ name, value }) => (
              <span key={name}>
                <span className="text-small text-soft">{name}</span> {value}
              </span>
            ))}
            {row.changes.map(({ name, from, to }) => (
              <span key={name}>
                <span className="text-small text-soft">{name}</span> <s>{from}</s> → <strong>{to}</strong>
              </span>
            ))}
          </span>
        </Cell>
      )}
    </Row>
  )
}
