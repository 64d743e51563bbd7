import { useT } from '#app/i18n/react.tsx'
import { paths, withQuery } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import type { ImportView } from './import-view.server.ts'

/** Every cell that must be mended: where, what was read, what is expected. */
export function ImportProblems({ view }: { view: ImportView }) {
  const { t } = useT()
  return (
    <section aria-label={t('importPage.problems')}>
      <h2 className="mb-2 text-large font-semibold">
        {t('importPage.problems.count', { count: view.problemCount })}
      </h2>
      <DataTable caption={t('importPage.problems')} ownScroll>
        <thead>
          <tr>
            <HeaderCell numeric>{t('importPage.row')}</HeaderCell>
            <HeaderCell>{t('importPage.column')}</HeaderCell>
            <HeaderCell>{t('importPage.value')}</HeaderCell>
            <HeaderCell>{t('importPage.reason')}</HeaderCell>
            <HeaderCell>{t('importPage.expected')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {view.problems.map(({ row, column, value, reason, expected }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cells of a row may have the same problem, and the order is fixed
            <Row key={at}>
              <Cell numeric>{row ?? '–'}</Cell>
              <Cell>{column ?? '–'}</Cell>
              <Cell className="break-all">{value ?? '–'}</Cell>
              <Cell>{reason}</Cell>
              <Cell>{expected}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}

const TONES = { created: 'accent', updated: 'medium', unchanged: 'neutral', skipped: 'high' } as const

/** What would become of each row: for somebody new what was read, for somebody known what changes. */
export function ImportRows({ view }: { view: ImportView }) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <section aria-label={t('importPage.rowsTitle')} className="flex flex-col gap-3">
      <h2 className="text-large font-semibold">{t('importPage.rowsTitle')}</h2>
      <DataTable caption={t('importPage.rowsTitle')} stickyFirst>
        <thead>
          <tr>
            <HeaderCell>{t('people.list.column.name')}</HeaderCell>
            <HeaderCell>{t('people.list.column.staffNo')}</HeaderCell>
            <HeaderCell numeric>{t('importPage.row')}</HeaderCell>
            <HeaderCell>{t('importPage.what')}</HeaderCell>
            <HeaderCell>{t('importPage.details')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.rowNo}>
              <RowHeader className="whitespace-nowrap">{row.name}</RowHeader>
              <Cell className="whitespace-nowrap">{row.staffNo}</Cell>
              <Cell numeric>{row.rowNo}</Cell>
              <Cell>
                <Badge tone={TONES[row.verdict as keyof typeof TONES] ?? 'neutral'}>
                  {t(`importPage.verdict.${row.verdict as keyof typeof TONES}`)}
                </Badge>
              </Cell>
              <Cell className="min-w-96">
                <span className="flex flex-wrap gap-x-4">
                  {row.told.map(({ name, value }) => (
                    <span key={name}>
                      <span className="text-small text-soft">{name}</span> {value}
                    </span>
                  ))}
                  {row.changes.map(({ name, from, to }) => (
                    <span key={name}>
                      <span className="text-small text-soft">{name}</span> <s>{from}</s> →{' '}
                      <strong>{to}</strong>
                    </span>
                  ))}
                </span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      {view.nextRow !== null && (
        <LinkButton
          href={withQuery(paths.import(slug, view.id), { after: view.nextRow })}
          className="self-start"
        >
          {t('people.list.more')}
        </LinkButton>
      )}
    </section>
  )
}
