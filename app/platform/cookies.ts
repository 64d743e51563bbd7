/** The value of a cookie in a `Cookie` header; undefined when it is not there or empty. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined
  }
  return undefined
}

/**
 * The name of a cookie that is no secret: under HTTPS it begins so that no other host of the domain can set it. Known for the
 * whole process by its setting: who answers with a message, or asks for a language, has no request's settings in hand.
 */
export function hostCookie(name: string, secure = isHttps()): string {
  return secure ? `__Host-${name}` : name
}

export function isHttps(): boolean {
  return /^\s*https:/i.test(process.env.BASE_URL ?? '')
}

type CookieOptions = { maxAgeSeconds: number; secure: boolean; httpOnly: boolean }

/** A `Set-Cookie` value for the whole site; `value` holds no sign that would need quoting. */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  const { maxAgeSeconds, secure, httpOnly } = options
  const flags = `${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}`
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax${flags}`
}
