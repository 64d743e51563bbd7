import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RetentionView } from './load-retention.server.ts'

const LINE = 'flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2'

/** Families whose data was kept long enough: each is erased on its own page. */
export function DueCard({ view }: { view: Pick<RetentionView, 'due' | 'dueCount' | 'next'> }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { due, dueCount, next } = view
  return (
    <Card title={t('retention.due', { count: dueCount })}>
      {due.length === 0 && <p className="text-soft">{t('retention.due.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {due.map(({ id, name, staffNo, why, dueOn, isHeld }) => (
          <li key={id} className={LINE}>
            <span>
              <Link href={paths.keeping(slug, id)} className="font-medium hover:text-accent hover:underline">
                {name}
              </Link>{' '}
              <span className="text-small text-soft">
                {staffNo} · {why}
              </span>
            </span>
            <span className="flex items-baseline gap-2">
              {isHeld && <Badge tone="medium">{t('retention.held')}</Badge>}
              <span className="text-small">{t('retention.dueOn', { day: dueOn })}</span>
            </span>
          </li>
        ))}
      </ul>
      {next && (
        <LinkButton href={paths.retention(slug, { after: next })} size="small" className="mt-3">
          {t('retention.more')}
        </LinkButton>
      )}
    </Card>
  )
}

/** Families of which nothing is erased, and why. */
export function HoldsCard({ holds }: Pick<RetentionView, 'holds'>) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Card title={t('retention.holds')}>
      {holds.length === 0 && <p className="text-soft">{t('retention.holds.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {holds.map(({ id, name, reason, since, by }) => (
          <li key={id} className={LINE}>
            <span>
              <Link href={paths.keeping(slug, id)} className="font-medium hover:text-accent hover:underline">
                {name}
              </Link>{' '}
              <span className="text-small text-soft">{reason}</span>
            </span>
            <span className="text-small text-soft">{[since, by].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What is left of those who were erased. */
export function ErasedCard({ erased }: Pick<RetentionView, 'erased'>) {
  const { t } = useT()
  return (
    <Card title={t('retention.erased')}>
      {erased.length === 0 && <p className="text-soft">{t('retention.erased.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {erased.map(({ id, what, basis, at, by, auditSeq }) => (
          <li key={id} className={LINE}>
            <span>
              {what} <span className="text-small text-soft">{t(`retention.basis.${basis}`)}</span>
            </span>
            <span className="text-small text-soft">
              {[at, by, t('retention.entry', { number: auditSeq })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
