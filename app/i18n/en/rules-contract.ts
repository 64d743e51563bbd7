/** Contract against stay: MM05–MM08, MM32. */
export const rulesContract = {
  'MM05.rule': 'The contract ends before the limit of stay',
  'MM05.title': 'Contract ends before the limit of stay',
  'MM05.because_one':
    'The contract ends on {{contractEnd}}, {{count}} day before the limit of stay {{limit}}. The limit does not move, but its ground, the employment, ends.',
  'MM05.because_other':
    'The contract ends on {{contractEnd}}, {{count}} days before the limit of stay {{limit}}. The limit does not move, but its ground, the employment, ends.',
  'MM05.step_one': 'Contract end {{contractEnd}} is {{count}} day before the limit of stay {{limit}}',
  'MM05.step_other': 'Contract end {{contractEnd}} is {{count}} days before the limit of stay {{limit}}',
  'MM05.next':
    'Renew the contract before {{contractEnd}}, or prepare the end of the employment and its notice to ImmD',
  'MM06.rule': 'The limit of stay is before the end of the contract',
  'MM06.title': 'Limit of stay before the end of the contract',
  'MM06.because_one':
    'The contract ends on {{contractEnd}}, {{count}} day after the limit of stay {{limit}}. Its full term cannot be served without an extension.',
  'MM06.because_other':
    'The contract ends on {{contractEnd}}, {{count}} days after the limit of stay {{limit}}. Its full term cannot be served without an extension.',
  'MM06.step_one': 'Contract end {{contractEnd}} is {{count}} day after the limit of stay {{limit}}',
  'MM06.step_other': 'Contract end {{contractEnd}} is {{count}} days after the limit of stay {{limit}}',
  'MM06.next': 'Plan the extension of stay: it has to be granted by {{limit}}',
  'MM07.rule': 'The contract was renewed, the extension window is open, and no extension is filed',
  'MM07.title': 'Contract renewed, extension not filed',
  'MM07.because':
    'The contract was renewed until {{renewedUntil}}, but the limit of stay is {{limit}}; the window opened on {{opens}} and nothing counts as filed. A renewal does not move the limit of stay.',
  'MM07.step': 'Window {{opens}} to {{limit}} without a filing; contract renewed until {{renewedUntil}}',
  'MM07.next': 'File the extension of stay; recommended submit-by day {{submitBy}}',
  'MM08.rule': 'The contract has ended and no other is on file, while the person is employed',
  'MM08.title': 'No current contract on file',
  'MM08.because':
    'The contract on file ended on {{contractEnd}} and none follows it, while the employment has not ended.',
  'MM08.step': 'Contract end {{contractEnd}}: none is on file from {{from}} on',
  'MM08.next': 'Record the current contract or the renewal, or the end of the employment',
  'MM08.gap.title': 'No current contract on file',
  'MM08.gap.because':
    'The contract on file ended on {{contractEnd}} and the next one begins on {{next}}, while the employment has not ended.',
  'MM08.gap.step': 'Contract end {{contractEnd}}: none is on file from {{from}} on, before {{next}}',
  'MM08.gap.next': 'Record the contract or the renewal for the days between, or the end of the employment',
  'MM32.rule':
    'The first entry’s limit of stay is arrival + the full first stay, although the contract is shorter',
  'MM32.title': 'Limit of stay looks mistyped: the contract is shorter',
  'MM32.because':
    'The limit of stay {{limit}} is exactly the full first stay, but the contract ends on {{contractEnd}} and the shorter of the two is granted.',
  'MM32.step': 'The shorter is {{contractEnd}}; on file is {{limit}}',
  'MM32.next':
    'Compare the limit of stay with the e-Visa; if it is printed so, keep it: the printed date counts',
} as const
