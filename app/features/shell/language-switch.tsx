import { Form, useLocation } from '@remix-run/react'
import { LOCALE_NAMES, LOCALES } from '#app/i18n/locales.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { classNames } from '#app/ui/class-names.ts'

/** EN · 繁 · 简: the whole page comes again in the chosen language. */
export function LanguageSwitch() {
  const { locale, t } = useT()
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action={paths.preferences()}
      reloadDocument
      className="flex gap-1"
      aria-label={t('shell.language')}
    >
      <input type="hidden" name="to" value={`${pathname}${search}`} />
      {LOCALES.map((one) => (
        <button
          key={one}
          type="submit"
          name="locale"
          value={one}
          lang={one}
          aria-pressed={one === locale}
          className={classNames(
            'min-h-7 min-w-7 rounded-small px-1.5 text-small max-md:min-h-11 max-md:min-w-11',
            one === locale ? 'font-semibold text-accent' : 'text-soft hover:text-ink',
          )}
        >
          {LOCALE_NAMES[one]}
        </button>
      ))}
    </Form>
  )
}
