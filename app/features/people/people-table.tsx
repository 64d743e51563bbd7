import { useFetcher } from '@remix-run/react'
import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths, withQuery } from '#app/platform/paths.ts'
import { PersonName } from '#app/platform/person-name.tsx'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Link } from '#app/ui/link.tsx'
import { SeverityMark } from '#app/ui/severity-mark.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { LIST_COLUMNS, type ListColumn, type ListQuestion, listHref, questionQuery } from './list-question.ts'
import type { ListRow } from './list-view.ts'
import type { ListPage } from './load-list.server.ts'

type Props = { question: ListQuestion; first: ListPage; total: number }

const ROW_PX = 44
const SORTABLE = { name: 'name', staffNo: 'staffNo', limit: 'limit', department: 'department' } as const
const WIDTHS: Record<'name' | ListColumn, number> = {
  name: 344,
  staffNo: 112,
  limit: 212,
  state: 166,
  findings: 88,
  department: 132,
  jobTitle: 210,
  entity: 250,
  scheme: 110,
  status: 110,
}

const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
})
const helper = createColumnHelper<typeof features, ListRow>()
const COLUMNS = helper.columns(
  (['name', ...LIST_COLUMNS] as const).map((id) => helper.display({ id, size: WIDTHS[id], minSize: 80 })),
)

/**
 * The list itself. The server draws its beginning as an ordinary table; with script only the rows in view are drawn, and
 * the next page is fetched before its end is reached.
 */
export function PeopleTable({ question, first, total }: Props) {
  const { t } = useT()
  const { slug, asOf, isToday } = useVisit()
  const hydrated = useHydrated()
  const scroller = useRef<HTMLDivElement>(null)
  const day = isToday ? undefined : asOf
  const { rows, isComplete, fetchNext } = usePages(question, first)
  const columnVisibility = useMemo(
    () => Object.fromEntries(LIST_COLUMNS.map((column) => [column, question.columns.includes(column)])),
    [question.columns],
  )
  const table = useTable({
    features,
    columns: COLUMNS,
    data: rows,
    getRowId: (row) => row.id,
    state: { columnVisibility },
    columnResizeMode: 'onChange',
  })
  const model = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: hydrated ? model.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const inView = virtual.getVirtualItems()
  const lastInView = inView.at(-1)?.index ?? 0
  useEffect(() => {
    if (hydrated && !isComplete && lastInView > model.length - 30) fetchNext()
  }, [hydrated, isComplete, lastInView, model.length, fetchNext])

  const drawn = hydrated ? inView.map(({ index }) => model[index]) : model
  const above = inView[0]?.start ?? 0
  const below = hydrated ? virtual.getTotalSize() - (inView.at(-1)?.end ?? 0) : 0
  const columns = table.getVisibleLeafColumns()
  const otherWidth = columns.slice(1).reduce((sum, column) => sum + column.getSize(), 0)
  const ownWidth = table.state.columnSizing.name
  // Until somebody draws it wider it is as wide as the screen allows.
  const nameWidth = ownWidth === undefined ? 'var(--name)' : `${ownWidth}px`
  const chosenIds = table.getSelectedRowModel().rows.map(({ id }) => id)

  return (
    <>
      <ChosenBar ids={chosenIds} question={question} onClear={() => table.resetRowSelection(true)} />
      <DataTable
        caption={t('people.list.caption')}
        density="roomy"
        ownScroll
        stickyFirst
        scroller={scroller}
        aria-rowcount={total + 1}
        className="table-fixed [--name:21.5rem] max-md:[--name:16.5rem] md:max-[60rem]:[--name:14rem] min-[60rem]:max-[90rem]:[--name:17.5rem]"
        style={{ width: `calc(${nameWidth} + ${otherWidth}px)`, minWidth: '100%' }}
        onKeyDown={moveByArrows}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.id === 'name' ? nameWidth : column.getSize() }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {table.getHeaderGroups()[0]?.headers.map((header) => {
              const id = header.id as 'name' | ListColumn
              return (
                <HeaderCell
                  key={id}
                  numeric={id === 'limit'}
                  sort={sortOf(id, question, paths.people(slug), day)}
                >
                  {t(`people.list.column.${id}`)}
                  {hydrated && (
                    <span
                      aria-hidden="true"
                      onMouseDown={header.getResizeHandler()}
                      onTouchStart={header.getResizeHandler()}
                      onClick={(event) => event.preventDefault()}
                      className="absolute inset-y-0 right-0 w-1.5 cursor-col-resize touch-none hover:bg-accent"
                    />
                  )}
                </HeaderCell>
              )
            })}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} span={columns.length} />
          {drawn.map(
            (row) =>
              row && (
                <Row key={row.id} selected={row.getIsSelected()}>
                  <RowHeader className="truncate max-md:py-0">
                    <span className="flex items-center gap-2.5">
                      {hydrated && (
                        <input
                          type="checkbox"
                          aria-label={t('people.list.choose', { name: row.original.name })}
                          checked={row.getIsSelected()}
                          onChange={row.getToggleSelectedHandler()}
                          className="size-4 shrink-0 accent-accent"
                        />
                      )}
                      <NameCell
                        row={row.original}
                        href={paths.person(slug, row.original.id, { asOf: day })}
                      />
                    </span>
                  </RowHeader>
                  {columns.slice(1).map(({ id }) => (
                    <Cell key={id} numeric={id === 'limit'} className="truncate">
                      <Value row={row.original} column={id as ListColumn} />
                    </Cell>
                  ))}
                </Row>
              ),
          )}
          <Spacer height={below} span={columns.length} />
        </tbody>
      </DataTable>
    </>
  )
}

