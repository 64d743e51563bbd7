import { lookup as systemLookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { Env } from './env.ts'

/*
 * Requests to addresses that a member typed: a provider's. They must not reach what only this machine can reach.
 */

export type Outbound = {
  /** Whether such an address may be asked at all, by its form. */
  isAllowed(url: URL): boolean
  /** Like `fetch`, for small answers, without following redirects. Throws `OutboundRefused` for an address of the inside. */
  fetch(url: string, options: OutboundOptions): Promise<Response>
}

type OutboundOptions = {
  method: string
  headers: Record<string, string>
  body?: unknown
  signal?: AbortSignal
}

export class OutboundRefused extends Error {}

const MOST_BYTES = 1_000_000
const MOST_MS = 10_000

/** Two lists: one that holds mapped addresses takes every IPv4 address for one of them. */
const INSIDE_4 = new BlockList()
const INSIDE_6 = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INSIDE_4.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  INSIDE_6.addSubnet(net, bits, 'ipv6')

/** Addresses of this machine, of a private network, and those that are nobody's. */
export function isInside(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  return family === 6 ? INSIDE_6.check(address, 'ipv6') : INSIDE_4.check(address, 'ipv4')
}

/** In production by https to the outside only; elsewhere also to this machine, where a provider for trying stands. */
export function makeOutbound({ mode }: Pick<Env, 'mode'>, lookup: LookupFunction = systemLookup): Outbound {
  const toSelf = mode !== 'production'

  function isAllowed(url: URL): boolean {
    if (url.username !== '' || url.password !== '') return false
    const host = bare(url.hostname)
    if (toSelf && isOwnMachine(host)) return url.protocol === 'https:' || url.protocol === 'http:'
    return url.protocol === 'https:' && (isIP(host) === 0 || !isInside(host))
  }

  /** The address that is connected to is the one that was looked at: a name that changes its address gains nothing. */
  const checkedLookup: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const addresses = Array.isArray(found) ? found : []
      const bad = addresses.length === 0 || addresses.some(({ address }) => isInside(address))
      if (bad && !(toSelf && isOwnMachine(hostname)))
        return done(new OutboundRefused(`${hostname} is an address of the inside`), '', 0)
      if (options.all) return done(null, addresses)
      return done(null, addresses[0]?.address ?? '', addresses[0]?.family)
    })
  }

  return {
    isAllowed,
    async fetch(text, { method, headers, body, signal }) {
      const url = new URL(text)
      if (!isAllowed(url)) throw new OutboundRefused(`${url.origin} may not be asked`)
      const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
      const limit = AbortSignal.timeout(MOST_MS)
      const stop = signal ? AbortSignal.any([signal, limit]) : limit
      return new Promise<Response>((resolve, reject) => {
        const asked = ask(url, { method, headers, lookup: checkedLookup, signal: stop }, (answer) => {
          const parts: Buffer[] = []
          let size = 0
          answer.on('data', (part: Buffer) => {
            size += part.length
            if (size > MOST_BYTES) asked.destroy(new OutboundRefused(`${url.origin} answered too much`))
            else parts.push(part)
          })
          answer.on('error', reject)
          answer.on('end', () => {
            const { statusCode = 502, headers: given } = answer
            const pairs = Object.entries(given).flatMap(([name, value]) =>
              typeof value === 'string' ? [[name, value] as [string, string]] : [],
            )
            const isEmpty = statusCode === 204 || statusCode === 304
            resolve(
              new Response(isEmpty ? null : Buffer.concat(parts), { status: statusCode, headers: pairs }),
            )
          })
        })
        asked.on('error', reject)
        asked.end(body === undefined || body === null ? undefined : String(body))
      })
    },
  }
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1'
}

/** An IPv6 address stands in brackets in a URL. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}
