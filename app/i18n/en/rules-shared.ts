/** Sentences that several rules use: what kind a fact is, how a limit came about. */
export const rulesShared = {
  'reason.origin.printed': 'printed',
  'reason.origin.estimated': 'estimated',
  'reason.origin.recorded': 'recorded',
  'reason.origin.none': 'none on file',
  'reason.origin.assumed': 'assumed',
  'reason.origin.setting': 'employer setting',
  'reason.origin.ruleSet': 'rule set',
  'reason.limit.printed': 'Limit of stay {{result}} (printed)',
  'reason.limit.estimated': 'The earliest counts: estimated limit of stay {{result}} (not printed yet)',
  'reason.cap.firstStay_one': 'Arrival {{arrived}} + {{count}} month = {{result}}',
  'reason.cap.firstStay_other': 'Arrival {{arrived}} + {{count}} months = {{result}}',
  'reason.cap.firstStayDayBefore_one':
    'Arrival {{arrived}} + {{count}} month, the day before (employer setting) = {{result}}',
  'reason.cap.firstStayDayBefore_other':
    'Arrival {{arrived}} + {{count}} months, the day before (employer setting) = {{result}}',
  'reason.cap.extension_one': 'Previous limit {{previous}} + {{count}} year = {{result}}',
  'reason.cap.extension_other': 'Previous limit {{previous}} + {{count}} years = {{result}}',
  'reason.cap.changeOfEmployment': 'A change of employment adds no time: previous limit {{result}}',
  'reason.cap.contract': 'Contract ends {{result}}',
  'reason.cap.travelDocument_one': 'Travel document expires {{expires}} − {{count}} month = {{result}}',
  'reason.cap.travelDocument_other': 'Travel document expires {{expires}} − {{count}} months = {{result}}',
  'reason.cap.sponsor': "Sponsor's limit of stay {{result}}",
} as const
