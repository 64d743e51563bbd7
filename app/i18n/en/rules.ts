/** What the rules say: `<rule>.title`, `.because`, `.step…`, `.next`. */
export const rules = {
  'MM05.title': 'Contract ends before the limit of stay',
  'MM05.because_one':
    'The contract ends on {{contractEnd}}, {{count}} day before the limit of stay {{limit}}. The permission runs on, but its ground, the employment, ends.',
  'MM05.because_other':
    'The contract ends on {{contractEnd}}, {{count}} days before the limit of stay {{limit}}. The permission runs on, but its ground, the employment, ends.',
  'MM05.step_one': 'Contract end {{contractEnd}} is {{count}} day before the limit of stay {{limit}}',
  'MM05.step_other': 'Contract end {{contractEnd}} is {{count}} days before the limit of stay {{limit}}',
  'MM05.next':
    'Renew the contract before {{contractEnd}}, or prepare the end of the employment and its notice to ImmD',
} as const
