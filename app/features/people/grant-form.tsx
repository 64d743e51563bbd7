import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { Select } from '#app/ui/select.tsx'
import type { FormResult } from './fact-fields.tsx'
import type { GrantedMember, GrantView } from './grant-view.ts'
import { GroupedFields } from './grouped-fields.tsx'
import { GRANT_GROUP } from './hire-fields.ts'

/** A grant and, in the same sitting, those of the family. */
export function GrantForm({ view, form, backHref }: { view: GrantView; form: FormResult; backHref: string }) {
  const { t } = useT()
  return (
    <Card>
      <Form method="post" className="flex flex-col gap-4">
        <FormErrors errors={form.formErrors} />
        {view.before && (
          <p className="text-soft">
            {t('shell.labelled', { label: t('people.grant.before'), text: '' })}
            <span className="text-ink">{view.before}</span>
          </p>
        )}
        <input type="hidden" name="seen" value={view.seenStayId} />
        {view.filings.length > 0 && (
          <Field label={t('people.grant.case')}>
            <Select
              name="caseId"
              defaultValue={form.value('caseId', view.caseId)}
              emptyLabel={t('people.grant.noCase')}
              options={view.filings}
            />
          </Field>
        )}
        <GroupedFields groups={[GRANT_GROUP]} form={form} content={{ texts: view.texts }} />
        {view.family.length > 0 && (
          <fieldset className="flex flex-col gap-3 border-t border-line pt-4">
            <legend className="float-left mb-1 w-full text-large font-semibold">
              {t('people.grant.family')}
            </legend>
            <p className="text-soft">{t('people.grant.familyHelp')}</p>
            {view.family.map((member) => (
              <Member key={member.personId} member={member} form={form} />
            ))}
          </fieldset>
        )}
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button type="submit" kind="primary">
            {t('people.grant.submit')}
          </Button>
          <LinkButton href={backHref}>{t('shell.cancel')}</LinkButton>
        </div>
      </Form>
    </Card>
  )
}

function Member({ member, form }: { member: GrantedMember; form: FormResult }) {
  const { t } = useT()
  const { personId, name, seenStayId, caseId } = member
  const limit = `limit-${personId}`
  return (
    <div className="flex flex-col gap-1">
      <Checkbox
        name={`also-${personId}`}
        label={t('people.grant.also', { name })}
        defaultChecked={form.value(`also-${personId}`) === 'on'}
      />
      <input type="hidden" name={`seen-${personId}`} value={seenStayId} />
      <input type="hidden" name={`case-${personId}`} value={caseId} />
      <Field
        label={t('people.grant.limitOf', { name })}
        hint={t('shell.optional')}
        error={form.errors(limit) ?? null}
        className="pl-6.5"
      >
        <DayControl name={limit} defaultValue={form.value(limit)} />
      </Field>
    </div>
  )
}
