import { Form, useNavigation } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { useId } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useFileSize } from '#app/platform/use-file-size.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { FieldErrors } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ColumnsGuide } from './columns-guide.tsx'
import { DAYS_UNCONFIRMED } from './import-terms.ts'
import type { pastState } from './past-state.ts'
import type { GuideLine } from './sheet-guide.ts'

export type PastImport = {
  id: string
  fileName: string
  at: string
  userName: string | null
  state: ReturnType<typeof pastState>
  summary: string | null
}

/** Drop a sheet, and what was imported before. */
export function ImportsPage({
  past,
  guide,
  problem,
}: {
  past: readonly PastImport[]
  guide: readonly GuideLine[]
  problem: string | null
}) {
  const { t } = useT()
  const { slug } = useVisit()
  const id = useId()
  const size = useFileSize()
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
            <div className="grid">
              <label
                htmlFor={`${id}-sheet`}
                className="pointer-events-none z-10 col-start-1 row-start-1 self-start px-4 pt-6 text-center font-medium"
              >
                {t('importPage.choose')}
                <span id={`${id}-forms`} className="mt-1 block text-small font-normal text-soft">
                  {t('importPage.forms')}
                </span>
              </label>
              {/* The field itself is the whole area: what is dropped anywhere on it is taken, without script, too. */}
              <input
                id={`${id}-sheet`}
                type="file"
                name="sheet"
                required
                onChange={size.onChange}
                aria-describedby={size.problem ? `${id}-forms ${id}-error` : `${id}-forms`}
                aria-invalid={size.problem !== null || undefined}
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                className="col-start-1 row-start-1 w-full min-w-0 cursor-pointer rounded-control border border-dashed border-edge bg-raised px-4 pt-28 pb-6 max-md:pt-40 text-small hover:border-accent file:mr-3 file:min-h-9 file:rounded-control file:border file:border-line file:bg-card file:px-3 file:font-medium max-md:file:min-h-11"
              />
            </div>
            {size.problem !== null && <FieldErrors id={`${id}-error`} errors={[size.problem]} />}
            <Button type="submit" kind="primary" disabled={busy} className="self-start">
              <Upload aria-hidden="true" size={16} />
              {busy ? t('importPage.sending') : t('importPage.look')}
            </Button>
            <p className="text-small text-soft">
              {t('importPage.nothingYet')} {t('importPage.keptDays', { days: DAYS_UNCONFIRMED })}
            </p>
          </Form>
        </Card>
        <Card title={t('importPage.template.title')}>
          <p className="mb-3">
            {t('importPage.template.text')}{' '}
            <a
              href={paths.importTemplate(slug)}
              download
              className="text-accent underline max-md:inline-block max-md:min-h-11 max-md:content-center"
            >
              {t('importPage.template')}
            </a>
          </p>
          <ColumnsGuide guide={guide} />
        </Card>
        {past.length > 0 && (
          <DataTable caption={t('importPage.past')}>
            <thead>
              <tr>
                <HeaderCell>{t('importPage.file')}</HeaderCell>
                <HeaderCell>{t('importPage.state')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {past.map(({ id: importId, fileName, at, userName, state, summary }) => (
                <Row key={importId}>
                  <RowHeader>
                    <Link
                      href={paths.import(slug, importId)}
                      className="wrap-anywhere hover:text-accent hover:underline"
                    >
                      {fileName}
                    </Link>
                    <span className="block text-small font-normal text-soft">
                      {[at, userName].filter(Boolean).join(' · ')}
                    </span>
                  </RowHeader>
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
