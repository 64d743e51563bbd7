/** Facts that contradict each other: DATA. */
export const rulesData = {
  'DATA.rule': 'Two facts on file contradict each other',
  'DATA.step': 'On file: {{first}} and {{second}}. Both cannot be right',
  'DATA.stepGranted': 'Granted, filed on {{first}}; a stay that follows from it: none on file',
  'reason.marital.single': 'single',
  'reason.relationship.spouse': 'spouse',
  'reason.relationship.civil_partner': 'civil partner',
  'DATA.limitBeforeStart.title': 'Limit of stay before the stay began',
  'DATA.limitBeforeStart.because':
    'The limit of stay {{first}} is before the first day of the stay, {{second}}.',
  'DATA.limitBeforeStart.next': 'Compare both with the documents and correct the wrong one',
  'DATA.activatedBeforeFiled.title': 'Permission took effect before it was applied for',
  'DATA.activatedBeforeFiled.because':
    'The permission took effect on {{first}}, but the application was filed on {{second}}.',
  'DATA.activatedBeforeFiled.next': 'Compare both with the documents and correct the wrong one',
  'DATA.enteredAfterLastEntry.title': 'Entry after the last entry date',
  'DATA.enteredAfterLastEntry.because':
    'The person arrived on {{first}}, but the permit had to be used by {{second}}.',
  'DATA.enteredAfterLastEntry.next': 'Compare both with the documents and correct the wrong one',
  'DATA.extensionEndsEarlier.title': 'Extension ends before the stay that it extends',
  'DATA.extensionEndsEarlier.because':
    'The extension’s limit of stay {{first}} is before the previous limit {{second}}.',
  'DATA.extensionEndsEarlier.next': 'Compare both with the documents and correct the wrong one',
  'DATA.twoOpenStays.title': 'Two stays claim to be the one that runs',
  'DATA.twoOpenStays.because':
    'One stay began on {{first}} and another on {{second}}; which one is followed by the other is not clear from the file.',
  'DATA.twoOpenStays.next': 'Compare both with the documents and correct the wrong one',
  'DATA.contractEndsBeforeStart.title': 'Contract ends before it starts',
  'DATA.contractEndsBeforeStart.because': 'The contract ends on {{first}}, before its start on {{second}}.',
  'DATA.contractEndsBeforeStart.next': 'Compare both with the documents and correct the wrong one',
  'DATA.renewalEndsEarlier.title': 'Renewal ends before the contract',
  'DATA.renewalEndsEarlier.because':
    'The contract was renewed until {{first}}, before its own end on {{second}}.',
  'DATA.renewalEndsEarlier.next': 'Compare both with the documents and correct the wrong one',
  'DATA.employmentEndsBeforeStart.title': 'Employment ends before it starts',
  'DATA.employmentEndsBeforeStart.because':
    'The last day of employment {{first}} is before its first day {{second}}. Until this is mended, the employment counts as running.',
  'DATA.employmentEndsBeforeStart.next': 'Compare both with the documents and correct the wrong one',
  'DATA.decidedBeforeFiled.title': 'Decision before the filing',
  'DATA.decidedBeforeFiled.because':
    'The application was decided on {{first}}, before it was filed on {{second}}.',
  'DATA.decidedBeforeFiled.next': 'Compare both with the documents and correct the wrong one',
  'DATA.grantedWithoutStay.title': 'Granted, but no limit of stay recorded',
  'DATA.grantedWithoutStay.because':
    'The extension filed on {{first}} is recorded as granted, but no stay follows from it. Limit of stay before it: {{second}}.',
  'DATA.grantedWithoutStay.next': 'Record the grant with its first day and its limit of stay',
  'DATA.childOlderThanSponsor.title': 'Child not younger than the sponsor',
  'DATA.childOlderThanSponsor.because': 'The child was born on {{first}}, the sponsor on {{second}}.',
  'DATA.childOlderThanSponsor.next': 'Compare both with the documents and correct the wrong one',
  'DATA.bornAfterStay.title': 'Born after the stay began',
  'DATA.bornAfterStay.because': 'The day of birth {{first}} is after the first day of the stay, {{second}}.',
  'DATA.bornAfterStay.next': 'Compare both with the documents and correct the wrong one',
  'DATA.absenceEndsBeforeStart.title': 'Absence ends before it begins',
  'DATA.absenceEndsBeforeStart.because':
    'The absence ends on {{first}}, before it begins on {{second}}. It is left out of the seven years.',
  'DATA.absenceEndsBeforeStart.next': 'Compare both with the documents and correct the wrong one',
  'DATA.spouseOfSingle.title': 'Dependant on file, but the sponsor is recorded as single',
  'DATA.spouseOfSingle.because':
    'The sponsor’s marital status is {{first}}, but the dependant is on file as {{second}}.',
  'DATA.spouseOfSingle.next': 'Compare both with the documents and correct the wrong one',
} as const
