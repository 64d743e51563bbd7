import type { ScreenKey } from '#app/i18n/en/screen.ts'
import type { ScreenTranslator } from '#app/i18n/react.tsx'

type Params = Record<string, string | number>

/** What is wrong with a field, as data in a text: validators carry texts only, and the reader's words come later. */
export function problem(key: ScreenKey, params: Params = {}): string {
  return JSON.stringify([key, params])
}

/** The sentence of a `problem`, in the reader's words. A text that is none, such as a library's own message, stays as it is. */
export function problemText({ t }: Pick<ScreenTranslator, 't'>, message: string): string {
  const parsed = parse(message)
  return parsed ? t(parsed[0], parsed[1]) : message
}

function parse(message: string): [ScreenKey, Params] | undefined {
  if (!message.startsWith('["')) return undefined
  // Only `problem` writes texts of this form.
  return JSON.parse(message) as [ScreenKey, Params]
}
