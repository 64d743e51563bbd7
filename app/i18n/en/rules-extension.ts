/** The extension window, state by state, and its arithmetic. */
export const rulesExtension = {
  'EXT.rule':
    'An extension of stay is to be filed within its window; it is late after the recommended submit-by day, and waiting or expired after the limit of stay',
  'EXT.not_open.title': 'Extension window opens on {{opens}}',
  'EXT.not_open.because': 'The limit of stay is {{limit}}. An extension can be filed from {{opens}} on.',
  'EXT.not_open.next':
    'Nothing to file yet. Prepare the documents so that the extension is filed by {{submitBy}}',
  'EXT.open.title': 'Extension can be filed: submit by {{submitBy}}',
  'EXT.open.because':
    'The window opened on {{opens}} and no extension is on file. Filed after {{submitBy}}, the day that Stayledger recommends, it may still be undecided on {{limit}}, the limit of stay.',
  'EXT.open.next': 'File the extension by {{submitBy}}, while the person is in Hong Kong',
  'EXT.late.title': 'Recommended submit-by day {{submitBy}} has passed: limit of stay {{limit}}',
  'EXT.late.because':
    'No extension is on file, and {{submitBy}}, the day by which Stayledger recommends filing, has passed. The decision may still be outstanding on {{limit}}, the last lawful day.',
  'EXT.late.next':
    'File the extension at once, and ask ImmD in writing what applies if it is not decided by {{limit}}',
  'EXT.filed.title': 'Extension filed on {{filed}}: no decision yet',
  'EXT.filed.because':
    'The extension was filed on {{filed}} and no decision is on file. The limit of stay remains {{limit}} until a new one is granted.',
  'EXT.filed.next':
    'Follow up with ImmD before {{limit}} and record the decision; {{fastest}} to {{slowest}} days from complete documents are usual',
  'EXT.filedUnknown.title': 'Extension filed on {{filed}}: no decision yet',
  'EXT.filedUnknown.because':
    'The extension was filed on {{filed}} and no decision is on file. The limit of stay remains {{limit}} until a new one is granted.',
  'EXT.filedUnknown.next': 'Follow up with ImmD before {{limit}} and record the decision',
  'EXT.granted.title': 'Extension granted: the new limit of stay is not on file',
  'EXT.granted.because':
    'The extension filed on {{filed}} is recorded as granted, but no stay follows from it. The limit of stay on file is still {{limit}}.',
  'EXT.granted.next': 'Record the grant with its first day and its limit of stay',
  'EXT.pendingMustLeave.title': 'Limit of stay {{limit}} has passed without a decision',
  'EXT.pendingMustLeave.because':
    'The extension filed on {{filed}} is undecided and the limit of stay was {{limit}}. As reported since March 2026, a person without a decision must have left Hong Kong by that day and must not work.',
  'EXT.pendingMustLeave.next': 'Stop work and confirm with ImmD in writing what applies',
  'EXT.pending.title': 'Limit of stay {{limit}} has passed without a decision',
  'EXT.pending.because':
    'The extension filed on {{filed}} is undecided and the limit of stay was {{limit}}. Nothing on file permits the person to stay or work past that day.',
  'EXT.pending.next': 'Confirm with ImmD in writing what applies, before any further work',
  'EXT.grantedPastLimit.title': 'Limit of stay {{limit}} has passed: the granted extension is not on file',
  'EXT.grantedPastLimit.because':
    'The extension filed on {{filed}} is recorded as granted, but no stay follows from it, and the limit of stay on file was {{limit}}.',
  'EXT.grantedPastLimit.next':
    'Record the grant with its first day and its limit of stay; where there is none in writing, confirm with ImmD in writing',
  'EXT.expired.title': 'Limit of stay {{limit}} has passed',
  'EXT.expired.because':
    'The limit of stay was {{limit}}, and no extension that was filed by then is pending or granted. Every day after it may be an overstay; there is no grace period.',
  'EXT.expired.next': 'Stop any work at once and contact ImmD today; if an extension was granted, record it',
  'EXT.step.windowDays': 'Window opens: limit {{limit}} − {{count}} days = {{result}}',
  'EXT.step.windowMonths': 'Window opens: limit {{limit}} − {{count}} months = {{result}}',
  'EXT.step.windowNotBefore': 'The longer window applies from {{result}} on: it opens on that day',
  'EXT.step.windowFloor': 'It opens at the latest on limit {{limit}} − {{count}} days = {{result}}',
  'EXT.step.submitBy': 'Submit by: limit {{limit}} − {{count}} days = {{result}}',
  'EXT.step.submitByRolledBack': '{{day}} is not a working day: the last one before it is {{result}}',
  'EXT.step.submitByInWindow':
    'That is no working day within the window, which opens on {{opens}}: the first one in it is {{result}}',
  'EXT.step.noHolidayList':
    'No list of general holidays for {{year}} is on file: only Saturdays and Sundays count as days off',
  'EXT.step.lastFourWeeks': 'Last four weeks: limit {{limit}} − 28 days = {{result}}',
  'EXT.step.filed': 'Filed on {{filed}}',
  'EXT.step.filedTooLate':
    'Filed on {{filed}}, after the limit {{limit}}: it does not count as filed in time',
  'EXT.step.filingSpent':
    'The filing of {{filed}} was {{outcome}} on {{decided}}: from then on it counts as nothing filed',
  'EXT.step.filingSpentUndated':
    'The filing of {{filed}} was {{outcome}}, without a day on file: it counts as nothing filed',
  'reason.outcome.granted': 'granted',
  'reason.outcome.refused': 'refused',
  'reason.outcome.withdrawn': 'withdrawn',
  'reason.outcome.lapsed': 'lapsed',
} as const
