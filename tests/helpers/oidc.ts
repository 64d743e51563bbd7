import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A person at the provider. */
export type OidcPerson = {
  sub: string
  email: string
  email_verified: boolean
  name: string
  groups?: string[]
}

/** A real OpenID Connect provider on this machine, which signs in at once whoever is set. */
export type TestOidc = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Whoever comes next. */
  signInAs(person: OidcPerson): void
  /** So long ago they proved it there: the provider does not ask again, whatever it is asked to do. */
  signedInAgo(seconds: number): void
  stop(): Promise<void>
}

const CLIENT_ID = 'stayledger'
const CLIENT_SECRET = 'a client secret for tests, long enough for HS256'

export async function startOidc(redirectUri: string): Promise<TestOidc> {
  const people = new Map<string, OidcPerson>()
  let current = ''
  let agoSeconds = 0
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key for cookies of tests'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ ...people.get(sub), sub }),
    }),
    // Nobody is asked whether the ledger may know who they are.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc
      const grant = new provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  })
  const callback = provider.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    await provider.interactionDetails(request, response)
    await provider.interactionFinished(request, response, {
      login: { accountId: current, remember: false, ts: Math.floor(Date.now() / 1000) - agoSeconds },
    })
  })
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    signInAs(person) {
      people.set(person.sub, person)
      current = person.sub
    },
    signedInAgo(seconds) {
      agoSeconds = seconds
    },
    stop: () => closed(server),
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
