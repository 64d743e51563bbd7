import type { ActionFunctionArgs } from '@remix-run/node'
import { requireOwnAccount } from '#app/platform/guard.server.ts'

/** The question that a browser hands to a passkey, as JSON; a cookie remembers it for the answer. */
export async function action(args: ActionFunctionArgs) {
  const { request } = args
  const asked = await question(args, (await request.clone().formData()).get('purpose'))
  if (asked === 'wait') return new Response(null, { status: 429 })
  if (asked === undefined) return new Response(null, { status: 409 })
  return Response.json(asked.options, { headers: { 'Set-Cookie': asked.cookie } })
}

async function question(args: ActionFunctionArgs, purpose: FormDataEntryValue | null) {
  const { request, context } = args
  const { passkeys, secondFactor, limits } = context.services
  switch (purpose) {
    case 'sign_in':
      return (await limits.beginOther('passkey', context.address)) > 0
        ? 'wait'
        : passkeys.ask('sign_in', null)
    case 'factor': {
      const awaited = await secondFactor.awaited(request.headers.get('cookie'))
      return awaited && passkeys.ask('factor', awaited.userId)
    }
    case 'proof':
      return passkeys.ask('proof', (await requireOwnAccount(args)).user.id)
    case 'add':
      return passkeys.askToAdd((await requireOwnAccount(args)).user)
    default:
      return undefined
  }
}
