import { useT } from '#app/i18n/react.tsx'
import { Notice } from './notice.tsx'

/** What is wrong with a form as a whole, above its fields; nothing where nothing is. */
export function FormErrors({ errors }: { errors: readonly string[] | undefined }) {
  const { t } = useT()
  if (!errors) return null
  return (
    <Notice kind="error" word={t('shell.error')}>
      {errors.join(' ')}
    </Notice>
  )
}
