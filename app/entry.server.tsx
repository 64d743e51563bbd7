import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { isLocale } from '#app/i18n/locales.ts'
import { WordsProvider } from '#app/i18n/react.tsx'
import { CspNonce } from '#app/platform/csp-nonce.tsx'

const ABORT_AFTER_MS = 10_000
export const streamTimeout = ABORT_AFTER_MS - 1000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { cspNonce, services, requestId } = context
  const whole = isbot(request.headers.get('user-agent') ?? '')
  return new Promise((resolve, reject) => {
    let sent = false
    const { pipe, abort } = renderToPipeableStream(
      <CspNonce.Provider value={cspNonce}>
        <WordsProvider words={translatorFor(localeOf(remixContext))}>
          <RemixServer
            context={remixContext}
            url={request.url}
            abortDelay={ABORT_AFTER_MS}
            nonce={cspNonce}
          />
        </WordsProvider>
      </CspNonce.Provider>,
      {
        nonce: cspNonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          sent = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500
          if (sent) services.log.error({ err: error, requestId }, 'failed while rendering')
        },
      },
    )
    setTimeout(abort, ABORT_AFTER_MS).unref()
  })
}

/** What the root's loader found; English when it failed. */
function localeOf({ staticHandlerContext }: EntryContext) {
  const root: unknown = staticHandlerContext.loaderData.root
  const locale = typeof root === 'object' && root !== null && 'locale' in root ? root.locale : undefined
  return isLocale(locale) ? locale : 'en'
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return
  context.services.log.error({ err: error, requestId: context.requestId }, 'failed')
}
