import { useT } from '#app/i18n/react.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Difference } from './form-texts.ts'

/** Two people at one fact: both values of every field that differs, and which one is to stay. */
export function ConflictChoices({ differences }: { differences: readonly Difference[] }) {
  const { t } = useT()
  return (
    <div className="flex flex-col gap-3">
      <Notice kind="warning" word={t('shell.notice')} title={t('people.conflict.title')}>
        {differences.length === 0 ? t('people.conflict.same') : t('people.conflict.text')}
      </Notice>
      {differences.map(({ name, label, stored, mine, choice }) => (
        <RadioGroup
          key={name}
          name={`choose-${name}`}
          legend={t(label)}
          defaultValue={choice}
          choices={[
            { value: 'stored', label: t('people.conflict.stored', { value: stored }) },
            { value: 'mine', label: t('people.conflict.mine', { value: mine }) },
          ]}
        />
      ))}
    </div>
  )
}
