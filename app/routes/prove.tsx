import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { ProofForm } from '#app/features/shell/proof-form.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, ownPath, refused } from '#app/platform/respond.server.ts'
import { givenProof, proofProblem, proofWays } from '#app/platform/step-up.server.ts'

/** A fresh proof before a page that asks for one; then on to it. */
export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const to = toOf(args.request)
  const ways = await proofWays(args.context.services, signedIn, to)
  return { title: wordsOf(args, signedIn).t('prove.title'), to, ways }
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const wrong = await proofProblem(args, signedIn, await givenProof(args.request.clone()))
  if (wrong === undefined) return done(toOf(args.request))
  return refused({ problem: wrong ?? problem('prove.wrong') }, 401)
}

function toOf(request: Request): string {
  return ownPath(new URL(request.url).searchParams.get('to'), paths.home())
}

export default function Prove() {
  const { title, to, ways } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, problem: inWords } = useT()
  return (
    <AccountPage title={title} text={t('prove.text')} switcher={<LanguageSwitch />}>
      <ProofForm action={paths.prove(to)} ways={ways} error={sent ? inWords(sent.problem) : null} />
    </AccountPage>
  )
}
