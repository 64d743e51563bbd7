import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { Button } from '#app/ui/button.tsx'

export type SessionLine = {
  key: string
  /** `Firefox, Windows`; null when the browser did not say. */
  browser: string | null
  since: string
  address: string
  isCurrent: boolean
}

/** Where the person is signed in; each can be ended. */
export function SessionList({ sessions }: { sessions: readonly SessionLine[] }) {
  const { t } = useT()
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {sessions.map(({ key, browser, since, address, isCurrent }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div className="min-w-0">
              <p className="font-medium">
                {browser ?? t('account.session.unknown')}
                {isCurrent && <span className="font-normal text-soft"> · {t('account.session.this')}</span>}
              </p>
              <p className="text-small text-soft">{t('account.session.since', { at: since, address })}</p>
            </div>
            {!isCurrent && (
              <Form method="post">
                <input type="hidden" name="key" value={key} />
                <Button type="submit" name="intent" value="session" size="small">
                  {t('account.session.end')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" className="mt-2">
          <input type="hidden" name="key" value="" />
          <Button type="submit" name="intent" value="session" size="small">
            {t('account.session.endOthers')}
          </Button>
        </Form>
      )}
    </>
  )
}
