import { useT } from '#app/i18n/react.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/link.tsx'
import type { HistoryEvent, HistoryPart } from './history-view.ts'

/** Who changed what, when; the latest first. */
export function HistoryTab({ events, olderHref }: { events: HistoryEvent[]; olderHref: string | null }) {
  const { t } = useT()
  if (events.length === 0)
    return (
      <Card>
        <EmptyState title={t('people.history.none')} />
      </Card>
    )
  return (
    <Card flush>
      <ol>
        {events.map((event) => (
          <Event key={event.key} event={event} />
        ))}
      </ol>
      {olderHref !== null && (
        <p className="border-t border-line px-4 py-3">
          <TextLink href={olderHref}>{t('people.history.older')}</TextLink>
        </p>
      )}
    </Card>
  )
}

/** More changes than this are folded away. */
const MOST_SHOWN = 8

function Event({ event }: { event: HistoryEvent }) {
  const { t } = useT()
  const parts = <Parts parts={event.parts} />
  return (
    <li className="grid gap-x-5 border-b border-line px-4 py-3 last:border-b-0 md:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="text-small text-soft">
        <time dateTime={event.at}>{hongKongTime(event.at)}</time>
        <br />
        {event.actor}
      </p>
      <div className="min-w-0">
        <p className="font-semibold">{event.title}</p>
        {event.changeCount > MOST_SHOWN ? (
          <details>
            <summary className="w-fit cursor-pointer rounded-small text-small text-accent max-md:py-3">
              {t('people.history.changes', { count: event.changeCount })}
            </summary>
            {parts}
          </details>
        ) : (
          parts
        )}
      </div>
    </li>
  )
}

/** Record by record; a single one needs no name beside the event's. */
function Parts({ parts }: { parts: readonly HistoryPart[] }) {
  const { t } = useT()
  return (
    <div className="mt-0.5 flex flex-col gap-2 text-small">
      {parts.map(({ key, title, changes }) => (
        <div key={key}>
          {parts.length > 1 && <p className="font-medium">{title}</p>}
          <ul className="flex flex-col gap-0.5">
            {changes.map((change) => (
              <li key={change.key}>
                <span className="text-soft">{change.field}</span> {change.is ?? '–'}
                {change.was !== null && (
                  <span className="text-soft">
                    {t('shell.bracketed', { text: t('people.history.was', { value: change.was }) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

const TIME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Hong_Kong',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2026-11-23 09:41`, as the clock in Hong Kong says it. */
function hongKongTime(at: string): string {
  return TIME.format(new Date(at)).replace(',', '')
}
