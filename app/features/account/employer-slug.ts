const MAX = 40
/** Words that stand where an employer's part of the address would: `/sso/callback`. */
const RESERVED = ['callback']

/** The employer's part of the address from its name: `Harbour Loop Ltd` → `harbour-loop-ltd`; a Chinese name gives none. */
export function slugFromName(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX)
    .replace(/^-+|-+$/g, '')
  return slug.length >= 2 ? slug : undefined
}

/** Whether the product itself needs the word. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.includes(slug)
}

/** Whether a text may be an employer's part of the address as it stands. */
export function isSlug(text: string): boolean {
  return slugFromName(text) === text
}
