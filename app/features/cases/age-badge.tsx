import { useT } from '#app/i18n/react.tsx'
import { Badge } from '#app/ui/badge.tsx'
import type { CaseAge } from './case-words.ts'

const TONES = { usual: 'neutral', slow: 'medium', overdue: 'high' } as const

/** How long Immigration has had all documents, and what that means. */
export function AgeBadge({ age, short = false }: { age: CaseAge; short?: boolean }) {
  const { t } = useT()
  const days = t('cases.days', { count: age.days })
  const meaning = t(`cases.band.${age.band}`)
  return (
    <Badge tone={TONES[age.band]}>
      {short ? (
        <span title={meaning}>
          {days}
          <span className="sr-only">
            {t('shell.comma')}
            {meaning}
          </span>
        </span>
      ) : (
        [days, meaning].join(t('shell.comma'))
      )}
    </Badge>
  )
}
