import { Form, useNavigation } from '@remix-run/react'
import { DOCUMENT_CODES } from '#app/domain/checklist.ts'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { SlideOver } from '#app/ui/slide-over.tsx'
import { UploadFields } from './upload-fields.tsx'

type Props = {
  /** Whose document it is. */
  name: string
  code: string
  closeHref: string
  form: ReturnType<typeof useFormResult>
}

const FORM = 'upload-form'

/** One document to upload. Without script it is an ordinary form. */
export function UploadPanel({ name, code, closeHref, form }: Props) {
  const { t } = useT()
  const isSending = useNavigation().formMethod === 'POST'
  const codes = DOCUMENT_CODES.map((value) => ({ value, label: `${value} · ${t(`document.${value}`)}` }))
  return (
    <SlideOver
      title={t('files.upload.title', { name })}
      closeHref={closeHref}
      closeLabel={t('shell.close')}
      actions={
        <>
          <LinkButton href={closeHref} keepScroll>
            {t('shell.cancel')}
          </LinkButton>
          <Button type="submit" form={FORM} kind="primary" aria-disabled={isSending || undefined}>
            {isSending ? t('files.sending') : t('files.upload')}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        method="post"
        encType="multipart/form-data"
        preventScrollReset
        className="flex flex-col gap-4"
      >
        <Field label={t('files.code')} help={t('files.code.help')} error={form.errors('code')}>
          <Select
            name="code"
            options={codes}
            emptyLabel={t('files.other')}
            defaultValue={form.value('code', code)}
          />
        </Field>
        <UploadFields form={form} />
        <p className="text-small text-soft">{t('files.identityCard')}</p>
      </Form>
    </SlideOver>
  )
}
