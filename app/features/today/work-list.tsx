import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { PersonName } from '#app/platform/person-name.tsx'
import { useVisit } from '#app/platform/use-visit.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Link, TextLink } from '#app/ui/link.tsx'
import { SeverityMark } from '#app/ui/severity-mark.tsx'
import { type TodayFilter, todayQuery } from './today-filter.ts'
import type { WorkFamily, WorkLine, WorkSection } from './work-view.ts'

type Place = { filter: TodayFilter; day: string | undefined }

/** What is to be done, group by group. */
export function WorkList({ sections, ...place }: { sections: readonly WorkSection[] } & Place) {
  return (
    <div className="@container flex flex-col gap-6">
      {sections.map((section) => (
        <Section key={section.group} section={section} {...place} />
      ))}
    </div>
  )
}

function Section({ section, filter, day }: { section: WorkSection } & Place) {
  const { t } = useT()
  const { slug } = useVisit()
  const { group, count, shown, families } = section
  const isPart = shown < count && !filter.group
  const href = paths.today(slug, { ...todayQuery(filter, { group }), asOf: day })
  return (
    <section aria-labelledby={`group-${group}`}>
      <div className="mb-1.5 flex items-baseline gap-2">
        <h2 id={`group-${group}`} className="text-small font-semibold">
          {t(`today.do.${group}`)}
        </h2>
        <span className="text-small text-soft">{count}</span>
        {isPart && (
          <TextLink href={href} keepScroll className="ml-auto text-small">
            {t('today.allOfGroup', { count })}
          </TextLink>
        )}
      </div>
      <ul className="keep-together overflow-hidden rounded-card border border-line bg-card shadow-card print:shadow-none">
        {families.map((family) => (
          <Family key={family.lead.key} family={family} filter={filter} day={day} />
        ))}
      </ul>
    </section>
  )
}

/** Who, what and why, by when, what next: beside each other where there is room, below each other on a phone. */
const LINE =
  'grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 px-4 ' +
  '@2xl:grid-cols-[0.875rem_minmax(7rem,9.75rem)_minmax(0,1fr)_7.75rem_6rem] @3xl:grid-cols-[0.875rem_11.5rem_minmax(0,1fr)_7.75rem_6rem]'

