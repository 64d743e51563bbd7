/** Mails about an account. Each has a subject and paragraphs; a link stands alone below them. */
export const accountMails = {
  'mail.greeting': 'Hello {{name}},',
  'mail.signature': 'Stayledger',
  'mail.password.subject': 'Choose a new password',
  'mail.password.text':
    'Somebody, probably you, asked for a new password for this address. The link below works once, until {{until}} Hong Kong time. After it you are signed out everywhere.',
  'mail.password.ignore': 'If it was not you, leave this mail alone: your password stays as it is.',
  'mail.passwordChanged.subject': 'Your password was changed',
  'mail.passwordChanged.text':
    'The password of your account was changed on {{at}} Hong Kong time, and every other sign-in has ended.',
  'mail.notYou':
    'If it was not you, choose a new password at once ({{link}}) and tell an owner or admin of your employer.',
  'mail.email.subject': 'Confirm your new address',
  'mail.email.text':
    'You asked to sign in with this address from now on. The link below works once, until {{until}} Hong Kong time. Until then your old address stays.',
  'mail.email.ignore': 'If it was not you, leave this mail alone: nothing changes.',
  'mail.emailTaken.subject': 'This address has an account already',
  'mail.emailTaken.text':
    'Somebody, probably you, wanted to use this address for another account. It has an account already, so nothing was changed. Sign in with it, or ask for a new password.',
  'mail.emailAsked.subject': 'Your address is to be changed',
  'mail.emailAsked.text':
    'A new address for your account was asked for on {{at}} Hong Kong time. It counts once it is confirmed there; you are told then.',
  'mail.emailChanged.subject': 'Your address was changed',
  'mail.emailChanged.text':
    'From {{at}} Hong Kong time on you sign in with {{email}}; this address opens your account no more.',
  'mail.factorAdded.subject': 'A second factor was added',
  'mail.factorAdded.text': '“{{factor}}” was added to your account on {{at}} Hong Kong time.',
  'mail.factorRemoved.subject': 'A second factor was removed',
  'mail.factorRemoved.text': '“{{factor}}” was removed from your account on {{at}} Hong Kong time.',
  'mail.recovery.subject': 'A recovery code was used',
  'mail.recovery.text':
    'Somebody signed in to your account with a recovery code on {{at}} Hong Kong time. That code is used up.',
  'mail.invitation.subject': '{{employer}} invites you',
  'mail.invitation.text':
    '{{inviter}} invited you to the ledger of sponsored stays of {{employer}}, as {{role}}. The link below works once, until {{until}} Hong Kong time; you choose your password there.',
  'mail.invitation.ignore': 'If you did not expect this, leave this mail alone.',
  'mail.invitationKnown.subject': '{{employer}} invites you',
  'mail.invitationKnown.text':
    '{{inviter}} invited you to the ledger of sponsored stays of {{employer}}, as {{role}}. You have an account already: sign in with it and accept by the link below. It works once, until {{until}} Hong Kong time.',
  'mail.left.subject': 'You no longer belong to {{employer}}',
  'mail.left.text': 'Your access to the ledger of sponsored stays of {{employer}} has ended.',
  'mail.role.subject': 'Your role at {{employer}} has changed',
  'mail.role.text': 'You are {{role}} of {{employer}} now. Sign in again; you were signed out for that.',
} as const
