import { lazy, Suspense, useEffect, useState } from 'react'
import { busiestMonth, type LimitsMonth } from '#app/features/today/limits-view.ts'
import { useT } from '#app/i18n/react.tsx'

const LiveChart = lazy(() => import('./limits-chart-live.tsx'))

/** Limits of stay by month. Drawn on the server; the interactive chart takes its place when it has loaded. */
export function LimitsChart({
  months,
  hrefOf,
}: {
  months: LimitsMonth[]
  hrefOf: (month: string) => string
}) {
  const { t } = useT()
  const [isLive, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  if (!busiestMonth(months)) return <p className="text-soft text-sm">{t('today.limits.none')}</p>
  const drawn = <DrawnChart months={months} hrefOf={hrefOf} />
  return (
    <div>
      <div className="h-36">
        {isLive ? (
          <Suspense fallback={drawn}>
            <LiveChart months={months} hrefOf={hrefOf} />
          </Suspense>
        ) : (
          drawn
        )}
      </div>
      <p className="mt-2 flex gap-4 text-soft text-xs">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 bg-granted" /> {t('today.limits.hires')}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 bg-granted/45" /> {t('today.limits.dependants')}
        </span>
      </p>
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer text-accent text-xs">{t('today.table')}</summary>
        <LimitsTable months={months} hrefOf={hrefOf} />
      </details>
    </div>
  )
}

const WIDTH = 300
const HEIGHT = 112

function DrawnChart({ months, hrefOf }: { months: LimitsMonth[]; hrefOf: (month: string) => string }) {
  const { t } = useT()
  const most = Math.max(1, ...months.map(({ hires, dependants }) => hires + dependants))
  const step = WIDTH / months.length
  const scale = (count: number) => (count / most) * (HEIGHT - 16)
  const busiest = busiestMonth(months)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} className="h-full w-full" role="img">
      <title>{t('today.limits.title')}</title>
      {months.map(({ month, label, hires, dependants }, at) => (
        <a key={month} href={hrefOf(month)} aria-label={`${label}: ${hires} + ${dependants}`}>
          <rect x={at * step} y={0} width={step} height={HEIGHT} fill="transparent" />
          <rect
            x={at * step + 1}
            y={HEIGHT - scale(hires + dependants)}
            width={step - 2}
            height={scale(dependants)}
            className="fill-granted/45"
          />
          <rect
            x={at * step + 1}
            y={HEIGHT - scale(hires)}
            width={step - 2}
            height={scale(hires)}
            className="fill-granted"
          />
        </a>
      ))}
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
      {months.map(({ month, label }, at) =>
        at % 8 === 1 ? (
          <text key={month} x={at * step} y={HEIGHT + 14} className="fill-soft text-[10px]">
            {label}
          </text>
        ) : null,
      )}
      {busiest && (
        <text x={WIDTH} y={9} textAnchor="end" className="fill-soft text-[10px]">
          {t('today.limits.busiest', {
            month: busiest.label,
            count: busiest.hires + busiest.dependants,
          })}
        </text>
      )}
    </svg>
  )
}

function LimitsTable({ months, hrefOf }: { months: LimitsMonth[]; hrefOf: (month: string) => string }) {
  const { t } = useT()
  return (
    <table className="mt-2 w-full tabular-nums">
      <thead>
        <tr className="text-left text-soft text-xs">
          <th scope="col">{t('today.limits.month')}</th>
          <th scope="col" className="text-right">
            {t('today.limits.hires')}
          </th>
          <th scope="col" className="text-right">
            {t('today.limits.dependants')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, label, hires, dependants }) => (
          <tr key={month} className="border-line border-t">
            <th scope="row" className="text-left font-normal">
              <a href={hrefOf(month)} className="text-accent">
                {label}
              </a>
            </th>
            <td className="text-right">{hires}</td>
            <td className="text-right">{dependants}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
