/** What is compared of names and titles: NFKC, case folded, letters and digits only (contracts.md, 5). */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
