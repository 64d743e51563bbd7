import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { addPasskey, findPasskey, listPasskeys, notePasskeyUse } from '#db/accounts/passkeys.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Ceremonies, PasskeyPurpose } from './ceremonies.server.ts'
import type { Env } from './env.ts'

/** What the browser is handed, and the cookie that remembers the challenge. */
export type PasskeyQuestion<Options> = { options: Options; cookie: string }
export type PasskeyAnswer = { cookie: string | null; origin: string | null; response: string }

export type Passkeys = {
  /** `userId` null: whoever has a passkey for this site may answer. */
  ask(
    purpose: Exclude<PasskeyPurpose, 'add'>,
    userId: string | null,
  ): Promise<PasskeyQuestion<PublicKeyCredentialRequestOptionsJSON>>
  /** Who answered; undefined when the answer does not fit what was asked, or was given before. */
  check(
    purpose: Exclude<PasskeyPurpose, 'add'>,
    userId: string | null,
    answer: PasskeyAnswer,
  ): Promise<{ userId: string; email: string } | undefined>
  askToAdd(user: {
    id: string
    email: string
    name: string
  }): Promise<PasskeyQuestion<PublicKeyCredentialCreationOptionsJSON>>
  add(userId: string, name: string, answer: PasskeyAnswer): Promise<'added' | 'refused' | 'known'>
}

const NAME = 'Stayledger'

/*
 * WebAuthn by a library: the parts of it that this product needs, over the ceremonies. The answer comes as text from the
 * browser; the shapes below let only texts through, the library checks what they say.
 */
export function makePasskeys(
  env: Pick<Env, 'baseUrl' | 'mode'>,
  data: DataStore,
  ceremonies: Ceremonies,
): Passkeys {
  const rpID = new URL(env.baseUrl).hostname
  const originsFor = (origin: string | null) => [env.baseUrl, ...sameHost(env, rpID, origin)]

  async function taken(purpose: PasskeyPurpose, userId: string | null, cookie: string | null) {
    const begun = await ceremonies.take('passkey', cookie)
    return begun?.purpose === purpose && begun.userId === userId ? begun : undefined
  }

  return {
    async ask(purpose, userId) {
      const { generateAuthenticationOptions } = await library()
      const known = userId === null ? [] : await listPasskeys(data, userId)
      const options = await generateAuthenticationOptions({
        rpID,
        allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        // Alone it stands for both factors: the device must have checked who holds it.
        userVerification: purpose === 'sign_in' ? 'required' : 'preferred',
      })
      const remembered = { challenge: options.challenge, purpose, userId }
      return { options, cookie: await ceremonies.begin('passkey', userId, remembered) }
    },

    async check(purpose, userId, { cookie, origin, response }) {
      const begun = await taken(purpose, userId, cookie)
      const given = readJson(Authentication, response)
      if (!begun || !given) return undefined
      const passkey = await findPasskey(data, given.id)
      if (!passkey || (userId !== null && passkey.userId !== userId)) return undefined
      const { verifyAuthenticationResponse } = await library()
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: given,
        expectedChallenge: begun.challenge,
        expectedOrigin: originsFor(origin),
        expectedRPID: rpID,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
        requireUserVerification: purpose === 'sign_in',
      }).catch(refusal)
      if (!verified) return undefined
      const counted = await notePasskeyUse(data, passkey.id, authenticationInfo.newCounter)
      return counted ? { userId: passkey.userId, email: passkey.email } : undefined
    },

    async askToAdd({ id, email, name }) {
      const { generateRegistrationOptions } = await library()
      const known = await listPasskeys(data, id)
      const options = await generateRegistrationOptions({
        rpName: NAME,
        rpID,
        userID: new TextEncoder().encode(id),
        userName: email,
        userDisplayName: name,
        attestationType: 'none',
        excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      })
      const remembered = { challenge: options.challenge, purpose: 'add' as const, userId: id }
      return { options, cookie: await ceremonies.begin('passkey', id, remembered) }
    },

    async add(userId, name, { cookie, origin, response }) {
      const begun = await taken('add', userId, cookie)
      const given = readJson(Registration, response)
      if (!begun || !given) return 'refused'
      const { verifyRegistrationResponse } = await library()
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: given,
        expectedChallenge: begun.challenge,
        expectedOrigin: originsFor(origin),
        expectedRPID: rpID,
        requireUserVerification: false,
      }).catch(refusal)
      if (!verified || !registrationInfo) return 'refused'
      const { id, publicKey, counter } = registrationInfo.credential
      const added = await addPasskey(data, {
        userId,
        name,
        credentialId: id,
        publicKey: Buffer.from(publicKey),
        counter,
        transports: given.response.transports ?? [],
      })
      return added ? 'added' : 'known'
    },
  }
}

/** It is large: loaded when the first passkey is used. */
function library() {
  return import('@simplewebauthn/server')
}

/** The library throws for an answer that does not fit. */
function refusal(): {
  verified: false
  registrationInfo?: never
  authenticationInfo: { newCounter: number }
} {
  return { verified: false, authenticationInfo: { newCounter: 0 } }
}

/** Outside production the port may be another than the settings say: tests let the system choose it. */
function sameHost({ mode }: Pick<Env, 'mode'>, hostname: string, origin: string | null): string[] {
  if (mode === 'production' || origin === null || !URL.canParse(origin)) return []
  return new URL(origin).hostname === hostname ? [origin] : []
}

const Text = z.string().max(20_000)
const credential = { id: Text, rawId: Text, type: z.literal('public-key') }
const attachment = z.enum(['platform', 'cross-platform']).optional()

const Authentication: z.ZodType<AuthenticationResponseJSON> = z
  .object({
    ...credential,
    authenticatorAttachment: attachment,
    response: z.object({
      clientDataJSON: Text,
      authenticatorData: Text,
      signature: Text,
      userHandle: Text.optional(),
    }),
  })
  .transform((given) => ({ ...given, clientExtensionResults: {} }))

const Registration: z.ZodType<RegistrationResponseJSON> = z
  .object({
    ...credential,
    authenticatorAttachment: attachment,
    response: z.object({
      clientDataJSON: Text,
      attestationObject: Text,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  })
  .transform((given) => ({ ...given, clientExtensionResults: {} }))

function readJson<T>(shape: z.ZodType<T>, text: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
