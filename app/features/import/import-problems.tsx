import { useT } from '#app/i18n/react.tsx'
import { Cell, DataTable, HeaderCell, Row } from '#app/ui/data-table.tsx'
import type { ImportView } from './import-view.server.ts'

/** More of them scroll on their own, so that what can be done about them stays in reach. */
const PROBLEMS_AT_ONCE = 10

/** Every cell that must be mended: where, what was read, what is expected. */
export function ImportProblems({ view }: { view: ImportView }) {
  const { t } = useT()
  return (
    <section id="problems" aria-label={t('importPage.problems')}>
      <h2 className="mb-2 text-large font-semibold">
        {t('importPage.problems.count', { count: view.problemCount })}
      </h2>
      <DataTable caption={t('importPage.problems')} ownScroll={view.problems.length > PROBLEMS_AT_ONCE}>
        <thead>
          <tr>
            <HeaderCell>{t('importPage.column')}</HeaderCell>
            <HeaderCell className="max-md:whitespace-normal">{t('importPage.value')}</HeaderCell>
            <HeaderCell className="max-md:whitespace-normal">{t('importPage.reasonAndExpected')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {view.problems.map(({ isWhole, row, column, value, reason, expected }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cells of a row may have the same problem, and the order is fixed
            <Row key={at}>
              {!isWhole && (
                <>
                  <Cell className="min-w-24 align-top">
                    {column !== null && <span className="block wrap-anywhere">{column}</span>}
                    {row !== null && (
                      <span className="text-small text-soft">{t('importPage.rowAt', { row })}</span>
                    )}
                  </Cell>
                  <Cell className="min-w-24 align-top wrap-anywhere">{value ?? '–'}</Cell>
                </>
              )}
              <Cell className="align-top" colSpan={isWhole ? 3 : 1}>
                {reason}
                {expected !== null && <span className="block text-small text-soft">{expected}</span>}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
