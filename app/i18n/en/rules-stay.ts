/** The permission itself: MM01, MM30, MM33. */
export const rulesStay = {
  'MM01.rule': 'The limit of stay has passed, no extension is granted, and the person is employed',
  'MM01.title': 'Employed after the limit of stay {{limit}}',
  'MM01.because':
    'The limit of stay was {{limit}}, no granted extension is on file and the employment runs on. Work from {{from}} on may be an offence of the person and of the employer.',
  'MM01.step': 'First day without a permission on file after the limit of stay {{limit}}: {{from}}',
  'MM01.next': 'Stop work at once and contact ImmD today; if an extension was granted, record it',
  'MM33.rule': 'The limit of stay of the first entry is later than arrival + 36 months',
  'MM33.title': 'Limit of stay is later than any first stay',
  'MM33.because_one':
    'The limit of stay {{limit}} is {{count}} day after arrival {{arrived}} + {{months}} months = {{longest}}. No first stay is that long: a date looks mistyped.',
  'MM33.because_other':
    'The limit of stay {{limit}} is {{count}} days after arrival {{arrived}} + {{months}} months = {{longest}}. No first stay is that long: a date looks mistyped.',
  'MM33.step':
    'Arrival {{arrived}} + {{months}} months = {{longest}}, earlier than the limit of stay {{limit}}',
  'MM33.next': 'Compare arrival and limit of stay with the e-Visa and correct the wrong one',
  'MM30.rule': 'The person holds a Hong Kong degree, which opens another scheme, but the stay is under ASMTP',
  'MM30.title': 'Hong Kong degree, but filed under ASMTP',
  'MM30.because':
    'A Hong Kong degree is on file. Non-local graduates of full-time programmes are to use IANG rather than ASMTP.',
  'MM30.step': 'Scheme {{scheme}}, Hong Kong degree: yes',
  'MM30.next': 'Check with an adviser or ImmD, before the next filing, which scheme fits',
} as const
