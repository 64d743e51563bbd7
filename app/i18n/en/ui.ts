/** Words of the frame: navigation, buttons, general states. */
export const ui = {
  'app.name': 'Stayledger',
  'nav.today': 'Today',
  'nav.people': 'People',
  'nav.cases': 'Cases',
  'nav.reports': 'Reports',
  'nav.rules': 'Rules',
  'nav.import': 'Import',
  'nav.settings': 'Settings',
  'days.ahead_one': 'in {{count}} day',
  'days.ahead_other': 'in {{count}} days',
  'days.ago_one': '{{count}} day ago',
  'days.ago_other': '{{count}} days ago',
  'days.today': 'today',
  'footer.notAdvice': 'Information, not legal advice',
  'problem.403.title': 'This request came from another site',
  'problem.403.text':
    'Nothing was changed. Open the page again in this browser and send the form from there.',
  'problem.405.title': 'This cannot be asked here',
  'problem.405.text': 'The address is there, but not for a request of that kind. Nothing was done.',
  'problem.411.title': 'The length of this upload is not known',
  'problem.411.text': 'Nothing was read. Send it again from the page, or with a Content-Length.',
  'problem.413.title': 'This file is too large',
  'problem.413.text':
    '{{size}} MB were sent; at most {{max}} MB can be sent at a time. Nothing was kept. Scan a document with a lower resolution; split a sheet and send it in parts.',
  'problem.back': 'Back to the form',
  'problem.429.title': 'Too many requests',
  'problem.429.text':
    'More came from your network in the last minute than is answered. Nothing was changed. Wait a minute, then try again.',
  'problem.longAnswers.title': '{{most}} of your downloads are under way already',
  'problem.longAnswers.text':
    'Reports and archives are made while they are downloaded. Wait until one has ended, or stop it, then ask for this one again.',
  'problem.500.title': 'Something went wrong on our side',
  'problem.500.text':
    'What was saved before stays saved. Try again; if it happens again, give your administrator this number.',
  'problem.404.title': 'Nothing is here',
  'problem.404.text':
    'The address is wrong, it was removed, or it belongs to an employer that you are not a member of.',
  'problem.noRights.title': 'Your role does not allow this',
  'problem.noRights.text':
    'Nothing was changed. An owner or admin of this employer can do it, or change your role.',
  'problem.busy.title': 'The ledger is busy',
  'problem.busy.text':
    'Nothing was changed. Your entries are still in the form: send them again in a moment.',
  'problem.requestId': 'Request number:',
  'problem.home': 'Go to the start page',
} as const
