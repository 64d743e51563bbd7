import { Form, useNavigation } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

export type PastImport = {
  id: string
  fileName: string
  at: string
  userName: string | null
  state: 'staging' | 'staged' | 'confirmed' | 'discarded'
  summary: string | null
}

/** Drop a sheet, and what was imported before. */
export function ImportsPage({ past, problem }: { past: readonly PastImport[]; problem: string | null }) {
  const { t } = useT()
  const { slug } = useVisit()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page title={t('nav.import')} subtitle={t('importPage.text')} narrow>
      <div className="flex flex-col gap-5">
        {problem !== null && (
          <Notice kind="error" word={t('shell.error')}>
            {problem}
          </Notice>
        )}
        <Card>
          <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
            <label className="flex flex-col gap-2 rounded-control border border-dashed border-edge bg-raised p-6 text-center">
              <span className="font-medium">{t('importPage.choose')}</span>
              <span className="text-small text-soft">{t('importPage.forms')}</span>
              <input
                type="file"
                name="sheet"
                required
                accept=".csv,.txt,text/csv,text/plain"
                className="mx-auto max-w-full text-small file:mr-3 file:min-h-9 file:rounded-control file:border file:border-line file:bg-card file:px-3 file:font-medium"
              />
            </label>
            <Button type="submit" kind="primary" disabled={busy} className="self-start">
              <Upload aria-hidden="true" size={16} />
              {busy ? t('importPage.sending') : t('importPage.look')}
            </Button>
            <p className="text-small text-soft">{t('importPage.nothingYet')}</p>
          </Form>
        </Card>
        {past.length > 0 && (
          <DataTable caption={t('importPage.past')}>
            <thead>
              <tr>
                <HeaderCell>{t('importPage.file')}</HeaderCell>
                <HeaderCell>{t('importPage.at')}</HeaderCell>
                <HeaderCell>{t('importPage.state')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {past.map(({ id, fileName, at, userName, state, summary }) => (
                <Row key={id}>
                  <RowHeader>
                    <Link href={paths.import(slug, id)} className="hover:text-accent hover:underline">
                      {fileName}
                    </Link>
                  </RowHeader>
                  <Cell className="whitespace-nowrap">
                    {at}
                    {userName && <span className="text-soft"> · {userName}</span>}
                  </Cell>
                  <Cell>
                    {t(`importPage.state.${state}`)}
                    {summary && <span className="text-soft"> · {summary}</span>}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </DataTable>
        )}
      </div>
    </Page>
  )
}
