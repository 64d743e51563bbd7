import type { ScreenKey } from '#app/i18n/en/screen.ts'
import type { ScreenTranslator } from '#app/i18n/react.tsx'

/** A day is written as the reader writes days. */
type Params = Record<string, string | number | { day: string }>

/** What is wrong with a field, as data in a text: validators carry texts only, and the reader's words come later. */
export function problem(key: ScreenKey, params: Params = {}): string {
  return JSON.stringify([key, params])
}

/** The sentence of a `problem`, in the reader's words. A text that is none, such as a library's own message, stays as it is. */
export function problemText({ t, day }: Pick<ScreenTranslator, 't' | 'day'>, message: string): string {
  const parsed = parse(message)
  if (!parsed) return message
  const [key, params] = parsed
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? day(value.day) : value,
  ])
  return t(key, Object.fromEntries(written))
}

function parse(message: string): [ScreenKey, Params] | undefined {
  if (!message.startsWith('["')) return undefined
  // Only `problem` writes texts of this form.
  return JSON.parse(message) as [ScreenKey, Params]
}
