/** Order of texts and of days by their code units, the same in every locale and both engines: negative, 0 or positive, as `sort` asks. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
