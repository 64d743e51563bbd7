import { Converter } from 'opencc-js/t2cn'

/** Characters met so far: a few thousand at most. */
const known = new Map<string, string>()
let simplify: ((text: string) => string) | undefined

/**
 * A text in one script of Chinese, so that 陳 and 陈 are the same: character by character, for a name's neighbours say nothing about
 * how it is written. Hong Kong's forms count as Traditional (衞, 裏).
 */
export function inOneScript(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  simplify ??= Converter({ from: 'hk', to: 'cn' })
  let folded = ''
  for (const character of text) {
    const written = known.get(character) ?? simplify(character)
    known.set(character, written)
    folded += written
  }
  return folded
}
