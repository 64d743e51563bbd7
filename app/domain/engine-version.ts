/**
 * Raise `engine` when the same facts and rule data give other findings or derived columns, or more is kept of a family, `rules` when rule data or holidays change,
 * `search` when the same name is found by other words.
 */
const VERSION = { engine: 12, rules: 1, search: 2 }

/** Each stored family carries the version it was computed with; another version means: compute again. */
export const COMPUTED_BY = `engine-${VERSION.engine}/rules-${VERSION.rules}/search-${VERSION.search}`
