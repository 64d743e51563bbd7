import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode, RefObject, TableHTMLAttributes, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'
import { ScrollRegion } from './scroll-region.tsx'

export type Density = 'compact' | 'roomy'

type TableProps = TableHTMLAttributes<HTMLTableElement> & {
  /** Says what the table lists; read aloud, and the name of the region that scrolls. */
  caption: string
  /** Rows of 36 px or of 44 px; on phones always 44. */
  density?: Density
  /** The table scrolls within the window under its own header, instead of with the page. */
  ownScroll?: boolean
  /** The first column stays in view while the others scroll. */
  stickyFirst?: boolean
  /** The region that scrolls, for whoever draws only the rows in view. */
  scroller?: RefObject<HTMLElement>
  /** The `thead` and `tbody`. */
  children: ReactNode
}

/**
 * The shell of a table that people compare in. What is too wide scrolls inside a region that the keyboard reaches, never
 * the page. Header and first column stay in view by CSS alone.
 */
export function DataTable({
  caption,
  density = 'compact',
  ownScroll = false,
  stickyFirst = false,
  scroller,
  className,
  children,
  ...rest
}: TableProps) {
  return (
    <ScrollRegion
      name={caption}
      {...(scroller && { scroller })}
      className={classNames(
        'relative overflow-auto overscroll-x-contain rounded-card border border-line bg-card shadow-card',
        'focus-visible:outline-offset-0 print:max-h-none print:overflow-visible print:border-0 print:shadow-none',
        ownScroll && 'max-h-[calc(100dvh-11rem)] min-h-60 md:max-h-[calc(100dvh-15rem)]',
      )}
    >
      <table
        data-density={density}
        data-sticky-first={stickyFirst || undefined}
        {...rest}
        className={classNames('group/table w-full border-separate border-spacing-0 text-left', className)}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </ScrollRegion>
  )
}

export type SortDirection = 'ascending' | 'descending'

type HeaderProps = Omit<ThHTMLAttributes<HTMLTableCellElement>, 'scope' | 'align'> & {
  numeric?: boolean
  /** Given: the column can be sorted. `direction` is how the rows stand now, null when by another column. */
  sort?: { href: string; direction: SortDirection | null }
}

const STICKY_FIRST =
  'group-data-[sticky-first]/table:first:sticky group-data-[sticky-first]/table:first:left-0 print:static!'

/** A column's head; sorting is a link, so that it works without script and has an address. */
export function HeaderCell({ numeric = false, sort, className, children, ...rest }: HeaderProps) {
  return (
    <th
      scope="col"
      aria-sort={sort?.direction ?? (sort ? 'none' : undefined)}
      {...rest}
      className={classNames(
        'sticky top-0 z-20 h-9 whitespace-nowrap border-b border-line bg-raised px-3 text-small font-semibold text-soft',
        'group-data-[sticky-first]/table:first:left-0 group-data-[sticky-first]/table:first:z-30 print:static',
        numeric && 'text-right',
        className,
      )}
    >
      {sort ? <SortLink sort={sort}>{children}</SortLink> : children}
    </th>
  )
}

const SORT_ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }

function SortLink({ sort, children }: { sort: NonNullable<HeaderProps['sort']>; children: ReactNode }) {
  const Icon = SORT_ICONS[sort.direction ?? 'none']
  return (
    <Link
      href={sort.href}
      keepScroll
      className={classNames(
        'group/sort inline-flex h-9 items-center gap-1 rounded-small hover:text-accent max-md:h-11',
        sort.direction && 'text-ink',
      )}
    >
      {children}
      <Icon
        aria-hidden="true"
        size={14}
        className={classNames('shrink-0', !sort.direction && 'opacity-45 group-hover/sort:opacity-100')}
      />
    </Link>
  )
}

type RowProps = { selected?: boolean; className?: string; children: ReactNode }

export function Row({ selected = false, className, children }: RowProps) {
  return (
    <tr
      data-selected={selected || undefined}
      className={classNames('group/row bg-card hover:bg-raised data-[selected]:bg-accent-wash', className)}
    >
      {children}
    </tr>
  )
}

const CELL =
  'h-9 border-b border-line px-3 py-1 align-middle group-last/row:border-b-0 max-md:h-11 ' +
  'group-data-[density=roomy]/table:h-11'

type CellProps = Omit<TdHTMLAttributes<HTMLTableCellElement>, 'align'> & {
  /** Figures and days: right-aligned and never broken. */
  numeric?: boolean
}

export function Cell({ numeric = false, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={classNames(CELL, STICKY_CELL, numeric && 'whitespace-nowrap text-right', className)}
    />
  )
}

const STICKY_CELL = classNames(
  STICKY_FIRST,
  'group-data-[sticky-first]/table:first:z-10 group-data-[sticky-first]/table:first:bg-inherit',
)

/** The cell that names its row: usually the first. */
export function RowHeader({ className, ...rest }: Omit<ThHTMLAttributes<HTMLTableCellElement>, 'scope'>) {
  return (
    <th
      scope="row"
      {...rest}
      className={classNames(CELL, STICKY_CELL, 'text-left font-semibold', className)}
    />
  )
}
