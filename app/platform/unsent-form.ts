/** A form that was not taken, so that it can be sent again: none of its passwords, and no file. */
export type KeptForm = { action: string; fields: [name: string, value: string][]; hadFile: boolean }

/**
 * Why a form was not taken: nobody is signed in any more; the employer asks for a second factor, or for its own single
 * sign-on. `href` is where that is put right; `busy`, when the data store did not take it, and `tooMany` right themselves.
 */
export type UnsentForm = {
  unsent: KeptForm & { why: 'signed_out' | 'factor' | 'sso' | 'busy' | 'tooMany'; href: string }
}

/** The form needs a fresh proof of who sends it. */
export type ProofAsked = { prove: KeptForm & { ways: ProofWays; problem: string | null } }

/** How somebody can prove again who they are. `sso`: by their employer's provider, and in no other way. */
export type ProofWays = {
  password: boolean
  authenticator: boolean
  passkey: boolean
  sso: { employer: string; href: string } | null
}

/** Another account signed in, in another tab, since the page was opened. */
export type SomeoneElse = { someoneElse: true }

/** The session was made by an employer's provider and opens that employer only. */
export type LimitedSession = { limited: { employer: string } }

/** Fields in which a fresh proof comes with the form that needs it. */
export const PROOF_FIELDS = {
  password: 'proof_password',
  code: 'proof_code',
  recovery: 'proof_recovery',
  passkey: 'proof_passkey',
} as const

const NOT_KEPT = /password|^proof_/i

/** What may be shown again of a form. */
export function keptFields(form: FormData | undefined): KeptForm['fields'] {
  return [...(form ?? [])].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !NOT_KEPT.test(entry[0]),
  )
}
