import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { revealIdentifier } from '#app/features/people/reveal-identifier.server.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { notFound, refusalOf } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { findPerson } from '#db/queries/person.server.ts'

const RevealForm = z.object({
  kind: z.enum(['person', 'document', 'stay', 'employment']),
  id: z.string().min(1),
})

/**
 * Looked at again there is no number here: it is shown once for each time that it is asked for. The loader runs after the
 * action, too, so it must not lead away.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'identifier.reveal')
  const person = await findPerson(org, args.params.person ?? '')
  if (!person) throw notFound()
  return { title: words.t('reveal.title'), personId: person.id }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'identifier.reveal')
  const { org } = visit
  await requireStepUp(args, visit.signedIn, visit)
  const form = RevealForm.safeParse(Object.fromEntries(await args.request.formData()))
  const personId = args.params.person ?? ''
  if (!form.success) throw notFound()
  const revealed = await revealIdentifier(org, personId, form.data)
  if (!revealed.ok) throw refusalOf(revealed.reason)
  return { number: revealed.number }
}

export default function Reveal() {
  const { personId } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()
  const { t } = useT()
  const { slug, isDemo } = useVisit()
  return (
    <Page title={t('reveal.title')} narrow>
      {shown && <p className="text-large font-semibold">{shown.number}</p>}
      <p className="my-3 text-soft">
        {t(shown ? 'reveal.noted' : 'reveal.nothing')} {isDemo && t('prove.demo')}
      </p>
      <TextLink href={paths.personTab(slug, personId, 'facts')}>{t('reveal.back')}</TextLink>
    </Page>
  )
}
