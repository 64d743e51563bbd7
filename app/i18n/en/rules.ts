/** What the rules say: titles, reasons, arithmetic, next actions. Keys begin with the rule's id, or `reason.` where shared. */
export const rules = {
  'reason.origin.printed': 'printed',
} as const
