/** Documents of a filing and readiness for filing online: DOC, ONLINE. */
export const rulesDocuments = {
  'DOC.rule': 'A case is open and documents of its checklist are not on file',
  'DOC.title_one': '{{count}} document missing for {{kind}}',
  'DOC.title_other': '{{count}} documents missing for {{kind}}',
  'DOC.because':
    'Not on file for {{kind}}: {{missing}}. Processing does not start before all documents are there.',
  'DOC.next': 'Ask for: {{missing}}',
  'DOC.stepMissing': '{{document}}: not on file',
  'DOC.stepOnFile': '{{document}}: on file',
  'DOC.kind.entry': 'the entry application',
  'DOC.kind.extension': 'the extension',
  'DOC.kind.change_of_employment': 'the change of employment',
  'ONLINE.rule': 'The window is open, nothing is filed, and something on file speaks against filing online',
  'ONLINE.title': 'Online filing would be refused',
  'ONLINE.because':
    'On file against filing online: {{reasons}}. The published lists are those of schemes of the same service family.',
  'ONLINE.next': 'Remove the reason before filing, or file on paper in good time',
  'ONLINE.reason.document': 'three months or less left on the travel document',
  'ONLINE.reason.visitor': 'visitor status',
  'ONLINE.reason.away': 'not in Hong Kong on the day of filing',
  'ONLINE.reason.notReturning': 'leaving and not returning before the limit of stay',
  'ONLINE.reason.employer': 'another employer than the sponsor that was approved',
} as const
