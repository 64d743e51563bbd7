/** The seven years of residence: ROA. */
export const rulesResidence = {
  'ROA.rule':
    'Seven years of continuous ordinary residence may lead to the right of abode: a potential, never an entitlement',
  'ROA.title': 'Seven years of residence at the earliest on {{earliest}} (potential)',
  'ROA.because':
    'Residence on file began on {{started}}. Seven years of continuous ordinary residence could be reached on {{earliest}} at the earliest; the person has to prove them.',
  'ROA.next': 'Keep evidence: tax assessments, employment letters, tenancy, travel records',
  'ROA.absence.title': 'Long absence on file: seven years of residence in question',
  'ROA.absence.because':
    'An absence of {{days}} days from {{gapFrom}} to {{gapTo}} is on file. Temporary absence does not by itself break residence, but one of over 180 days is asked about; {{earliest}} is a potential day only.',
  'ROA.absence.next': 'Document the reason for the absence and what tied the person to Hong Kong',
  'ROA.restart.title': 'Seven years of residence began again on {{started}}',
  'ROA.restart.because':
    'From {{gapFrom}} to {{gapTo}} the person was without a residence permission. Such time does not count: seven years are counted from {{started}} and could be reached on {{earliest}} at the earliest (potential).',
  'ROA.restart.next': 'Check the days without a permission and plan with the new day',
  'ROA.reached.title': 'Seven years of residence since {{earliest}} (potential)',
  'ROA.reached.because':
    'Seven years from {{started}} were reached on {{earliest}}. Whether they were continuous ordinary residence is for the person to prove and for ImmD to decide.',
  'ROA.reached.next': 'The person may ask ImmD to verify eligibility (ROP 145)',
  'ROA.reachedWithGap.title': 'Seven years of residence since {{earliest}} (potential), with a gap on file',
  'ROA.reachedWithGap.because':
    'Seven years from {{started}} were reached on {{earliest}}, but a gap from {{gapFrom}} to {{gapTo}} is on file. Whether residence was continuous is for the person to prove and for ImmD to decide.',
  'ROA.reachedWithGap.next':
    'Gather evidence about the gap before the person asks ImmD to verify eligibility (ROP 145)',
  'ROA.step': 'First day of residence {{started}} + {{count}} years = {{earliest}}',
  'ROA.stepAbsence': 'Absent from {{from}} to {{to}}: {{days}} days, more than {{longest}}',
  'ROA.stepVisitor': 'Without a residence permission from {{from}} to {{to}}: counted again from {{restart}}',
} as const
