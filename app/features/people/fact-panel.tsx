import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { SlideOver } from '#app/ui/slide-over.tsx'
import { ConflictChoices } from './conflict-choices.tsx'
import type { FormContent, FormResult } from './fact-fields.tsx'
import type { Difference } from './form-texts.ts'
import { GroupedFields } from './grouped-fields.tsx'
import type { FieldGroup } from './hire-fields.ts'
import { VersionSeen } from './version-seen.tsx'

type Props = {
  title: string
  closeHref: string
  groups: readonly FieldGroup[]
  form: FormResult
  content: FormContent
  /** The version that is corrected; left out for something new. */
  version?: number
  /** What somebody else changed meanwhile. */
  conflict?: readonly Difference[] | undefined
  /** Above the fields. */
  children?: ReactNode
  /** Below them. */
  below?: ReactNode
}

const FORM = 'fact-form'

/** One fact to correct or add, in the panel at the side. It is an ordinary form: without script it is sent and comes back. */
export function FactPanel(props: Props) {
  const { title, closeHref, groups, form, content, version, conflict, children, below } = props
  const { t } = useT()
  const isSending = useNavigation().formMethod === 'POST'
  return (
    <SlideOver
      title={title}
      closeHref={closeHref}
      closeLabel={t('shell.close')}
      actions={
        <>
          <LinkButton href={closeHref} keepScroll>
            {t('shell.cancel')}
          </LinkButton>
          <Button type="submit" form={FORM} kind="primary" aria-disabled={isSending || undefined}>
            {t('shell.save')}
          </Button>
        </>
      }
    >
      <Form id={FORM} method="post" preventScrollReset className="flex flex-col gap-4">
        <FormErrors errors={form.formErrors} />
        {conflict && <ConflictChoices differences={conflict} />}
        {children}
        {version !== undefined && <VersionSeen version={version} texts={content.texts} />}
        <GroupedFields groups={groups} form={form} content={content} focusFirst={!conflict} />
      </Form>
      {below}
    </SlideOver>
  )
}
