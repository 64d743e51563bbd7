import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { BarLook, ChartBand, ChartBar, ChartMark, ChartRow, FamilyChart } from './family-chart.ts'

/** `62.5%` of 0.625. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`
}

/** The hatching of what is estimated. One for the whole page: rows name it by its id. */
export function Hatching({ id }: { id: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="absolute">
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className="fill-granted/12" />
          <line x1="0" y1="0" x2="0" y2="7" strokeWidth="2.5" className="stroke-granted/55" />
        </pattern>
      </defs>
    </svg>
  )
}

/** Heights are counted upwards from the foot of the row, in pixels: the row may be higher where its name stands above. */
const BAR = { bottom: 12, height: 18 }
const BAND = { bottom: 8, height: 26 }
const THIN = {
  document: { bottom: 23, height: 8 },
  endorsement: { bottom: 11, height: 8 },
  contract: { bottom: 14, height: 14 },
}
const NOTE_HEIGHT = 17
const MARK_HEIGHT = 14

/** Everything that is drawn in one row, over the whole row: lines of neighbouring rows meet. */
export function RowMarks({ row, chart, hatch }: { row: ChartRow; chart: FamilyChart; hatch: string }) {
  const { t } = useT()
  const lift = row.note ? NOTE_HEIGHT : 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML groups parts of a drawing
    <svg
      role="group"
      aria-label={t('people.timeline.row', { name: row.title })}
      className="absolute inset-0 size-full overflow-visible @max-3xl:w-[calc(100%-0.5rem)]"
    >
      {chart.years.map(({ at, label }) => (
        <line key={label} {...through(at)} className="stroke-line" />
      ))}
      {/* It only moves the origin to the foot; its parts have names. */}
      <svg y="100%" role="presentation" className="overflow-visible">
        {row.bands.map((band) => (
          <Band key={band.start} band={band} lift={lift} />
        ))}
        {row.bars.map((bar) => (
          <Bar key={`${bar.look}${bar.start}${bar.end}`} bar={bar} lift={lift} hatch={hatch} />
        ))}
        {row.marks.map((mark) => (
          <Mark key={mark.at} mark={mark} lift={lift} />
        ))}
      </svg>
      {chart.abode && !chart.abode.hidden && (
        <line
          {...through(chart.abode.at)}
          strokeWidth="1.5"
          strokeDasharray="3 3"
          className="pointer-events-none stroke-accent"
        />
      )}
      <line {...through(chart.today.at)} strokeWidth="1.5" className="pointer-events-none stroke-today" />
    </svg>
  )
}

function through(at: number) {
  return { x1: percent(at), x2: percent(at), y1: '0', y2: '100%' }
}

const LOOKS: Record<BarLook, string> = {
  granted: 'fill-granted stroke-card',
  estimated: 'stroke-granted',
  contract: 'fill-low-wash stroke-edge/60',
  renewal: 'fill-low-wash stroke-edge/60',
  document: 'fill-low-wash stroke-edge/60',
  endorsement: 'fill-granted-pale stroke-granted/50',
}

const LABELS: Record<BarLook, string> = {
  granted: 'fill-on-accent',
  estimated: 'fill-ink',
  contract: 'fill-ink',
  renewal: 'fill-ink',
  document: 'fill-ink',
  endorsement: 'fill-ink',
}

function Bar({ bar, lift, hatch }: { bar: ChartBar; lift: number; hatch: string }) {
  const { bottom, height } = placeOf(bar.look)
  const y = -bottom - height - lift
  return (
    <Named tip={bar.tip} at={(bar.start + bar.end) / 2} y={y}>
      <rect
        x={percent(bar.start)}
        y={y}
        width={percent(Math.max(0.002, bar.end - bar.start))}
        height={height}
        rx="2.5"
        strokeDasharray={bar.look === 'renewal' ? '3 2' : undefined}
        fill={bar.look === 'estimated' ? `url(#${hatch})` : undefined}
        className={classNames(
          LOOKS[bar.look],
          'stroke-1 group-focus-visible:stroke-ink group-focus-visible:stroke-2',
        )}
      />
      <BarLabel bar={bar} text={bar.label} y={y + height / 2} className="@max-5xl:hidden" />
      <BarLabel bar={bar} text={bar.narrowLabel} y={y + height / 2} className="@max-3xl:hidden @5xl:hidden" />
      {bar.fadesOut && <Onwards at={bar.end} y={y + height / 2} />}
    </Named>
  )
}

