/** Travel documents and endorsements against stay: MM18–MM21. */
export const rulesTravelDocuments = {
  'MM18.rule': 'The travel document expires before the limit of stay',
  'MM18.title': 'Travel document expires before the limit of stay',
  'MM18.because_one':
    'The travel document expires on {{expires}}, {{count}} day before the limit of stay {{limit}}.',
  'MM18.because_other':
    'The travel document expires on {{expires}}, {{count}} days before the limit of stay {{limit}}.',
  'MM18.step_one': 'Expiry {{expires}} is {{count}} day before the limit of stay {{limit}}',
  'MM18.step_other': 'Expiry {{expires}} is {{count}} days before the limit of stay {{limit}}',
  'MM18.next':
    'Renew the travel document before {{expires}} and record the new one; ask ImmD whether the stay has to be endorsed to it',
  'MM19.rule':
    'The travel document expires within 3 months after the limit of stay (or after the window’s opening)',
  'MM19.title': 'Travel document expires soon after the limit of stay',
  'MM19.because':
    'The travel document expires on {{expires}}, not more than {{months}} months after the limit of stay {{limit}}. An online extension is refused while {{months}} months or less are left, and an estimated stay is cut by it.',
  'MM19.step': 'Limit of stay {{limit}} + {{months}} months = {{enough}}, not before expiry {{expires}}',
  'MM19.next': 'Renew the travel document before the extension is filed',
  'MM20.rule': 'The endorsement D expires before the limit of stay, or none is on file after an extension',
  'MM20.title': 'Endorsement D expires before the limit of stay',
  'MM20.because_one':
    'The endorsement D expires on {{expires}}, {{count}} day before the limit of stay {{limit}}. After an extension a new one is needed.',
  'MM20.because_other':
    'The endorsement D expires on {{expires}}, {{count}} days before the limit of stay {{limit}}. After an extension a new one is needed.',
  'MM20.step_one': 'Endorsement D {{expires}} is {{count}} day before the limit of stay {{limit}}',
  'MM20.step_other': 'Endorsement D {{expires}} is {{count}} days before the limit of stay {{limit}}',
  'MM20.next': 'Have the endorsement D renewed at the exit-entry administration and record its expiry',
  'MM20.missing.title': 'No endorsement D on file after the extension',
  'MM20.missing.because': 'The stay was extended until {{limit}}, but no endorsement D is on file for it.',
  'MM20.missing.step': 'Extended limit of stay {{limit}}, endorsement D: none on file',
  'MM20.missing.next':
    'Have the endorsement D renewed at the exit-entry administration and record its expiry',
  'MM21.rule':
    'The stay is under ASMTP, but the travel document on file is a PRC passport and no exit-entry permit',
  'MM21.title': 'PRC passport instead of exit-entry permit',
  'MM21.because':
    'The travel document on file is a PRC passport, but the stay is under ASMTP, whose holders enter on an exit-entry permit with endorsement D. A passport serves only for transit.',
  'MM21.step': 'Scheme {{scheme}}, documents on file: PRC passport, no exit-entry permit',
  'MM21.next': 'Record the exit-entry permit and its endorsement D, or check which scheme applies',
} as const
