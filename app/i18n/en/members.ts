/** Who belongs to an employer: inviting, changing, removing. */
export const members = {
  'members.until': 'Last day',
  'members.noEnd': 'no end',
  'members.ended': 'ended',
  'members.bySso': 'by single sign-on',
  'members.change': 'Change',
  'members.changeOf': 'Change {{name}}',
  'members.you': 'you',
  'members.role.help':
    'Owner: everything. Admin: everything but deleting the employer and how its members sign in. Editor: the daily work. Viewer: reads. Auditor: reads, the audit log, too.',
  'members.sees': 'Sees people of',
  'members.sees.all': 'every entity, and people without one',
  'members.sees.some': 'only these:',
  'members.endsOn': 'Last day',
  'members.endsOn.help': 'For an outside adviser. On the day after it nothing opens any more.',
  'members.rights': 'Role and limits',
  'members.rights.note': 'At another role the member is signed out and told by mail.',
  'members.invitation': 'Invitation',
  'members.invitation.open': 'Not accepted yet. The link works once, until {{until}} Hong Kong time.',
  'members.invitation.none': 'Not accepted, and no link opens it any more.',
  'members.invitation.sso':
    'Came by single sign-on and has no other way in. An invitation lets them choose a password.',
  'members.invitation.again': 'Send a new link',
  'members.sessions': 'Sign out everywhere',
  'members.sessions.text': 'Ends their sessions in every browser. They stay a member and can sign in again.',
  'members.sessions.end': 'End all sessions',
  'members.remove': 'End the membership',
  'members.remove.text':
    '{{name}} sees nothing of this employer from the next click on. What they did stays in the audit log.',
  'members.remove.cases_one': '{{count}} open case is looked after by them.',
  'members.remove.cases_other': '{{count}} open cases are looked after by them.',
  'members.remove.successor': 'Who takes over open cases, imports under way and the digest',
  'members.remove.nobody': 'nobody',
  'members.remove.send': 'End the membership',
  'members.withdraw': 'Withdraw the invitation',
  'members.withdraw.text': 'The link stops working at once.',
  'members.copy': 'Copy the link',
  'members.copied': 'Copied',
  'members.link':
    'No mail server is set: hand this link to {{name}}. It works once, for seven days, and is shown only here.',
  'members.problem.ownerLimited':
    'An owner sees every entity and has no last day. Choose another role, or take the limits away.',
  'members.problem.noEntity': 'Nothing was chosen: choose at least one entity, or every entity.',
  'members.problem.entityGone': 'One of these entities is not there any more. Load the page again.',
  'members.problem.past':
    '{{day}} was read; expected today or a later day. To end it now, use the card below.',
  'members.problem.pastInvited': '{{day}} was read; expected today or a later day.',
  'members.problem.lastOwner':
    '{{name}} is the last owner. Make somebody else an owner first: without one nobody could let others in.',
  'members.problem.needsSuccessor': 'Choose who takes over: a case must not be left to nobody.',
  'members.problem.noSuchSuccessor':
    'This member cannot take over: they left, or do not see all of it. Choose somebody else.',
  'members.told.invited': 'An invitation is on its way to {{email}}.',
  'members.told.changed': '{{name}} is changed.',
  'members.told.signedOut': '{{name}} is signed out everywhere.',
  'members.told.removed': '{{name}} is no longer a member.',
  'members.told.withdrawn': 'The invitation of {{name}} is withdrawn.',
} as const
