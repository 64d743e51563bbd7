import { lazy, Suspense } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { ChartFrame, PlainTable } from '#app/ui/chart-frame.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Link, TextLink } from '#app/ui/link.tsx'
import type { PipelineStage } from './pipeline-view.ts'

const Live = lazy(() => import('./pipeline-chart-live.tsx'))

/** Open filings by stage: a drawn list first, the interactive chart when it has loaded, the same figures as a table. */
export function PipelineChart({ stages }: { stages: PipelineStage[] }) {
  const { t } = useT()
  const { slug } = useVisit()
  const hydrated = useHydrated()
  const link = { href: paths.cases(slug), label: t('today.pipeline.board') }
  const drawn = <DrawnPipeline stages={stages} />
  if (stages.length === 0)
    return (
      <ChartFrame title={t('today.pipeline.title')} link={link} tableLabel={t('today.table')} table={null}>
        <p className="text-soft">{t('today.pipeline.none')}</p>
      </ChartFrame>
    )
  return (
    <ChartFrame
      title={t('today.pipeline.title')}
      link={link}
      tableLabel={t('today.table')}
      note={t('today.pipeline.band')}
      table={
        <PlainTable
          caption={t('today.pipeline.title')}
          head={[t('today.pipeline.stage'), t('today.pipeline.cases'), t('today.pipeline.median')]}
          rows={stages.map(({ stage, label, count, medianDays }) => [
            <TextLink key={stage} href={paths.cases(slug, { stage })}>
              {label}
            </TextLink>,
            count,
            medianDays,
          ])}
        />
      }
    >
      {hydrated ? (
        <Suspense fallback={drawn}>
          <Live stages={stages} hrefOf={(stage) => paths.cases(slug, { stage })} />
        </Suspense>
      ) : (
        drawn
      )}
    </ChartFrame>
  )
}

function DrawnPipeline({ stages }: { stages: PipelineStage[] }) {
  const { t } = useT()
  const { slug } = useVisit()
  const most = Math.max(...stages.map(({ count }) => count))
  return (
    <ul className="flex flex-col">
      {stages.map(({ stage, label, count, medianDays, isSlow }) => (
        <li key={stage} className="h-[26px] text-small">
          <Link
            href={paths.cases(slug, { stage })}
            className="grid h-full grid-cols-[8.25rem_minmax(0,1fr)_2.5rem] items-center gap-2 rounded-small hover:text-accent"
          >
            <span className="truncate">{label}</span>
            <span className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="h-3 bg-granted"
                style={{ width: `${Math.round((count / most) * 75)}%` }}
              />
              <span className="font-semibold">{count}</span>
            </span>
            <span className={classNames('text-right', isSlow ? 'text-high' : 'text-soft')}>
              {t('today.pipeline.short', { count: medianDays })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
