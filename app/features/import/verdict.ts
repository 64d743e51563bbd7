/** What becomes of a row. */
export const VERDICTS = ['created', 'updated', 'unchanged', 'skipped'] as const
export type Verdict = (typeof VERDICTS)[number]
