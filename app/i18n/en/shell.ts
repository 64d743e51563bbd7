export const shell = {
  'shell.skip': 'Skip to the content',
  'shell.main': 'Main navigation',
  'shell.language': 'Language',
  'shell.employer': 'Employer: {{name}}. Switch',
  'shell.employers': 'Your employers',
  'shell.chosen': 'chosen',
  'shell.more': 'More',
  'shell.signOut': 'Sign out',
  'shell.loading': 'Loading',
  'shell.asOf': 'As of {{day}}',
  'shell.ruleSet': 'rule set {{id}}',
  'shell.ruleSet.auto': 'rule sets by date',
  'shell.messages': 'Messages',
  'shell.close': 'Close',
  'shell.labelled': '{{label}}: {{text}}',
  'shell.bracketed': ' ({{text}})',
  'shell.comma': ', ',
  'shell.notice': 'Note',
  'shell.error': 'Error',
  'shell.optional': 'optional',
  'shell.save': 'Save',
  'shell.cancel': 'Cancel',
  'unsent.title.signed_out': 'You were signed out before this was sent',
  'unsent.title.factor': 'A second factor is asked for before this is sent',
  'unsent.title.sso': 'Your employer asks for its single sign-on before this is sent',
  'unsent.title.busy': 'The ledger did not answer in time',
  'unsent.text.busy':
    'Nothing was changed and nothing that you typed is lost. Wait a moment, then send it again from here.',
  'unsent.file.busy':
    'Nothing was changed. The form came with a file, which is not kept: go back, choose it again and send it in a moment.',
  'unsent.title.tooMany': 'Too many requests: this was not sent',
  'unsent.text.tooMany':
    'Nothing was changed and nothing that you typed is lost. Wait a minute, then send it from here.',
  'unsent.file.tooMany':
    'Nothing was changed. The form came with a file, which is not kept: go back, choose it again and send it in a minute.',
  'unsent.text.signed_out':
    'Nothing was changed, and nothing you typed is lost. Sign in in a new tab, then come back here and send it.',
  'unsent.text.factor':
    'Nothing was changed, and nothing you typed is lost. Set up a second factor in a new tab, then come back here and send it.',
  'unsent.text.sso':
    'Nothing was changed, and nothing you typed is lost. Sign in there in a new tab, then come back here and send it.',
  'unsent.go.signed_out': 'Sign in in a new tab',
  'unsent.go.factor': 'Set it up in a new tab',
  'unsent.go.sso': 'Sign in there in a new tab',
  'unsent.file.signed_out':
    'The form had a file. Sign in and choose the file again: files are not kept while nobody is signed in.',
  'unsent.file.factor':
    'The form had a file, and files are not kept. Set up a second factor, then choose the file again.',
  'unsent.file.sso':
    'The form had a file, and files are not kept. Sign in there, then choose the file again.',
  'unsent.send': 'Send it now',
} as const
