import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'

/** How often a member has a mail of what is due. */
export function DigestCard({ cadence }: { cadence: 'daily' | 'weekly' | null }) {
  const { t } = useT()
  return (
    <Card title={t('settings.digest')}>
      <p className="mb-3 text-soft">{t('settings.digest.text')}</p>
      <Form method="post" className="flex flex-col gap-3">
        <RadioGroup
          legend={t('settings.digest.often')}
          name="cadence"
          defaultValue={cadence ?? 'none'}
          choices={(['none', 'daily', 'weekly'] as const).map((value) => ({
            value,
            label: t(`settings.digest.${value}`),
          }))}
        />
        <Button type="submit" name="intent" value="digest" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}
