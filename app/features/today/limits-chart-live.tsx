import { useNavigate } from '@remix-run/react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis } from 'recharts'
import { useT } from '#app/i18n/react.tsx'
import type { LimitsMonth } from './limits-view.ts'

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
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 240, height: 128 }}>
      <BarChart data={months} margin={{ top: 0, right: 0, bottom: 0, left: 0 }} barCategoryGap={1}>
        <XAxis
          dataKey="label"
          ticks={months.filter((_, at) => at % 8 === 1).map(({ label }) => label)}
          interval={0}
          height={20}
          tickLine={false}
          stroke="var(--line)"
          tick={{ fill: 'var(--soft)', fontSize: 12, textAnchor: 'start' }}
        />
        <Tooltip
          cursor={{ fill: 'var(--line)', opacity: 0.4 }}
          contentStyle={{
            background: 'var(--card)',
            border: '1px solid var(--line)',
            borderRadius: 6,
            fontSize: 13,
          }}
          itemStyle={{ color: 'var(--ink)', padding: 0 }}
        />
        <Bar
          dataKey="hires"
          name={t('today.limits.hires')}
          stackId="limits"
          fill="var(--granted)"
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_bar, at) => open(at)}
        />
        <Bar
          dataKey="dependants"
          name={t('today.limits.dependants')}
          stackId="limits"
          fill="var(--granted-pale)"
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_bar, at) => open(at)}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}
