import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client'
import type { DataStore } from '#db/data-store.server.ts'
import { type Admitted, admitBySso, type SsoPerson } from '#db/system/admit-by-sso.server.ts'
import { findProvider, type Provider } from '#db/system/provider.server.ts'
import type { Caller } from './auth.server.ts'
import type { Ceremonies, SsoBegun } from './ceremonies.server.ts'
import type { Env } from './env.ts'
import { makeOutbound, type Outbound } from './outbound.server.ts'
import { paths } from './paths.ts'

/** Why somebody is not signed in by a provider; `over`: begun too long ago, in another browser, or ended already. */
export type SsoRefusal =
  | Extract<Admitted, { ok: false }>['reason']
  | 'over'
  | 'not_fitting'
  | 'denied'
  | 'unreachable'

export type SingleSignOn = {
  /** Where the browser goes, and the cookie that binds the answer to it; undefined: no such employer or provider. */
  begin(
    slug: string,
    wanted: { to: string; proofFor: string | null },
  ): Promise<{ href: string; cookie: string } | 'unreachable' | undefined>
  /** The provider's answer, for the browser that was sent there. `begun` is known as soon as the browser is. */
  finish(
    url: URL,
    caller: Caller,
  ): Promise<
    | { ok: true; person: { userId: string; email: string }; begun: Begun }
    | { ok: false; reason: SsoRefusal; begun?: Begun }
  >
  /** Whether a provider answers at this address and calls itself so. */
  check(provider: Pick<Provider, 'issuer' | 'clientId'>): Promise<'ok' | 'not_allowed' | 'unreachable'>
  forget(): string
}

export type Begun = SsoBegun & { orgId: string; employer: string }

const SECONDS = 10
/** A provider's settings are read again after this. */
const KEPT_MS = 10 * 60_000

export function makeSingleSignOn(
  env: Pick<Env, 'baseUrl' | 'mode'>,
  data: DataStore,
  ceremonies: Ceremonies,
  outbound: Outbound = makeOutbound(env),
): SingleSignOn {
  const redirectUri = `${env.baseUrl}${paths.ssoCallback()}`
  const ask: CustomFetch = (url, options) => outbound.fetch(url, options)
  const known = new Map<string, { metadata: ServerMetadata; until: number }>()

  async function metadataOf(issuer: URL, execute: ((configuration: Configuration) => void)[], anew: boolean) {
    const kept = known.get(issuer.href)
    if (kept && kept.until > Date.now() && !anew) return kept.metadata
    const options = { [customFetch]: ask, execute, timeout: SECONDS }
    const metadata = (await discovery(issuer, 'any', undefined, None(), options)).serverMetadata()
    known.set(issuer.href, { metadata, until: Date.now() + KEPT_MS })
    return metadata
  }

  async function configurationOf(
    provider: Pick<Provider, 'issuer' | 'clientId'> & { clientSecret?: string | null },
    anew = false,
  ) {
    const issuer = new URL(provider.issuer)
    // http is let through to this machine alone, by `outbound`.
    const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
    const metadata = await metadataOf(issuer, execute, anew)
    const { clientSecret = null, clientId } = provider
    const configuration = new Configuration(metadata, clientId, undefined, proofOf(metadata, clientSecret))
    configuration[customFetch] = ask
    configuration.timeout = SECONDS
    for (const set of execute) set(configuration)
    // The signature of the ID token is checked, although it came by a connection of ours.
    enableNonRepudiationChecks(configuration)
    return configuration
  }

  return {
    async begin(slug, { to, proofFor }) {
      const provider = await findProvider(data, slug)
      if (!provider) return undefined
      const configuration = await orUnreachable(() => configurationOf(provider))
      if (configuration === 'unreachable') return 'unreachable'
      const begun = {
        slug,
        to,
        proofFor,
        begunAt: Date.now(),
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      }
      const href = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        ...(proofFor !== null && { prompt: 'login', max_age: '0' }),
      }).href
      return { href, cookie: await ceremonies.begin('sso', proofFor, begun) }
    },

    async finish(url, caller) {
      const expected = await ceremonies.find('sso', caller.cookie)
      if (!expected) return { ok: false, reason: 'over' }
      // Before anything is used up: a foreign page may send the browser here, and cannot know the state.
      if (url.searchParams.get('state') !== expected.state) return { ok: false, reason: 'not_fitting' }
      const taken = await ceremonies.take('sso', caller.cookie)
      const provider = taken && (await findProvider(data, taken.slug))
      if (!taken || !provider) return { ok: false, reason: 'over' }
      const begun = { ...taken, orgId: provider.orgId, employer: provider.name }
      if (url.searchParams.has('error')) return { ok: false, reason: 'denied', begun }
      const configuration = await orUnreachable(() => configurationOf(provider))
      if (configuration === 'unreachable') return { ok: false, reason: 'unreachable', begun }
      const answered = new URL(`${redirectUri}${url.search}`)
      const person = await personOf(configuration, answered, taken, provider).catch(() => undefined)
      if (!person) return { ok: false, reason: 'not_fitting', begun }
      const from = { address: caller.address, page: paths.ssoCallback() }
      const admitted = await admitBySso(data, provider.orgId, person, from)
      if (!admitted.ok) return { ...admitted, begun }
      return { ok: true, person: admitted, begun }
    },

    async check(provider) {
      if (!URL.canParse(provider.issuer) || !outbound.isAllowed(new URL(provider.issuer)))
        return 'not_allowed'
      const found = await orUnreachable(() => configurationOf(provider, true))
      return found === 'unreachable' ? 'unreachable' : 'ok'
    },

    forget: () => ceremonies.forget('sso'),
  }
}

/** Exchanges the code; throws unless state, nonce, verifier, signature, issuer, addressee and times fit. */
async function personOf(
  configuration: Configuration,
  answered: URL,
  { state, nonce, verifier, proofFor, begunAt }: SsoBegun,
  { issuer, roleClaim }: Provider,
): Promise<SsoPerson | undefined> {
  const tokens = await authorizationCodeGrant(configuration, answered, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
    // The provider must say when they signed in there, and it must be after they were sent (give or take half a minute of its clock).
    ...(proofFor !== null && { maxAge: Math.ceil((Date.now() - begunAt) / 1000) }),
  })
  const said = tokens.claims()
  if (!said) return undefined
  const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined
  const more = hasMore ? await fetchUserInfo(configuration, tokens.access_token, said.sub) : {}
  const claims: Record<string, unknown> = { ...more, ...said }
  return {
    issuer,
    subject: said.sub,
    email: textOf(claims.email),
    isEmailVerified: claims.email_verified === true,
    name: textOf(claims.name),
    roles: roleClaim === null ? undefined : claims[roleClaim],
  }
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 254) : null
}

/** How the client proves itself: as the provider takes it. */
function proofOf({ token_endpoint_auth_methods_supported: ways }: ServerMetadata, secret: string | null) {
  if (secret === null) return None()
  const isBasic = ways === undefined || ways.includes('client_secret_basic')
  return isBasic ? ClientSecretBasic(secret) : ClientSecretPost(secret)
}

/** Not found, not answering, not what it says it is: for whoever waits it is the same. */
async function orUnreachable<T>(work: () => Promise<T>): Promise<T | 'unreachable'> {
  try {
    return await work()
  } catch {
    return 'unreachable'
  }
}
