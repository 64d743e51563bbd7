import { Form } from '@remix-run/react'
import { KeyRound, Smartphone } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export type FactorLine = {
  id: string
  kind: 'authenticator' | 'passkey'
  name: string
  addedAt: string
  /** Null: not yet. */
  usedAt: string | null
}

const ICONS = { authenticator: Smartphone, passkey: KeyRound }

/** What the person proves with beside the password; each can be renamed and removed. */
export function FactorList({ factors }: { factors: readonly FactorLine[] }) {
  const { t } = useT()
  return (
    <ul className="flex flex-col divide-y divide-line">
      {factors.map(({ id, kind, name, addedAt, usedAt }) => {
        const Icon = ICONS[kind]
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="flex min-w-0 gap-3">
              <Icon aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-soft" />
              <div className="min-w-0">
                <p className="font-medium break-words">{name}</p>
                <p className="text-small text-soft">
                  {t(`factors.${kind}`)} · {t('factors.added', { at: addedAt })} ·{' '}
                  {usedAt === null ? t('factors.neverUsed') : t('factors.used', { at: usedAt })}
                </p>
              </div>
            </div>
            <div className="flex flex-wrap items-start gap-2">
              <Rename id={id} kind={kind} name={name} />
              <Form method="post">
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="id" value={id} />
                <Button
                  type="submit"
                  name="intent"
                  value="remove"
                  size="small"
                  kind="danger"
                  aria-label={t('factors.removeOf', { name })}
                >
                  {t('factors.remove')}
                </Button>
              </Form>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Rename({ id, kind, name }: Pick<FactorLine, 'id' | 'kind' | 'name'>) {
  const { t } = useT()
  return (
    <details className="max-w-xs">
      <summary
        aria-label={t('factors.renameOf', { name })}
        className="flex min-h-7 cursor-pointer list-none items-center rounded-control border border-line bg-card px-2.5 text-small font-medium hover:border-edge max-md:min-h-11"
      >
        {t('factors.rename')}
      </summary>
      <Form method="post" className="mt-2 flex items-end gap-2">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <Field label={t('factors.nameOf', { name })}>
          <TextInput name="name" defaultValue={name} maxLength={40} required autoComplete="off" />
        </Field>
        <Button type="submit" name="intent" value="rename">
          {t('shell.save')}
        </Button>
      </Form>
    </details>
  )
}
