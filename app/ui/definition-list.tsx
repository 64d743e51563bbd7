import type { ReactNode } from 'react'

export type Fact = {
  key?: string
  label: string
  value: ReactNode
  /** A small word after the value: which kind of date, since when. */
  note?: ReactNode
}

/** Facts: label, value, and the small word that says what kind of value it is. */
export function DefinitionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,2fr)_3fr] gap-x-3 gap-y-1.5">
      {facts.map(({ key, label, value, note }) => (
        <div key={key ?? label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="min-w-0 break-words">
            {value}
            {note !== undefined && <span className="ml-1.5 text-small text-soft">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