function Family({ family: { lead, others }, filter, day }: { family: WorkFamily } & Place) {
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      <Lead line={lead} filter={filter} day={day} />
      {others.length > 0 && (
        <ul className="mt-1.5">
          {others.map((line) => (
            <Other key={line.key} line={line} lead={lead} filter={filter} day={day} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Lead({ line, filter, day }: { line: WorkLine } & Place) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <div className={LINE}>
      <SeverityMark level={line.severity} word={t(`severity.${line.severity}`)} className="mt-1 self-start" />
      <div className="min-w-0 @max-2xl:col-span-2">
        <Link
          href={paths.person(slug, line.personId, { asOf: day })}
          className="rounded-small hover:text-accent"
        >
          <PersonName
            name={line.name}
            chineseName={line.chineseName}
            firstClass="font-semibold"
            secondClass="whitespace-nowrap"
          />
        </Link>
        <div className="text-small text-soft">{line.about}</div>
      </div>
      {/* On a phone the day comes before the reasons: however long they are, it is seen. */}
      <div className="min-w-0 @max-2xl:contents">
        <div className="@max-2xl:order-1 @max-2xl:col-span-2 @max-2xl:col-start-2 @max-2xl:mt-1">
          <FindingLink line={line} filter={filter} day={day} />
        </div>
        <p className="line-clamp-2 text-small text-soft @max-2xl:order-3 @max-2xl:col-span-2 @max-2xl:col-start-2 @max-2xl:mt-1">
          {line.because}
        </p>
      </div>
      <Due line={line} className="@max-2xl:order-2 @max-2xl:col-start-2 @max-2xl:mt-0.5 @2xl:text-right" />
      <div className="flex flex-col items-end text-small @max-2xl:order-4 @max-2xl:col-span-2 @max-2xl:col-start-2 @max-2xl:flex-row @max-2xl:gap-5">
        <Next line={line} day={day} />
        <Explain line={line} filter={filter} day={day} />
      </div>
    </div>
  )
}

/** The same family, the same group: what differs from the line that leads. */
function Other({ line, lead, filter, day }: { line: WorkLine; lead: WorkLine } & Place) {
  const { t } = useT()
  const sameDay = line.dueOn === lead.dueOn
  const isSame = line.title === lead.title && sameDay
  return (
    <li className={classNames(LINE, 'py-0.5 text-small')}>
      <SeverityMark
        level={line.severity}
        word={t(`severity.${line.severity}`)}
        className="mt-0.75 self-start scale-75"
      />
      {line.personId === lead.personId ? (
        <span className="@max-2xl:sr-only">
          <span className="sr-only">{line.name}</span>
        </span>
      ) : (
        <span className="min-w-0 @max-2xl:col-span-2">
          {line.relationship && <span className="text-soft">{line.relationship} </span>}
          <PersonName name={line.name} chineseName={line.chineseName} secondClass="whitespace-nowrap" />
        </span>
      )}
      <span className="min-w-0 @max-2xl:col-span-2 @max-2xl:col-start-2">
        <FindingLink line={line} filter={filter} day={day} quiet={isSame} />
      </span>
      <span className="whitespace-nowrap text-soft @max-2xl:col-start-2 @2xl:text-right">
        {sameDay ? null : (line.dueOn ?? line.relative)}
      </span>
      <span className="text-right">{line.next.kind === 'open_case' && <Next line={line} day={day} />}</span>
    </li>
  )
}

function FindingLink({ line, filter, day, quiet = false }: { line: WorkLine; quiet?: boolean } & Place) {
  const { slug } = useVisit()
  return (
    <Link
      href={paths.finding(slug, line.key, { ...todayQuery(filter), asOf: day })}
      keepScroll
      className={classNames(
        'rounded-small underline-offset-2 hover:text-accent hover:underline',
        quiet && 'text-soft',
      )}
    >
      {line.title}
    </Link>
  )
}

/** The day always, the words beside it. Nothing by when: since when it holds. */
function Due({ line, className }: { line: WorkLine; className: string }) {
  return (
    <div className={classNames('whitespace-nowrap', className)}>
      {line.dueOn && <div className="font-medium @max-2xl:inline">{line.dueOn}</div>}{' '}
      <div
        className={classNames(
          'text-small @max-2xl:inline',
          line.isOverdue ? 'font-medium text-critical' : 'text-soft',
        )}
      >
        {line.relative}
      </div>
    </div>
  )
}

/** As tall as a target must be for a finger. */
const TARGET = 'inline-flex min-h-6 items-center max-md:min-h-11'

function Next({ line, day }: { line: WorkLine; day: string | undefined }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { next } = line
  switch (next.kind) {
    case 'open_case':
      return (
        <TextLink href={paths.case(slug, next.caseId)} className={TARGET}>
          {t('today.next.openCase')}
        </TextLink>
      )
    case 'start_extension':
      if (!can('case.write')) break
      return (
        <TextLink href={paths.newCase(slug, { kind: 'extension', person: line.personId })} className={TARGET}>
          {t('today.next.startExtension')}
        </TextLink>
      )
    case 'review':
      break
    default:
      return next satisfies never
  }
  return (
    <TextLink href={paths.person(slug, line.personId, { asOf: day })} className={TARGET}>
      {t('today.next.review')}
    </TextLink>
  )
}

function Explain({ line, filter, day }: { line: WorkLine } & Place) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Link
      href={paths.finding(slug, line.key, { ...todayQuery(filter), asOf: day })}
      keepScroll
      aria-label={t('today.explainWhat', { what: line.title, name: line.name })}
      className={`rounded-small text-soft hover:text-accent ${TARGET}`}
    >
      {t('today.explain')}
    </Link>
  )
}
