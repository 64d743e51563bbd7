import { Form, useNavigation } from '@remix-run/react'
import { Download } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SlideOver } from '#app/ui/slide-over.tsx'
import type { DocumentLine } from './documents-view.ts'
import { UploadFields } from './upload-fields.tsx'

type Props = {
  what: string
  versions: readonly DocumentLine[]
  isPresent: boolean
  closeHref: string
  form: ReturnType<typeof useFormResult>
}

/** One document: each version to download, a newer one to put in its place, or all of it to remove. */
export function DocumentPanel({ what, versions, isPresent, closeHref, form }: Props) {
  const { t } = useT()
  const { can } = useVisit()
  return (
    <SlideOver title={what} closeHref={closeHref} closeLabel={t('shell.close')}>
      <div className="flex flex-col gap-6">
        {!isPresent && <Notice word={t('shell.notice')}>{t('files.earlier')}</Notice>}
        <ol className="flex flex-col divide-y divide-line">
          {versions.map((version, at) => (
            <Version key={version.id} version={version} isPresent={at === 0} />
          ))}
        </ol>
        {can('document.write') && isPresent && (
          <>
            <Replace form={form} />
            <Remove />
          </>
        )}
      </div>
    </SlideOver>
  )
}

function Version({ version, isPresent }: { version: DocumentLine; isPresent: boolean }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { id, fileName, kind, versionNo, receivedOn, by, at, note } = version
  return (
    <li className="flex items-start justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <p className={isPresent ? 'break-words font-medium' : 'break-words'}>
          {fileName ?? t('files.version', { number: versionNo })}
        </p>
        <p className="text-small text-soft">
          {[
            t('files.version', { number: versionNo }),
            kind,
            receivedOn && t('files.received', { day: receivedOn }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="text-small text-soft">
          {by ? t('files.uploadedBy', { at, name: by }) : t('files.uploaded', { at })}
        </p>
        {note && <p className="text-small">{note}</p>}
      </div>
      {can('document.read') && (
        <LinkButton
          document
          href={paths.documentBytes(slug, id)}
          size="small"
          aria-label={t('files.downloadNamed', { name: fileName ?? '' })}
        >
          <Download aria-hidden="true" size={14} />
          {t('files.download')}
        </LinkButton>
      )}
    </li>
  )
}

function Replace({ form }: Pick<Props, 'form'>) {
  const { t } = useT()
  const isSending = useNavigation().formMethod === 'POST'
  return (
    <section aria-labelledby="replace-document">
      <h3 id="replace-document" className="mb-1 font-semibold">
        {t('files.replace')}
      </h3>
      <p className="mb-3 text-small text-soft">{t('files.replace.text')}</p>
      <Form method="post" encType="multipart/form-data" preventScrollReset className="flex flex-col gap-4">
        <UploadFields form={form} />
        <Button type="submit" className="self-start" aria-disabled={isSending || undefined}>
          {isSending ? t('files.sending') : t('files.replace')}
        </Button>
      </Form>
    </section>
  )
}

function Remove() {
  const { t } = useT()
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-small text-soft hover:text-accent max-md:py-3">
        {t('files.remove')}
      </summary>
      <p className="my-2 text-small">{t('files.remove.text')}</p>
      <Form method="post">
        <input type="hidden" name="intent" value="remove" />
        <Button type="submit" kind="danger">
          {t('files.remove.confirm')}
        </Button>
      </Form>
    </details>
  )
}
