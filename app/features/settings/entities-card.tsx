import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EntityFields } from './entity-fields.tsx'

type Props = {
  entities: readonly { id: string; name: string; brn: string | null }[]
  form: ReturnType<typeof useFormResult>
}

/** The sponsoring entities of the employer, and a form that adds one for whoever may. */
export function EntitiesCard({ entities, form }: Props) {
  const { t } = useT()
  const { can } = useVisit()
  return (
    <Card title={t('settings.entities')}>
      {entities.length === 0 && <p className="mb-3 text-soft">{t('settings.entities.none')}</p>}
      <ul className="mb-4 flex flex-col divide-y divide-line">
        {entities.map(({ id, name, brn }) => (
          <li key={id} className="flex justify-between gap-4 py-1.5">
            <span>{name}</span>
            <span className="text-soft">{brn ?? t('settings.entity.noBrn')}</span>
          </li>
        ))}
      </ul>
      {can('org.settings') && (
        <Form method="post" className="flex max-w-md flex-col gap-4">
          <EntityFields form={form} />
          <Button type="submit" className="self-start">
            {t('settings.entity.add')}
          </Button>
        </Form>
      )}
    </Card>
  )
}
