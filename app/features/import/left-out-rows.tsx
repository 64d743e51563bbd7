import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import type { ImportView } from './import-view.server.ts'

/** Which rows of a confirmed sheet were left out, and why. */
export function LeftOutRows({ view }: { view: ImportView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { rows, next } = view.leftOut
  const title = t('importPage.leftOut', { count: view.counts.skipped })
  return (
    <section id="left-out" aria-label={title} className="flex flex-col gap-3">
      <h2 className="text-large font-semibold">{title}</h2>
      <DataTable caption={title}>
        <thead>
          <tr>
            <HeaderCell>{t('importPage.row')}</HeaderCell>
            <HeaderCell className="max-md:whitespace-normal">{t('importPage.reason')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, reasons }) => (
            <Row key={row}>
              <RowHeader className="align-top">{t('importPage.rowAt', { row })}</RowHeader>
              <Cell className="align-top whitespace-normal wrap-anywhere">
                {reasons.map((reason) => (
                  <span key={reason} className="block">
                    {reason}
                  </span>
                ))}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      {next !== null && (
        <LinkButton
          href={`${paths.import(slug, view.id, { show: view.show, left: next })}#left-out`}
          className="self-start"
        >
          {t('people.list.more')}
        </LinkButton>
      )}
    </section>
  )
}
