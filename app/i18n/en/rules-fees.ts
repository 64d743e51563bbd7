/** Fees by the time of submission: MM31, FEE. */
export const rulesFees = {
  'MM31.rule': 'The fees on file differ from the schedule of the day of filing',
  'MM31.title': 'Fees on file differ from the schedule',
  'MM31.because':
    'Fees of {{paid}} are on file; for the filing of {{filed}} the schedule gives {{total}}, a difference of {{difference}}.',
  'MM31.step': 'Schedule {{total}}, on file {{paid}}: {{difference}} apart',
  'MM31.next': 'Compare the amount with the receipt and correct the wrong one',
  'FEE.rule': 'What each member of the family pays for a filing, by the schedule of its day',
  'FEE.title': 'Fees of this stay: {{total}}',
  'FEE.because':
    'The filing of {{filed}} for a stay of {{days}} days costs {{total}} for this person: the application and, on approval, the permission.',
  'FEE.next': 'Keep the receipts; record the amount that was paid',
  'FEE.extension.title': 'Fees of the extension: {{longTotal}}',
  'FEE.extension.because':
    'Filed from {{filed}} on, an extension costs {{longTotal}} for this person where it gives {{longMinDays}} days or more, {{shortTotal}} where it gives fewer.',
  'FEE.extension.next': 'Have {{application}} ready for the filing and {{long}} for the approval',
  'FEE.pending.title': 'Fees of the pending application: {{longTotal}}',
  'FEE.pending.because':
    'The application filed on {{filed}} costs {{longTotal}} for this person where it gives {{longMinDays}} days or more, {{shortTotal}} where it gives fewer.',
  'FEE.pending.next': 'Have {{long}} ready for the approval; an e-Visa is issued after payment',
  'FEE.step':
    'Filed on {{filed}}, {{days}} days (up to {{shortMaxDays}} is short): {{application}} + {{onApproval}} = {{total}}',
  'FEE.stepEntry': 'Arrival {{start}} to limit of stay {{limit}}: {{days}} days',
  'FEE.stepExtension': 'Previous limit {{start}} to limit of stay {{limit}}: {{days}} days',
  'FEE.stepHour': 'Filed on that day before {{hour}}: {{total}}',
  'FEE.stepFamily_one': '{{count}} person filed on that day: {{total}}',
  'FEE.stepFamily_other': '{{count}} members of the family filed on that day: {{total}} in all',
  'FEE.stepShort': 'Up to {{shortMaxDays}} days: {{application}} + {{short}} = {{shortTotal}}',
  'FEE.stepLong': '{{longMinDays}} days or more: {{application}} + {{long}} = {{longTotal}}',
  'FEE.stepEach_one': '{{count}} person files and pays',
  'FEE.stepEach_other': 'Each of the {{count}} members of the family files and pays separately',
} as const
