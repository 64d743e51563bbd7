import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { TextLink } from '#app/ui/link.tsx'
import type { ImportView } from './import-view.server.ts'
import { VERDICTS } from './verdict.ts'

/** How many rows do what; each figure opens its rows, as long as they are kept. */
export function ImportCounts({ view }: { view: ImportView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { state, counts, problems, problemCount, id } = view
  const rowsOf = (verdict: (typeof VERDICTS)[number]) =>
    verdict === 'skipped' && state === 'confirmed'
      ? '#left-out'
      : `${paths.import(slug, id, { show: verdict })}#rows`
  const isOpen = (verdict: (typeof VERDICTS)[number]) =>
    counts[verdict] > 0 &&
    (state === 'staged' ||
      (verdict === 'skipped' && view.leftOut.rows.length > 0) ||
      (view.undoUntil !== null && (verdict === 'created' || verdict === 'updated')))
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 max-md:gap-y-0">
      {VERDICTS.map((verdict) => (
        <li key={verdict} className="inline-flex items-center max-md:min-h-11">
          {isOpen(verdict) ? (
            <TextLink href={rowsOf(verdict)} aria-current={view.show === verdict || undefined}>
              <strong className="tabular-nums">{counts[verdict]}</strong> {t(`importPage.verdict.${verdict}`)}
            </TextLink>
          ) : (
            <span>
              <strong className="tabular-nums">{counts[verdict]}</strong> {t(`importPage.verdict.${verdict}`)}
            </span>
          )}
        </li>
      ))}
      {state === 'staged' && problems.length > 0 && (
        <li className="inline-flex items-center max-md:min-h-11">
          <TextLink href="#problems">{t('importPage.problems.count', { count: problemCount })}</TextLink>
        </li>
      )}
    </ul>
  )
}
