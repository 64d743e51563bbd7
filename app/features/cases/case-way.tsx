import { Check } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { CaseView } from './case-view.ts'

/** How far a filing has come: a column on a phone, a row of steps where there is room. */
export function CaseWay({ way }: { way: CaseView['way'] }) {
  const { t } = useT()
  return (
    <ol
      aria-label={t('cases.case.way')}
      className="flex overflow-x-auto rounded-card border border-line bg-card px-4 py-3 shadow-card max-lg:flex-col max-lg:gap-2"
    >
      {way.map(({ stage, label, state, on }) => (
        <li
          key={stage}
          aria-current={state === 'now' ? 'step' : undefined}
          className={classNames(
            'flex min-w-0 gap-2 lg:flex-1 lg:flex-col lg:gap-1.5 lg:pr-2',
            state === 'now' ? 'text-ink' : 'text-soft',
          )}
        >
          <span className="flex items-center gap-2">
            <Mark state={state} />
            <span aria-hidden="true" className="h-px flex-1 bg-line max-lg:hidden" />
          </span>
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 text-small lg:flex-col">
            <span className={classNames('min-w-0', state === 'now' && 'font-semibold')}>
              {label}
              {state === 'now' && (
                <span className="sr-only">{t('shell.bracketed', { text: t('cases.case.now') })}</span>
              )}
            </span>
            <span className="text-soft">{state === 'skipped' ? t('cases.case.skipped') : on}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function Mark({ state }: { state: CaseView['way'][number]['state'] }) {
  const looks = {
    done: 'border-granted bg-granted text-card',
    now: 'border-accent bg-accent-wash text-accent ring-2 ring-accent',
    ahead: 'border-edge bg-card',
    skipped: 'border-line bg-raised',
  }
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-flex size-4 shrink-0 items-center justify-center rounded-round border',
        looks[state],
      )}
    >
      {state === 'done' && <Check size={11} strokeWidth={3} />}
    </span>
  )
}
