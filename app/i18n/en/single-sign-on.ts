/** How members of an employer sign in: policy, provider, domains, and what a provider’s answer comes to. */
export const singleSignOn = {
  'sso.title': 'Sign in to {{employer}}',
  'sso.text': '{{employer}} signs its members in itself. You are led there and come back.',
  'sso.go': 'Continue with {{employer}}',
  'sso.owner': 'Owners and other employers: sign in with a password',
  'sso.again': 'Try again',
  'sso.none.title': 'There is no single sign-on here',
  'sso.none.text':
    'This employer has no single sign-on, or not any more. If you came by it before, ask an owner or admin for an invitation.',
  'sso.failed': 'You are not signed in',
  'sso.problem.unreachable':
    'The sign-in of this employer does not answer now. Try again in a few minutes; if it stays so, tell your IT department.',
  'sso.problem.too_many': 'Too many sign-ins were begun from here. Try again in a few minutes.',
  'sso.refused.over':
    'This sign-in was finished already, was begun in another browser, or took longer than ten minutes. Begin again from the sign-in page.',
  'sso.refused.not_fitting':
    'The answer that came back does not belong to the sign-in that was begun here. Begin again; if that fails, too, tell your IT department.',
  'sso.refused.denied': '{{employer}} did not sign you in. Try again there, or ask your IT department.',
  'sso.refused.unreachable': 'The sign-in of {{employer}} does not answer now. Try again in a few minutes.',
  'sso.refused.unverified':
    '{{employer}} signed you in, but gave no verified e-mail address of yours. Ask your IT department.',
  'sso.refused.foreign_domain':
    'Your address is at a domain that {{employer}} has not verified here. Ask an owner.',
  'sso.refused.unmapped':
    '{{employer}} signed you in, but gives you no role in this ledger. Ask an owner or admin.',
  'sso.refused.ended': 'You are not a member of {{employer}} any more. Ask an owner or admin.',
  'sso.refused.owner':
    'Owners sign in with their password and second factor, so that there is a way in when single sign-on fails.',
  'sso.refused.other_identity':
    'Your address is linked to another account of {{employer}}’s sign-in. Ask an admin to end that membership and invite you anew.',
  'sso.refused.gone': '{{employer}} has changed its single sign-on meanwhile. Begin again.',
  'sso.refused.somebody_else':
    'Somebody else was signed in there than here. Nothing was done. Sign out, and sign in as the one whom you want to be.',
  'signInPolicy.title': 'Sign-in',
  'signInPolicy.demo':
    'This is a demo: nobody needs a second factor or a fresh proof here. In a real installation both are asked for, and changes on this page, too, need a fresh proof.',
  'signInPolicy.factor': 'Who needs a second factor',
  'signInPolicy.factor.help':
    'Asked from the second sign-in on. Whoever comes by single sign-on gives theirs there.',
  'signInPolicy.factor.admins': 'owners and admins',
  'signInPolicy.factor.everyone': 'every member',
  'signInPolicy.provider': 'Single sign-on (OpenID Connect)',
  'signInPolicy.provider.text':
    'Members sign in with the account of your company. Register this application there with the address below, then fill in what it gives you.',
  'signInPolicy.provider.save': 'Check and save',
  'signInPolicy.provider.off': 'Switch single sign-on off',
  'signInPolicy.redirectUri': 'Redirect address',
  'signInPolicy.signInUrl': 'Members begin at',
  'signInPolicy.issuer': 'Issuer',
  'signInPolicy.issuer.help': 'The address of the provider. Its settings are read from there.',
  'signInPolicy.clientId': 'Client ID',
  'signInPolicy.clientSecret': 'Client secret',
  'signInPolicy.clientSecret.kept': 'One is on file. Leave this empty to keep it.',
  'signInPolicy.isPublic': 'The provider gives no secret (public client)',
  'signInPolicy.roleClaim': 'Claim that says the role',
  'signInPolicy.roleClaim.help': 'A text or a list of texts, for example groups or roles.',
  'signInPolicy.roleMap': 'Which value means which role',
  'signInPolicy.roleMap.help':
    'Compared exactly; of several the most powerful counts. Nobody becomes an owner this way.',
  'signInPolicy.roleMap.value': 'Value {{row}}',
  'signInPolicy.roleMap.role': 'Role of value {{row}}',
  'signInPolicy.defaultRole': 'Everybody else',
  'signInPolicy.defaultRole.none': 'is not let in',
  'signInPolicy.domains': 'E-mail domains',
  'signInPolicy.domains.text':
    'Whoever is new is let in by single sign-on with an address at one of these only. Put the text below into the records of the domain (DNS, type TXT), then check.',
  'signInPolicy.domain': 'Domain',
  'signInPolicy.domain.add': 'Add domain',
  'signInPolicy.domain.verified': 'verified',
  'signInPolicy.domain.waits': 'not verified yet',
  'signInPolicy.domain.recordName': 'Name of the record',
  'signInPolicy.domain.recordText': 'Text (TXT)',
  'signInPolicy.domain.check': 'Check now',
  'signInPolicy.domain.checkOf': 'Check {{domain}} now',
  'signInPolicy.domain.remove': 'Remove',
  'signInPolicy.domain.removeOf': 'Remove {{domain}}',
  'signInPolicy.force': 'Only by single sign-on',
  'signInPolicy.force.label': 'Members at a verified domain sign in by single sign-on only',
  'signInPolicy.force.help':
    'Owners keep their password and second factor: the way in when single sign-on fails.',
  'signInPolicy.problem.domain': '“{{value}}” was read; expected a domain such as example.hk',
  'signInPolicy.problem.issuer':
    '“{{value}}” was read; expected an address such as https://login.example.hk, without ? and #',
  'signInPolicy.problem.notAllowed': 'This address cannot be asked: expected https:// and a public address.',
  'signInPolicy.problem.unreachable':
    'No provider answered there that calls itself by this address. Check the spelling, also the slash at the end.',
  'signInPolicy.problem.noProvider': 'Set the provider up first.',
  'signInPolicy.problem.noDomain': 'Verify a domain first: it says whose addresses these are.',
  'signInPolicy.problem.notFound':
    'The text was not found in the records of the domain. New records can take an hour until they are seen.',
  'signInPolicy.problem.gone': 'This is not there any more. Load the page again.',
  'signInPolicy.told.off': 'Single sign-on is off.',
} as const
