import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from './button.tsx'

type Props = {
  label: string
  /** Null where there is no such page. */
  previous: { href: string; label: string } | null
  next: { href: string; label: string } | null
  /** How much is shown: "40 of 312". */
  children?: ReactNode
}

/** Onwards and back through a long list by its keys; it has no page numbers because the list moves under them. */
export function Pager({ label, previous, next, children }: Props) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="text-small text-soft">{children}</div>
      <div className="flex gap-2">
        {previous && (
          <LinkButton href={previous.href} rel="prev">
            <ChevronLeft aria-hidden="true" size={16} />
            {previous.label}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={next.href} rel="next">
            {next.label}
            <ChevronRight aria-hidden="true" size={16} />
          </LinkButton>
        )}
      </div>
    </nav>
  )
}
