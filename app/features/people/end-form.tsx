import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { ConflictChoices } from './conflict-choices.tsx'
import type { EndView } from './end-view.ts'
import { FactFields, type FormResult } from './fact-fields.tsx'
import { END_FIELDS } from './fields.ts'
import type { Difference, Texts } from './form-texts.ts'
import { VersionSeen } from './version-seen.tsx'

type Props = {
  view: EndView
  form: FormResult
  texts: Texts
  conflict: { version: number; texts: Texts; differences: readonly Difference[] } | undefined
  backHref: string
}

export function EndForm({ view, form, texts, conflict, backHref }: Props) {
  const { t } = useT()
  const shown = conflict?.texts ?? texts
  return (
    <Card>
      <Form method="post" className="flex flex-col gap-5">
        <FormErrors errors={form.formErrors} />
        {conflict && <ConflictChoices differences={conflict.differences} />}
        <VersionSeen version={conflict?.version ?? view.version} texts={shown} />
        <FactFields fields={END_FIELDS} form={form} content={{ texts: shown }} focusFirst={!conflict} />
        {view.filings.length > 0 && (
          <Boxes title={t('people.end.filings')} help={t('people.end.filingsHelp')}>
            {view.filings.map(({ id, label }) => (
              <Checkbox
                key={id}
                name={`close-${id}`}
                label={t('people.end.close', { filing: label })}
                defaultChecked={form.value(`close-${id}`) === 'on'}
              />
            ))}
          </Boxes>
        )}
        {view.dependants.length > 0 && (
          <Boxes title={t('people.end.dependants')} help={t('people.end.dependantsHelp')}>
            {view.dependants.map(({ id, name }) => (
              <Checkbox
                key={id}
                name={`reviewed-${id}`}
                label={t('people.end.reviewed', { name })}
                defaultChecked={form.value(`reviewed-${id}`) === 'on'}
              />
            ))}
          </Boxes>
        )}
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button type="submit" kind="danger">
            {t('people.end.submit')}
          </Button>
          <LinkButton href={backHref}>{t('shell.cancel')}</LinkButton>
        </div>
      </Form>
    </Card>
  )
}

function Boxes({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-1 border-t border-line pt-4">
      <legend className="float-left mb-1 w-full text-large font-semibold">{title}</legend>
      <p className="mb-1 text-soft">{help}</p>
      {children}
    </fieldset>
  )
}
