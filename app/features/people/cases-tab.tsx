import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/link.tsx'
import type { FamilyView } from './family-view.ts'

/** The family's filings, open and closed. */
export function CasesTab({ view }: { view: FamilyView }) {
  const { t } = useT()
  const { slug } = useVisit()
  if (view.cases.length === 0)
    return (
      <Card>
        <EmptyState title={t('people.cases.none')}>{t('people.cases.noneText')}</EmptyState>
      </Card>
    )
  return (
    <DataTable caption={t('people.tab.cases')} stickyFirst>
      <thead>
        <tr>
          <HeaderCell>{t('people.cases.kind')}</HeaderCell>
          <HeaderCell>{t('people.table.who')}</HeaderCell>
          <HeaderCell>{t('people.cases.stage')}</HeaderCell>
          <HeaderCell numeric>{t('people.cases.since')}</HeaderCell>
          <HeaderCell numeric>{t('people.cases.filed')}</HeaderCell>
          <HeaderCell numeric>{t('people.cases.decided')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {view.cases.map((line) => (
          <Row key={line.id}>
            <RowHeader className="whitespace-nowrap">
              <TextLink href={paths.case(slug, line.id)}>{line.kind}</TextLink>
            </RowHeader>
            <Cell className="whitespace-nowrap">{line.who}</Cell>
            <Cell className="whitespace-nowrap">
              {line.isOpen ? <Badge tone="accent">{line.stage}</Badge> : line.stage}
            </Cell>
            <Cell numeric>{line.sinceOn}</Cell>
            <Cell numeric>{line.filedOn ?? '–'}</Cell>
            <Cell numeric>{line.decidedOn ?? '–'}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  )
}
