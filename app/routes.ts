import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

export default [
  index('routes/home.tsx'),
  route('login', 'routes/login.tsx'),
  route('login/code', 'routes/login.code.tsx'),
  route('passkeys/ask', 'routes/passkeys.ask.tsx'),
  route('signup', 'routes/signup.tsx'),
  route('logout', 'routes/logout.tsx'),
  route('invitation/:token', 'routes/invitation.tsx'),
  route('reset', 'routes/reset.tsx'),
  route('reset/:token', 'routes/reset.link.tsx'),
  route('confirm/:token', 'routes/confirm.tsx'),
  route('prove', 'routes/prove.tsx'),
  route('account', 'routes/account.tsx'),
  route('account/factors', 'routes/account.factors.tsx'),
  route('account/factors/app', 'routes/account.factors.app.tsx'),
  route('account/recovery-codes', 'routes/account.recovery-codes.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('o/:org', 'routes/org.tsx', [
    layout('routes/org.today.tsx', [
      index('routes/org.today.list.tsx'),
      route('findings/:finding', 'routes/org.today.finding.tsx'),
    ]),
    route('welcome', 'routes/org.welcome.tsx'),

    route('people', 'routes/org.people.tsx'),
    route('people/new', 'routes/org.people.new.tsx'),
    route('people/:person/grant', 'routes/org.person.grant.tsx'),
    route('people/:person/end', 'routes/org.person.end.tsx'),
    route('people/:person/sheet', 'routes/org.person.sheet.tsx'),
    route('people/:person', 'routes/org.person.tsx', [
      index('routes/org.person.findings.tsx'),
      route('findings/:finding', 'routes/org.person.finding.tsx'),
      route('facts', 'routes/org.person.facts.tsx', [
        route('edit/:kind/:fact', 'routes/org.person.edit.tsx'),
        route('add/:kind', 'routes/org.person.add.tsx'),
        route('notice', 'routes/org.person.notice.tsx'),
        route('reviewed', 'routes/org.person.reviewed.tsx'),
      ]),
      route('documents', 'routes/org.person.documents.tsx', [
        route('add', 'routes/org.person.documents.add.tsx'),
        route(':file', 'routes/org.person.document.tsx'),
      ]),
      route('cases', 'routes/org.person.cases.tsx'),
      route('history', 'routes/org.person.history.tsx'),
    ]),
    route('people/:person/reveal', 'routes/org.person.reveal.tsx'),
    route('cases', 'routes/org.cases.tsx'),
    route('cases/new', 'routes/org.cases.new.tsx'),
    route('cases/:case', 'routes/org.case.tsx'),

    route('import', 'routes/org.imports.tsx'),
    route('import/:import', 'routes/org.import.tsx'),
    route('import/:import/undo', 'routes/org.import.undo.tsx'),

    route('reports', 'routes/org.reports.tsx'),

    route('rules', 'routes/org.rules.tsx'),
    route('audit', 'routes/org.audit.tsx'),
    route('settings', 'routes/org.settings.tsx'),
    route('settings/members', 'routes/org.settings.members.tsx'),
    route('settings/members/:member', 'routes/org.settings.member.tsx'),
  ]),
  route('o/:org/reports/:report.csv', 'routes/org.report.csv.ts'),
  route('o/:org/files/:file', 'routes/org.file.ts'),
  route('o/:org/people.csv', 'routes/org.people.csv.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