function BarLabel({
  bar,
  text,
  y,
  className,
}: {
  bar: ChartBar
  text: string | null
  y: number
  className: string
}) {
  if (text === null) return null
  return (
    <text
      x={percent(bar.start)}
      dx="8"
      y={y}
      dominantBaseline="central"
      className={classNames('pointer-events-none text-[0.75rem]', LABELS[bar.look], className)}
    >
      {text}
    </text>
  )
}

/** It goes on: beyond the chart, or without an end. */
function Onwards({ at, y }: { at: number; y: number }) {
  return (
    <svg x={percent(at)} y={y} className="overflow-visible" aria-hidden="true">
      <path d="M2 -4 6 0 2 4" fill="none" strokeWidth="1.5" className="stroke-soft" />
    </svg>
  )
}

function Band({ band, lift }: { band: ChartBand; lift: number }) {
  const y = -BAND.bottom - BAND.height - lift
  return (
    <Named tip={band.tip} at={band.start} y={y}>
      <rect
        x={percent(band.start)}
        y={y}
        width={percent(band.end - band.start)}
        height={BAND.height}
        rx="2"
        className="fill-window stroke-last-weeks stroke-1 group-focus-visible:stroke-ink group-focus-visible:stroke-2"
      />
      <rect
        x={percent(band.lastWeeks)}
        y={y}
        width={percent(band.end - band.lastWeeks)}
        height={BAND.height}
        rx="2"
        className="fill-last-weeks"
      />
    </Named>
  )
}

function Mark({ mark, lift }: { mark: ChartMark; lift: number }) {
  // Above the bar, in which its label stands; in it where bars have none and names stand above.
  const y = -BAR.bottom - BAR.height - MARK_HEIGHT / 2 - lift
  return (
    <Named tip={mark.tip} at={mark.at} y={y - 10}>
      <svg x={percent(mark.at)} y={y} className="overflow-visible" aria-hidden="true">
        <g className="@max-3xl:translate-y-4">
          <circle r="4.5" strokeWidth="2" className="fill-card stroke-medium" />
          <text
            x="9"
            dominantBaseline="central"
            className="fill-ink stroke-card text-[0.75rem] font-semibold [paint-order:stroke]"
            strokeWidth="3"
          >
            {mark.label}
          </text>
        </g>
      </svg>
    </Named>
  )
}

const TIP_WIDTH = 260

/** Something drawn that names its exact days when it is pointed at or has the focus. */
function Named({ tip, at, y, children }: { tip: string; at: number; y: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the days of a bar are named to whoever cannot point at it, too
    <g tabIndex={0} role="img" aria-label={tip} className="group outline-none">
      {children}
      <svg x={percent(at)} y={y} className="no-print pointer-events-none overflow-visible" aria-hidden="true">
        <foreignObject
          x={-TIP_WIDTH * Math.min(0.9, Math.max(0.1, at))}
          y={-66}
          width={TIP_WIDTH}
          height={62}
          className="invisible overflow-visible group-hover:visible group-focus-visible:visible"
        >
          <div className="flex h-full items-end justify-center">
            <span className="rounded-control border border-line bg-card px-2.5 py-1.5 text-small text-ink shadow-over">
              {tip}
            </span>
          </div>
        </foreignObject>
      </svg>
    </g>
  )
}

function placeOf(look: BarLook): { bottom: number; height: number } {
  switch (look) {
    case 'granted':
    case 'estimated':
      return BAR
    case 'contract':
    case 'renewal':
      return THIN.contract
    case 'document':
      return THIN.document
    case 'endorsement':
      return THIN.endorsement
    default:
      return look satisfies never
  }
}
