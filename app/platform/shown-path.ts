const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\.data)?$/
const PLAIN_WORD = /^[a-z\d._-]{0,48}$/
const MANY_DIGITS = /\d{6}/

/**
 * The path as it may stand in a log or an audit entry: words and ids of ours. Never the query string (people search for
 * numbers), nor a part that could be a token, a staff number or anything else that was typed.
 */
export function shownPath(url: string): string {
  const [path = ''] = url.split('?', 1)
  if (path.startsWith('/assets/')) return path.slice(0, 200)
  return path.split('/').map(shownPart).join('/').slice(0, 300)
}

function shownPart(part: string): string {
  if (UUID.test(part)) return part
  return PLAIN_WORD.test(part) && !MANY_DIGITS.test(part) ? part : '…'
}
