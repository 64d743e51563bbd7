import { Form, useNavigation } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { SlideOver } from '#app/ui/slide-over.tsx'
import { Textarea } from '#app/ui/text-input.tsx'
import type { FormResult } from './fact-fields.tsx'
import type { RemovalView } from './removal-view.ts'

type Props = { view: RemovalView; closeHref: string; form: FormResult }

const FORM = 'removal-form'

/** Says what goes and what stays, and asks why, before anything is removed. */
export function RemovePanel({ view: { kind, version, lines }, closeHref, form }: Props) {
  const { t } = useT()
  const isSending = useNavigation().formMethod === 'POST'
  return (
    <SlideOver
      title={t(`people.remove.${kind}`)}
      closeHref={closeHref}
      closeLabel={t('shell.close')}
      actions={
        <>
          <LinkButton href={closeHref} keepScroll>
            {t('shell.cancel')}
          </LinkButton>
          <Button type="submit" form={FORM} kind="danger" aria-disabled={isSending || undefined}>
            {t(`people.remove.${kind}`)}
          </Button>
        </>
      }
    >
      <Form id={FORM} method="post" preventScrollReset className="flex flex-col gap-4">
        <FormErrors errors={form.formErrors} />
        <DefinitionList facts={lines.map(({ label, value }) => ({ label, value }))} />
        <p>{t('people.remove.text')}</p>
        {kind === 'stay' && <p>{t('people.remove.text.stay')}</p>}
        <input type="hidden" name="version" value={version} />
        <Field label={t('people.remove.reason')} error={form.errors('reason')}>
          <Textarea name="reason" rows={2} required maxLength={500} defaultValue={form.value('reason')} />
        </Field>
      </Form>
    </SlideOver>
  )
}
