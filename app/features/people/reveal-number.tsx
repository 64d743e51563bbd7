import { useFetcher } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import type { RevealPlace } from './fact-sections.ts'

/** A masked number that can be seen whole: asked for by a form, never by an address. Without script on a page of its own. */
export function RevealNumber({
  masked,
  place,
  label,
}: {
  masked: string
  place: RevealPlace
  label: string
}) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const fetcher = useFetcher<{ number: string }>()
  const number = fetcher.data?.number
  if (!can('identifier.reveal')) return <>{masked}</>
  if (number !== undefined) return <span role="status">{number}</span>
  return (
    <fetcher.Form
      method="post"
      action={paths.revealIdentifier(slug, place.personId)}
      className="inline-flex flex-wrap items-baseline gap-x-2"
    >
      <span>{masked}</span>
      <input type="hidden" name="kind" value={place.kind} />
      <input type="hidden" name="id" value={place.id} />
      <button
        type="submit"
        className="cursor-pointer text-small text-accent underline underline-offset-2 hover:no-underline"
        aria-label={t('reveal.named', { label })}
      >
        {t('reveal.show')}
      </button>
    </fetcher.Form>
  )
}
