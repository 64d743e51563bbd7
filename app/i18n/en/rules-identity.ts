/** Names, numbers and identity cards: MM16, MM17, MM22, MM23, HKID. */
export const rulesIdentity = {
  'MM16.rule': 'The name that HR wrote down differs from the name on the document',
  'MM16.title': 'Name differs from the document',
  'MM16.because':
    'HR wrote down “{{written}}”, the document says “{{legal}}”. The employer’s record must show the full name as on the document.',
  'MM16.step': 'Compared as letters and digits: {{written}} ≠ {{legal}}',
  'MM16.next': 'Inspect the document again and correct the wrong name',
  'MM17.rule': 'The document number that HR wrote down differs from the one of the approval',
  'MM17.title': 'Document number differs from the approval',
  'MM17.because':
    'HR wrote down document {{written}}, the approval names {{approved}}. After a renewal the stay may have to be endorsed to the new document.',
  'MM17.step': 'Document numbers: {{written}} ≠ {{approved}}',
  'MM17.next': 'Inspect the document again; if it was renewed, ask ImmD about the endorsement to the new one',
  'HKID.rule':
    'No identity card is on file and the time to register has not passed: 30 days from arrival or from the 11th birthday',
  'HKID.title': 'Register for an identity card by {{lastDay}}',
  'HKID.because':
    'No identity card is on file. A resident aged 11 or over who may stay more than 180 days registers within 30 days of {{from}}: by {{lastDay}}.',
  'HKID.rolledOn.title': 'Register for an identity card by {{lastDay}}',
  'HKID.rolledOn.because':
    'No identity card is on file. A resident aged 11 or over who may stay more than 180 days registers within 30 days of {{from}}. The 30 days end on {{thirtieth}}, {{dayOff}}, so the last day is the next that is neither a Sunday nor a holiday: {{lastDay}}.',
  'HKID.rolledOn.next': 'Book the registration, then record the card number',
  'HKID.dayOff.sunday': 'a Sunday',
  'HKID.dayOff.holiday': 'a general holiday',
  'HKID.step': '{{from}} + {{count}} days, that day not counted = {{thirtieth}}',
  'HKID.stepEleven': '11th birthday: {{from}}',
  'HKID.stepHoliday': '{{thirtieth}} is a general holiday: the last day is {{lastDay}}',
  'HKID.stepSunday': '{{thirtieth}} is a Sunday: the last day is {{lastDay}}',
  'HKID.stepNoHolidayList':
    'No list of general holidays for {{year}} is on file: only Sundays were looked at',
  'HKID.next': 'Book the registration, then record the card number',
  'MM22.rule':
    'No identity card is on file after the last day to register (30 days from arrival or from the 11th birthday)',
  'MM22.title': 'No identity card on file, and {{lastDay}} has passed',
  'MM22.because':
    'No identity card is on file, and the last day to register was {{lastDay}}: 30 days from {{from}}.',
  'MM22.next': 'Have the person register at once, or record the card number',
  'MM22.rolledOn.title': 'No identity card on file, and {{lastDay}} has passed',
  'MM22.rolledOn.because':
    'No identity card is on file. The 30 days from {{from}} ended on {{thirtieth}}, {{dayOff}}, so the last day to register was {{lastDay}}.',
  'MM22.rolledOn.next': 'Have the person register at once, or record the card number',
  'MM23.rule': 'An identity card, exit-entry permit or passport number has the wrong form or check digit',
  'MM23.hkid.title': 'Identity card number looks mistyped',
  'MM23.hkid.because':
    'The identity card number {{number}} does not have the form of one, or its check digit is wrong.',
  'MM23.hkid.step': 'Form: one or two letters, six digits, a check digit: {{number}} fails',
  'MM23.hkid.next': 'Compare the number with the card and correct it',
  'MM23.eep.title': 'Exit-entry permit number looks mistyped',
  'MM23.eep.because': 'The exit-entry permit number {{number}} does not have the form of one.',
  'MM23.eep.step':
    'Form: C and eight digits, or C, a letter other than I and O, and seven digits: {{number}} fails',
  'MM23.eep.next': 'Compare the number with the permit and correct it',
  'MM23.passport.title': 'Passport number looks mistyped',
  'MM23.passport.because': 'The PRC passport number {{number}} does not have the form of one.',
  'MM23.passport.step':
    'Form: E and eight digits or a letter and seven digits, DE, SE or PE and seven digits, G and eight digits: {{number}} fails',
  'MM23.passport.next': 'Compare the number with the passport and correct it',
} as const
