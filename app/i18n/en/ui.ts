/** Words of the frame: navigation, buttons, general states. */
export const ui = {
  'app.name': 'Stayledger',
  'nav.today': 'Today',
  'nav.people': 'People',
  'nav.cases': 'Cases',
  'nav.reports': 'Reports',
  'nav.import': 'Import',
  'nav.settings': 'Settings',
  'days.ahead_one': 'in {{count}} day',
  'days.ahead_other': 'in {{count}} days',
  'days.ago_one': '{{count}} day ago',
  'days.ago_other': '{{count}} days ago',
  'days.today': 'today',
  'footer.notAdvice': 'Information, not legal advice',
} as const
