import { useT } from '#app/i18n/react.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import type { GuideLine } from './sheet-guide.ts'

/** Which columns a sheet may have, folded away until somebody asks. */
export function ColumnsGuide({ guide }: { guide: readonly GuideLine[] }) {
  const { t } = useT()
  return (
    <details>
      <summary className="rounded-small font-medium text-accent max-md:min-h-11 max-md:content-center">
        {t('importPage.guide', { count: guide.length })}
      </summary>
      <p className="my-3 text-small text-soft">{t('importPage.guide.about')}</p>
      <DataTable caption={t('importPage.guide', { count: guide.length })} ownScroll>
        <thead>
          <tr>
            <HeaderCell>{t('importPage.column')}</HeaderCell>
            <HeaderCell>{t('importPage.guide.holds')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {guide.map(({ column, name, holds, alsoKnown, need }) => (
            <Row key={column}>
              <RowHeader className="align-top max-md:whitespace-normal">
                {name}
                <span className="block text-small font-normal text-soft wrap-anywhere">{column}</span>
              </RowHeader>
              <Cell className="align-top whitespace-normal">
                {need !== null && <strong className="block">{t(`importPage.guide.need.${need}`)}</strong>}
                {holds}
                <span className="block text-small text-soft">
                  {t('importPage.guide.also', { headers: alsoKnown.join(' · ') })}
                </span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}
