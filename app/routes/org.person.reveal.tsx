import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { revealIdentifier } from '#app/features/people/reveal-identifier.server.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { forbidden, notFound } from '#app/platform/respond.server.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { findPerson } from '#db/queries/person.server.ts'

const RevealForm = z.object({
  kind: z.enum(['person', 'document', 'stay', 'employment']),
  id: z.string().min(1),
})

/** Looked at again there is nothing here: a number is shown once for each time that it is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const { org } = await requireOrg(args, 'identifier.reveal')
  const person = await findPerson(org, args.params.person ?? '')
  throw person ? redirect(paths.personTab(org.slug, person.id, 'facts')) : notFound()
}

export async function action(args: ActionFunctionArgs) {
  const { org, words } = await requireOrg(args, 'identifier.reveal')
  const form = RevealForm.safeParse(Object.fromEntries(await args.request.formData()))
  const personId = args.params.person ?? ''
  if (!form.success) throw notFound()
  const revealed = await revealIdentifier(org, personId, form.data)
  if (!revealed.ok) throw revealed.reason === 'missing' ? notFound() : forbidden()
  return data({ title: words.t('reveal.title'), number: revealed.number, personId })
}

export default function Reveal() {
  const shown = useActionData<typeof action>()
  const { t } = useT()
  const { slug } = useVisit()
  if (!shown) return null
  return (
    <Page title={t('reveal.title')} narrow>
      <p className="text-large font-semibold">{shown.number}</p>
      <p className="my-3 text-soft">{t('reveal.noted')}</p>
      <TextLink href={paths.personTab(slug, shown.personId, 'facts')}>{t('reveal.back')}</TextLink>
    </Page>
  )
}
