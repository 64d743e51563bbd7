/** Raise `engine` when the same facts and rule data give other findings, `rules` when rule data or holidays change. */
const VERSION = { engine: 7, rules: 1 }

/** Each stored family carries the version it was computed with; another version means: compute again. */
export const COMPUTED_BY = `engine-${VERSION.engine}/rules-${VERSION.rules}`
