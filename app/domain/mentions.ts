/**
 * Whether a text holds this name or number as words of its own: `E1` is not in `E10`, nor `AN` in `ANDREW`. Width, case and
 * marks aside; Chinese, which parts no words, is found within a text.
 */
export function mentions(text: string, name: string): boolean {
  const wanted = wordsOf(name)
  if (wanted.trim() === '') return false
  return HAN.test(wanted) ? wordsOf(text).includes(wanted.trim()) : wordsOf(text).includes(wanted)
}

/** The same for every text inside a value, keys aside. */
export function valueMentions(value: unknown, names: readonly string[]): boolean {
  if (typeof value === 'string') return names.some((name) => mentions(value, name))
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((inner) => valueMentions(inner, names))
}

const HAN = /\p{Script=Han}/u

/** ` chen o brien `: the words, each with a space on both sides. */
function wordsOf(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `
}
