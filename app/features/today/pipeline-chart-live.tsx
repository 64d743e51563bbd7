import { useNavigate } from '@remix-run/react'
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useT } from '#app/i18n/react.tsx'
import type { PipelineStage } from './pipeline-view.ts'

const ROW_PX = 26

/** The same bars, with the days in each stage on hover and a click to its list. */
export default function PipelineChartLive({
  stages,
  hrefOf,
}: {
  stages: PipelineStage[]
  hrefOf: (stage: string) => string
}) {
  const { t } = useT()
  const navigate = useNavigate()
  const open = (at: number) => {
    const stage = stages[at]
    if (stage) navigate(hrefOf(stage.stage))
  }
  return (
    <div style={{ height: stages.length * ROW_PX }}>
      <ResponsiveContainer
        width="100%"
        height="100%"
        initialDimension={{ width: 240, height: stages.length * ROW_PX }}
      >
        <BarChart
          data={stages}
          layout="vertical"
          margin={{ top: 0, right: 64, bottom: 0, left: 0 }}
          barSize={12}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="label"
            width={140}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={<StageTick />}
          />
          <Tooltip
            cursor={{ fill: 'var(--line)', opacity: 0.4 }}
            formatter={(_count, _name, { payload }) => {
              const { count, medianDays } = payload as PipelineStage
              return [t('today.pipeline.tip', { count, days: medianDays }), t('today.pipeline.cases')]
            }}
            contentStyle={{
              background: 'var(--card)',
              border: '1px solid var(--line)',
              borderRadius: 6,
              fontSize: 13,
            }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          <Bar
            dataKey="count"
            fill="var(--granted)"
            isAnimationActive={false}
            cursor="pointer"
            onClick={(_bar, at) => open(at)}
          >
            <LabelList
              dataKey="count"
              content={({ x, y, width, height, index }) => {
                const stage = stages[Number(index)]
                return (
                  <text
                    x={Number(x) + Number(width) + 6}
                    y={Number(y) + Number(height) / 2 + 4.5}
                    fontSize={13}
                  >
                    <tspan fill="var(--ink)" fontWeight={600}>
                      {stage?.count}
                    </tspan>
                    <tspan dx={8} fill={stage?.isSlow ? 'var(--high)' : 'var(--soft)'}>
                      {t('today.pipeline.short', { count: stage?.medianDays ?? 0 })}
                    </tspan>
                  </text>
                )
              }}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

type TickProps = { y?: number; payload?: { value: string } }

/** Left-aligned, as in the drawn list. */
function StageTick({ y = 0, payload }: TickProps) {
  return (
    <text x={0} y={y + 4.5} fontSize={13} fill="var(--ink)">
      {payload?.value}
    </text>
  )
}
