import { lazy, Suspense } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { ChartFrame, PlainTable } from '#app/ui/chart-frame.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { TextLink } from '#app/ui/link.tsx'
import { busiestMonth, type LimitsMonth } from './limits-view.ts'

const Live = lazy(() => import('./limits-chart-live.tsx'))

type Props = {
  months: LimitsMonth[]
  /** The list behind one bar, and the one behind all of them. */
  hrefOf: (month: string) => string
  listHref: string
}

/** Limits of stay by month. Drawn on the server; the interactive chart takes its place when it has loaded. */
export function LimitsChart({ months, hrefOf, listHref }: Props) {
  const { t } = useT()
  const hydrated = useHydrated()
  const busiest = busiestMonth(months)
  const drawn = <DrawnChart months={months} hrefOf={hrefOf} />
  return (
    <ChartFrame
      title={t('today.limits.title')}
      link={{ href: listHref, label: t('today.limits.list') }}
      tableLabel={t('today.table')}
      table={
        <PlainTable
          caption={t('today.limits.title')}
          head={[t('today.limits.month'), t('today.limits.hires'), t('today.limits.dependants')]}
          rows={months.map(({ month, label, hires, dependants }) => [
            hires + dependants > 0 ? (
              <TextLink key={month} href={hrefOf(month)}>
                {label}
              </TextLink>
            ) : (
              label
            ),
            hires,
            dependants,
          ])}
        />
      }
    >
      {busiest ? (
        <>
          <p className="mb-1 text-right text-small text-soft">
            {t('today.limits.busiest', { month: busiest.label, count: busiest.hires + busiest.dependants })}
          </p>
          <div className="h-32">
            {hydrated ? (
              <Suspense fallback={drawn}>
                <Live months={months} hrefOf={hrefOf} />
              </Suspense>
            ) : (
              drawn
            )}
          </div>
          <p className="mt-2 flex gap-4 text-small text-soft">
            <span className="flex items-center gap-1.5">
              <span aria-hidden="true" className="size-2.5 bg-granted" /> {t('today.limits.hires')}
            </span>
            <span className="flex items-center gap-1.5">
              <span aria-hidden="true" className="size-2.5 bg-granted-pale" /> {t('today.limits.dependants')}
            </span>
          </p>
        </>
      ) : (
        <p className="text-soft">{t('today.limits.none')}</p>
      )}
    </ChartFrame>
  )
}

const WIDTH = 240
const HEIGHT = 100

/** Bars that stretch to the card, with the months written below them. */
function DrawnChart({ months, hrefOf }: Pick<Props, 'months' | 'hrefOf'>) {
  const most = Math.max(1, ...months.map(({ hires, dependants }) => hires + dependants))
  const step = WIDTH / months.length
  const scale = (count: number) => (count / most) * HEIGHT
  return (
    <div className="flex h-full flex-col">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its links are named one by one, and the card has the title */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="min-h-0 w-full flex-1 border-b border-line"
      >
        {months.map(({ month, label, hires, dependants }, at) =>
          hires + dependants === 0 ? null : (
            <a key={month} href={hrefOf(month)} aria-label={`${label}: ${hires} + ${dependants}`}>
              <rect x={at * step} y={0} width={step} height={HEIGHT} fill="transparent" />
              <rect
                x={at * step + 0.5}
                y={HEIGHT - scale(hires + dependants)}
                width={step - 1}
                height={scale(dependants)}
                className="fill-granted-pale"
              />
              <rect
                x={at * step + 0.5}
                y={HEIGHT - scale(hires)}
                width={step - 1}
                height={scale(hires)}
                className="fill-granted"
              />
            </a>
          ),
        )}
      </svg>
      <div aria-hidden="true" className="relative h-5 text-[0.75rem] text-soft">
        {months.map(({ month, label }, at) =>
          at % 8 === 1 ? (
            <span key={month} className="absolute" style={{ left: `${(at / months.length) * 100}%` }}>
              {label}
            </span>
          ) : null,
        )}
      </div>
    </div>
  )
}
