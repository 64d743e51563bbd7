import type { ReactNode } from 'react'
import { Card } from './card.tsx'
import { TextLink } from './link.tsx'

type Props = {
  title: string
  /** Where the list behind the chart is. */
  link?: { href: string; label: string }
  /** The words on the fold that opens the table: "Show as table". */
  tableLabel: string
  /** The same figures as an ordinary table; there before script runs. */
  table: ReactNode
  /** A line below: what is counted, which days. */
  note?: ReactNode
  children: ReactNode
}

/** A chart with its title, the list that it counts, and the table that says the same. */
export function ChartFrame({ title, link, tableLabel, table, note, children }: Props) {
  return (
    <Card title={title} action={link && <TextLink href={link.href}>{link.label}</TextLink>}>
      {children}
      {note !== undefined && <p className="mt-2 text-small text-soft">{note}</p>}
      <details className="no-print mt-2">
        <summary className="w-fit cursor-pointer rounded-small text-small text-soft hover:text-accent max-md:py-3">
          {tableLabel}
        </summary>
        <div className="mt-2 max-h-72 overflow-auto">{table}</div>
      </details>
    </Card>
  )
}

type PlainTableProps = {
  caption: string
  head: readonly string[]
  /** The first cell names its row; the others are figures. */
  rows: readonly (readonly [name: ReactNode, ...figures: ReactNode[]])[]
}

/** The small table behind a chart. */
export function PlainTable({ caption, head, rows }: PlainTableProps) {
  return (
    <table className="w-full border-collapse text-small">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th
              key={text}
              scope="col"
              className={`border-b border-line py-1 font-medium text-soft ${column === 0 ? 'text-left' : 'pl-3 text-right'}`}
            >
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures], line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are figures without identity and never move
          <tr key={line}>
            <th scope="row" className="border-b border-line py-1 text-left font-normal">
              {name}
            </th>
            {figures.map((figure, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column} className="border-b border-line py-1 pl-3 text-right">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
