import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { problem } from '#app/i18n/problem.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { Services } from '#app/platform/services.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { DomainForm, DomainNameForm, ForceForm, ProviderForm, SecondFactorForm } from './sign-in-forms.ts'
import {
  addDomain,
  chooseSecondFactor,
  dropDomain,
  forceSingleSignOn,
  removeProvider,
  setProvider,
  verifyDomain,
} from './sign-in-policy.server.ts'

type Handled =
  | { kind: 'done'; told: ScreenKey }
  | { kind: 'not_allowed' }
  | { kind: 'wrong'; intent: string; lastResult: ReturnType<Awaited<ReturnType<typeof readForm>>['reply']> }

/** One of the forms of the page that says how members sign in; `intent` says which. */
export async function handleSignInForm(
  parts: Pick<Services, 'singleSignOn' | 'txtRecords'>,
  org: OrgDb,
  request: Request,
): Promise<Handled> {
  const asked = await request.clone().formData()
  switch (asked.get('intent')) {
    case 'provider':
      return handle(request, 'provider', ProviderForm, (given) => setProvider(parts, org, given))
    case 'off':
      return outcome(await removeProvider(org), 'signInPolicy.told.off')
    case 'force':
      return handle(request, 'force', ForceForm, ({ forced }) => forceSingleSignOn(org, forced === 'on'))
    case 'add':
      return handle(request, 'domain', DomainForm, ({ domain }) => addDomain(org, domain))
    case 'verify':
      return handle(request, 'domain', DomainNameForm, ({ domain }) => verifyDomain(parts, org, domain))
    case 'drop':
      return handle(request, 'domain', DomainNameForm, ({ domain }) => dropDomain(org, domain))
    default:
      return handle(request, 'factor', SecondFactorForm, ({ secondFactor }) =>
        chooseSecondFactor(org, secondFactor),
      )
  }
}

type Outcome = { ok: true } | { ok: false; reason: string }

function outcome(result: Outcome, told: ScreenKey): Handled {
  return result.ok ? { kind: 'done', told } : { kind: 'not_allowed' }
}

async function handle<Schema extends Parameters<typeof readForm>[1]>(
  request: Request,
  intent: string,
  schema: Schema,
  verb: (value: Schema['_output']) => Promise<Outcome>,
): Promise<Handled> {
  const submission = await readForm(request, schema)
  const hidden = { hideFields: ['clientSecret'] }
  if (submission.status !== 'success') return { kind: 'wrong', intent, lastResult: submission.reply(hidden) }
  const result = await verb(submission.value)
  if (result.ok) return { kind: 'done', told: 'settings.told.saved' }
  if (result.reason === 'not_allowed') return { kind: 'not_allowed' }
  const [field, text] = PROBLEMS[result.reason] ?? ['', problem('signInPolicy.problem.gone')]
  return {
    kind: 'wrong',
    intent,
    lastResult: submission.reply({ ...hidden, fieldErrors: { [field]: [text] } }),
  }
}

const PROBLEMS: Record<string, [field: string, text: string]> = {
  address_not_allowed: ['issuer', problem('signInPolicy.problem.notAllowed')],
  unreachable: ['issuer', problem('signInPolicy.problem.unreachable')],
  no_provider: ['forced', problem('signInPolicy.problem.noProvider')],
  no_domain: ['forced', problem('signInPolicy.problem.noDomain')],
  not_found: ['', problem('signInPolicy.problem.notFound')],
  missing: ['', problem('signInPolicy.problem.gone')],
}