function NameCell({ row, href }: { row: ListRow; href: string }) {
  const { t } = useT()
  return (
    <span className="min-w-0 truncate">
      <Link href={href} data-row className="rounded-small hover:text-accent hover:underline">
        <PersonName name={row.name} chineseName={row.chineseName} />
      </Link>
      {row.about && <span className="ml-2 text-small font-normal text-soft max-md:hidden">{row.about}</span>}
      {/* A phone has no room for the column beside the name. */}
      {row.limit !== null && (
        <span className="block truncate text-small font-normal md:hidden">
          <span className={row.isPrinted ? undefined : 'italic'}>{row.limit}</span>
          {!row.isPrinted && <span className="ml-1 text-soft">{t('people.list.estimated')}</span>}
          <span className="ml-2 text-soft">{row.relative}</span>
        </span>
      )}
    </span>
  )
}

function Value({ row, column }: { row: ListRow; column: ListColumn }): ReactNode {
  const { t } = useT()
  switch (column) {
    case 'limit':
      return row.limit === null ? null : (
        <>
          <span className={row.isPrinted ? undefined : 'italic'}>{row.limit}</span>
          {!row.isPrinted && <span className="ml-1 text-small text-soft">{t('people.list.estimated')}</span>}
          <span className="ml-2 text-small text-soft">{row.relative}</span>
        </>
      )
    case 'state':
      return (
        <span className="inline-flex items-center gap-1.5">
          {row.stateLevel && <SeverityMark level={row.stateLevel} word={null} />}
          {row.state}
        </span>
      )
    case 'findings':
      return row.worst === null ? null : (
        <span className="inline-flex items-center gap-1.5">
          <SeverityMark level={row.worst} word={t(`severity.${row.worst}`)} />
          <span aria-hidden="true">{row.findingCount}</span>
          <VisuallyHidden>{t('people.list.findings', { count: row.findingCount })}</VisuallyHidden>
        </span>
      )
    default:
      return row[column]
  }
}

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  )
}

/** Everything fetched so far of the list that the address asks for. */
function usePages(question: ListQuestion, first: ListPage) {
  const { slug, asOf } = useVisit()
  const { load, data, state } = useFetcher<ListPage>()
  const [pages, setPages] = useState<{ first: ListPage; rows: ListRow[]; next: string | null }>()
  const own = pages?.first === first ? pages : { first, rows: first.rows, next: first.nextCursor }
  const query = questionQuery(question, asOf)

  useEffect(() => {
    if (!data) return
    setPages((now) => {
      const known = now?.first === first ? now : { first, rows: first.rows, next: first.nextCursor }
      // A page that is in already, or of another list, comes again when the fetcher is drawn anew.
      const isNext = data.rows[0] && !known.rows.some(({ id }) => id === data.rows[0]?.id)
      return isNext ? { first, rows: [...known.rows, ...data.rows], next: data.nextCursor } : known
    })
  }, [data, first])

  return {
    rows: own.rows,
    isComplete: own.next === null,
    fetchNext() {
      if (state !== 'idle' || own.next === null) return
      load(withQuery(paths.people(slug), { ...query, cursor: own.next, part: 'rows' }))
    },
  }
}

function sortOf(id: string, question: ListQuestion, path: string, day: string | undefined) {
  const by = SORTABLE[id as keyof typeof SORTABLE]
  if (!by) return undefined
  const isOwn = question.sort.by === by
  const sort = { by, descending: isOwn && !question.sort.descending }
  const direction = isOwn ? (question.sort.descending ? 'descending' : 'ascending') : null
  return { href: listHref(path, { ...question, sort }, day), direction } as const
}

/** Up and down move from name to name. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')]
  const at = event.target instanceof HTMLElement ? names.indexOf(event.target) : -1
  if (step === undefined || at === -1) return
  event.preventDefault()
  names[at + step]?.focus()
}
