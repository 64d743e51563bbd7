import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { type ListQuestion, questionQuery } from './list-question.ts'

type Props = { ids: readonly string[]; question: ListQuestion; onClear: () => void }

/** What can be done with the people who are chosen in the list. */
export function ChosenBar({ ids, question, onClear }: Props) {
  const { t } = useT()
  const { slug, asOf, can } = useVisit()
  if (ids.length === 0) return null
  return (
    <div
      role="status"
      className="mb-2 flex flex-wrap items-center gap-3 rounded-control bg-accent-wash px-3 py-1.5"
    >
      <span className="font-semibold">{t('people.list.chosen', { count: ids.length })}</span>
      {can('report.export') && (
        <form method="post" action={paths.peopleCsv(slug, questionQuery(question, asOf))}>
          <input type="hidden" name="ids" value={ids.join(' ')} />
          <Button type="submit" size="small">
            {t('people.list.exportChosen', { count: ids.length })}
          </Button>
        </form>
      )}
      <Button kind="quiet" size="small" onClick={onClear}>
        {t('people.list.unchoose')}
      </Button>
    </div>
  )
}
