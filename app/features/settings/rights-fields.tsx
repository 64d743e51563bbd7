import type { MemberRights } from '#app/domain/member-rights.ts'
import { canAssignRole } from '#app/domain/permissions.ts'
import { ROLES } from '#app/domain/roles.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'

type Props = {
  form: ReturnType<typeof useFormResult>
  /** Those that the one who gives may see; they give no more than that. */
  entities: readonly { id: string; name: string }[]
  seesAll: boolean
  rights?: MemberRights
}

/** Role, entities and last day of a member. */
export function RightsFields({ form, entities, seesAll, rights }: Props) {
  const { t } = useT()
  const { role } = useVisit()
  const roles = ROLES.filter((one) => canAssignRole(role, one))
  const chosen = form.value('entityIds', rights?.entityIds?.join(',') ?? '').split(',')
  const limited = rights ? rights.entityIds !== null : !seesAll
  return (
    <>
      <Field label={t('settings.member.role')} help={t('members.role.help')} error={form.errors('role')}>
        <Select
          name="role"
          options={roles.map((value) => ({ value, label: t(`settings.role.${value}`) }))}
          defaultValue={form.value('role', rights?.role ?? 'editor')}
        />
      </Field>
      {entities.length > 0 && (
        <div>
          {seesAll ? (
            <RadioGroup
              legend={t('members.sees')}
              name="sees"
              defaultValue={form.value('sees', limited ? 'some' : 'all')}
              choices={(['all', 'some'] as const).map((value) => ({
                value,
                label: t(`members.sees.${value}`),
              }))}
              error={form.errors('entityIds')}
            />
          ) : (
            <input type="hidden" name="sees" value="some" />
          )}
          <fieldset className={seesAll ? 'pl-6.5' : undefined}>
            <legend className={seesAll ? 'sr-only' : 'font-medium'}>{t('members.sees')}</legend>
            {entities.map(({ id, name }) => (
              <Checkbox
                key={id}
                name="entityIds"
                value={id}
                label={name}
                defaultChecked={chosen.includes(id)}
                error={seesAll || id !== entities[0]?.id ? undefined : form.errors('entityIds')}
              />
            ))}
          </fieldset>
        </div>
      )}
      <Field
        label={t('members.endsOn')}
        hint={t('shell.optional')}
        help={t('members.endsOn.help')}
        error={form.errors('endsOn')}
      >
        <DayControl name="endsOn" defaultValue={form.value('endsOn', rights?.endsOn ?? '')} />
      </Field>
    </>
  )
}
