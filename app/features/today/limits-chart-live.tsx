import { useNavigate } from '@remix-run/react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis } from 'recharts'
import type { LimitsMonth } from '#app/features/today/limits-view.ts'
import { useT } from '#app/i18n/react.tsx'

/** The same bars, with each month's numbers on hover and a click to its list. */
export default function LimitsChartLive({
  months,
  hrefOf,
}: {
  months: LimitsMonth[]
  hrefOf: (month: string) => string
}) {
  const { t } = useT()
  const navigate = useNavigate()
  const open = (at: number) => {
    const month = months[at]
    if (month) navigate(hrefOf(month.month))
  }
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={months} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} barCategoryGap={1}>
        <XAxis
          dataKey="label"
          interval={7}
          tickLine={false}
          stroke="var(--color-line)"
          tick={{ fill: 'var(--color-soft)', fontSize: 11 }}
        />
        <Tooltip
          cursor={{ fill: 'var(--color-line)', opacity: 0.4 }}
          contentStyle={{
            background: 'var(--color-card)',
            border: '1px solid var(--color-line)',
            borderRadius: 6,
            fontSize: 12,
          }}
        />
        <Bar
          dataKey="hires"
          name={t('today.limits.hires')}
          stackId="limits"
          fill="var(--color-granted)"
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_bar, at) => open(at)}
        />
        <Bar
          dataKey="dependants"
          name={t('today.limits.dependants')}
          stackId="limits"
          fill="var(--color-granted)"
          fillOpacity={0.45}
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_bar, at) => open(at)}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}
