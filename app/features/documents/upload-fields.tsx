import { DOCUMENT_TYPES } from '#app/domain/file-content.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import { useFileSize } from '#app/platform/use-file-size.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Textarea } from '#app/ui/text-input.tsx'
import { FILE_FIELD } from './document-form.ts'

/** The file, the day on which it was received, a note. */
export function UploadFields({ form }: { form: ReturnType<typeof useFormResult> }) {
  const { t } = useT()
  const { today } = useVisit()
  const size = useFileSize()
  return (
    <>
      <Field
        label={t('files.file')}
        help={t('files.file.help')}
        error={size.problem ?? form.errors(FILE_FIELD)}
      >
        <FileInput name={FILE_FIELD} required accept={ACCEPTED} onChange={size.onChange} />
      </Field>
      <Field label={t('files.receivedOn')} error={form.errors('receivedOn')}>
        <DayControl name="receivedOn" required defaultValue={form.value('receivedOn', today)} />
      </Field>
      <Field label={t('files.note')} hint={t('files.optional')} error={form.errors('note')}>
        <Textarea name="note" rows={2} defaultValue={form.value('note')} />
      </Field>
    </>
  )
}

/** What the browser offers to choose; the server looks at the content. */
const ACCEPTED = [...DOCUMENT_TYPES, '.pdf', '.jpg', '.jpeg', '.png', '.heic'].join(',')
