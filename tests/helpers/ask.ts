import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Asked = {
  method?: string
  /** As it goes over the line: nothing is added, decoded or followed. */
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** `raw` is everything that came: status line, headers, body. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; raw: string }

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** One request to a running server, without a browser: it says what a browser would not say, and follows nothing. */
export function ask(address: string, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(address)
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    // Whoever says a length of their own may leave the line in the middle of a body: nobody uses it after them.
    const line = headers['Content-Length'] === undefined ? agent : false
    const options = { hostname, port, method, path, headers: { ...length, ...headers }, agent: line }
    const sent = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const raw = `${response.statusCode} ${response.statusMessage}\n${response.rawHeaders.join('\n')}\n\n${text}`
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, raw })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A form as a page of that server sends it. */
export function askForm(
  address: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new URLSearchParams(fields).toString()
  return ask(address, {
    method: 'POST',
    path,
    headers: { ...FORM, Origin: address, ...headers },
    body,
  })
}

export const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
