import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { type MessageKey, translatorFor } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { Log } from './logging.ts'
import { megabytes } from './megabytes.ts'
import { localeOfBrowser } from './reader.server.ts'
import { ownPath } from './respond.server.ts'
import { MAX_UPLOAD_BYTES } from './upload-limit.ts'

type Problem = 403 | 404 | 405 | 411 | 413 | 429 | 500

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A page without script or style for what is answered before, or instead of, the application. */
export function plainProblem(status: Problem): RequestHandler {
  return (request, response) => sendProblem(request, response, status)
}

/** What nobody foresaw: a quiet page with the request's id; the log has the rest. */
export function quietErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // An address with a broken percent sign names nothing.
    if (error instanceof URIError && !response.headersSent) return sendProblem(request, response, 404)
    log.error({ err: error, requestId: response.locals.requestId }, 'failed')
    if (response.headersSent) next(error)
    else sendProblem(request, response, 500)
  }
}

function sendProblem(request: Request, response: Response, status: Problem): void {
  const words = translatorFor(
    localeOfBrowser(request.get('cookie') ?? null, request.get('accept-language') ?? null),
  )
  const { t } = words
  const title = t(`problem.${status}.title`)
  const text = t(`problem.${status}.text`, {
    size: megabytes(Number(request.get('content-length') ?? 0)),
    max: megabytes(MAX_UPLOAD_BYTES),
  })
  // A form of ours is sent to the page on which it stands.
  const back = status === 413 ? ownPath(request.originalUrl, '/') : null
  const requestId = String(response.locals.requestId ?? '')
  response.status(status).set('Cache-Control', 'no-store')
  if (request.path.startsWith('/api/')) {
    response.type('application/problem+json').send(
      JSON.stringify({
        type: 'about:blank',
        title,
        status,
        detail: text,
        instance: `urn:uuid:${requestId}`,
      }),
    )
    return
  }
  response.type('html').send(plainMarkup(words, { title, text, requestId, back }))
}

type Plain = { title: string; text: string; requestId: string; back?: string | null }

export function plainMarkup(
  { t, locale }: Translator<MessageKey>,
  { title, text, requestId, back }: Plain,
): string {
  return (
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escapeMarkup(title)}</title><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p>` +
    (back ? `<p><a href="${escapeMarkup(back)}">${escapeMarkup(t('problem.back'))}</a></p>` : '') +
    `<p><small>${escapeMarkup(t('problem.requestId'))} ${escapeMarkup(requestId)}</small></p></html>`
  )
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign)
}
