import { Form, useNavigation } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'

export type UndoView = { id: string; fileName: string; created: number; updated: number; undoUntil: string }

/** Says what an undo does before it does it. */
export function UndoPage({ view }: { view: UndoView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const busy = useNavigation().state !== 'idle'
  const back = paths.import(slug, view.id)
  return (
    <Page
      title={t('importPage.undo.title')}
      above={<TextLink href={back}>{view.fileName}</TextLink>}
      subtitle={t('importPage.undo.until', { day: view.undoUntil })}
      narrow
    >
      <Card>
        <ul className="mb-3 flex flex-col gap-1">
          <li>{t('importPage.undo.created', { count: view.created })}</li>
          <li>{t('importPage.undo.updated', { count: view.updated })}</li>
        </ul>
        <p>{t('importPage.undo.text')}</p>
        <Form method="post" className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" kind="danger" disabled={busy}>
            {t('importPage.undo.confirm')}
          </Button>
          <LinkButton href={back}>{t('shell.cancel')}</LinkButton>
        </Form>
      </Card>
    </Page>
  )
}
