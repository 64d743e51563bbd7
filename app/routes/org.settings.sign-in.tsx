import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SECOND_FACTOR_POLICIES } from '#app/domain/sign-in-policy.ts'
import { challengeName, challengeText } from '#app/features/settings/domain-challenge.ts'
import { DomainsCard, ForceCard } from '#app/features/settings/domains-card.tsx'
import { handleSignInForm } from '#app/features/settings/handle-sign-in-form.server.ts'
import { ProviderCard } from '#app/features/settings/provider-card.tsx'
import { SettingsTabs } from '#app/features/settings/settings-tabs.tsx'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { findSignInPolicy, listEmailDomains } from '#db/queries/sign-in-policy.server.ts'

/** How members of this employer sign in: the second factor, the provider, the domains that it speaks for. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, services, isDemo } = await requireOrg(args, 'sign_in.manage')
  const domains = await listEmailDomains(org)
  const { baseUrl } = services.env
  return {
    title: words.t('settings.title'),
    isDemo,
    policy: await findSignInPolicy(org),
    domains: domains.map(({ domain, token, verifiedAt }) => ({
      domain,
      isVerified: verifiedAt !== null,
      name: challengeName(domain),
      text: challengeText(token),
    })),
    redirectUri: `${baseUrl}${paths.ssoCallback()}`,
    signInUrl: `${baseUrl}${paths.ssoSignIn(org.slug)}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'sign_in.manage')
  const { org, services } = visit
  await requireStepUp(args, visit.signedIn, visit)
  const handled = await handleSignInForm(services, org, args.request)
  if (handled.kind === 'not_allowed') throw forbidden()
  if (handled.kind === 'done') return done(paths.signInPolicy(org.slug), { key: handled.told })
  return refused({ intent: handled.intent, lastResult: handled.lastResult })
}

export default function SignInPolicy() {
  const { title, isDemo, policy, domains, redirectUri, signInUrl } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useT()
  const provider = useFormResult(sent?.intent === 'provider' ? sent.lastResult : undefined)
  const domain = useFormResult(sent?.intent === 'domain' ? sent.lastResult : undefined)
  const force = useFormResult(sent?.intent === 'force' ? sent.lastResult : undefined)
  return (
    <Page title={title} narrow>
      <SettingsTabs />
      <div className="flex flex-col gap-5">
        {isDemo && (
          <Notice kind="info" word={t('shell.notice')}>
            {t('signInPolicy.demo')}
          </Notice>
        )}
        <Card title={t('factors.title')}>
          <Form method="post" className="flex flex-col gap-3">
            <RadioGroup
              legend={t('signInPolicy.factor')}
              name="secondFactor"
              defaultValue={policy.secondFactor}
              help={t('signInPolicy.factor.help')}
              choices={SECOND_FACTOR_POLICIES.map((value) => ({
                value,
                label: t(`signInPolicy.factor.${value}`),
              }))}
            />
            <Button type="submit" name="intent" value="factor" className="self-start">
              {t('shell.save')}
            </Button>
          </Form>
        </Card>
        <ProviderCard policy={policy} redirectUri={redirectUri} signInUrl={signInUrl} form={provider} />
        <DomainsCard domains={domains} form={domain} />
        <ForceCard isForced={policy.isForced} form={force} />
      </div>
    </Page>
  )
}
