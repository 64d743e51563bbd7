import type { Command } from './command.ts'

/** What is written behind the name, what it is for, and the command, which is loaded when it is asked for: `check` needs no data store. */
type Listed = { usage: string; about: string; load: () => Promise<Command> }

const RULE_SET = '[--ruleset auto|ID]'
const DATE_ORDER = '[--date-order dmy|mdy|ymd]'
const LOCALE = '[--locale en|zh-Hant|zh-Hans]'

/** The commands that exist, by name. */
export const COMMANDS: Record<string, Listed> = {
  migrate: {
    usage: '',
    about: 'Bring the data store to the current schema; recompute what an older engine computed',
    load: async () => (await import('./migrate.ts')).migrateStore,
  },
  'seed demo': {
    usage: '',
    about: 'Made employers to try the product with',
    load: async () => (await import('./seed-demo.ts')).seedTheDemo,
  },
  'seed load': {
    usage: '--orgs N --people M --seed S',
    about: 'Many made employers, to measure with',
    load: async () => (await import('./seed-load.ts')).seedALoad,
  },
  'org create': {
    usage: '--name NAME --slug SLUG',
    about: 'A new employer; SLUG is its part of the address',
    load: async () => (await import('./org-create.ts')).createEmployer,
  },
  'user create': {
    usage: '--email E --name N --org SLUG --role owner|admin|editor|viewer|auditor [--password-stdin]',
    about: 'A member of an employer; without a password prints a one-time invitation link',
    load: async () => (await import('./user-create.ts')).createMember,
  },
  check: {
    usage: `FILE [--as-of DATE] ${RULE_SET} ${DATE_ORDER} ${LOCALE} [--format csv|json] [--all] [--info] [--fail-on critical|high|medium|low] [--no-bom]`,
    about: 'Findings of a people sheet or of case files, without a data store',
    load: async () => (await import('./check.ts')).check,
  },
  plan: {
    usage: `FILE [--as-of DATE] ${RULE_SET} ${DATE_ORDER} [--format json]`,
    about: 'The projected timeline of each case file, without a data store',
    load: async () => (await import('./plan.ts')).plan,
  },
  import: {
    usage: `FILE --org SLUG [--dry-run] ${DATE_ORDER} [--format text|json]`,
    about: 'Take a people sheet (CSV) in, all or nothing',
    load: async () => (await import('./import.ts')).importFile,
  },
  export: {
    usage: `REPORT --org SLUG [--as-of DATE] [--known-at INSTANT] ${RULE_SET} [--info] [--identifiers masked|full|none] ${LOCALE} [--no-bom]`,
    about: 'A report as CSV: findings, people, expiries, dependants, applications, contracts, audit',
    load: async () => (await import('./export.ts')).exportReport,
  },
  'audit verify': {
    usage: '[--org SLUG]',
    about: 'Go through the chain of the audit; name the first entry that is broken',
    load: async () => (await import('./audit-verify.ts')).verifyAudit,
  },
  'keys rotate': {
    usage: '',
    about: 'Seal everything with the present SECRET_KEY',
    load: async () => (await import('./keys-rotate.ts')).rotateKeys,
  },
  'digest send': {
    usage: '[--as-of DATE]',
    about: 'Send what is owed and was not sent',
    load: async () => (await import('./digest-send.ts')).sendDigests,
  },
  rules: {
    usage: `[ID] [--diff ID] ${LOCALE} [--format csv|json] [--no-bom]`,
    about: 'The rules with their sources, or what differs between two versions',
    load: async () => (await import('./rules.ts')).rules,
  },
  doctor: {
    usage: '',
    about:
      'Check settings, data store, schema, findings, keys, uploads, mail, scanner and disk, one line each',
    load: async () => (await import('./doctor.ts')).doctor,
  },
}

/** How the command of that name is written, and what it is for; all of them without a name. */
export function helpOn(name?: string): string {
  return Object.entries(COMMANDS)
    .filter(([each]) => name === undefined || each === name)
    .map(([each, { usage, about }]) => `stayledger ${each} ${usage}`.trimEnd() + `\n    ${about}\n`)
    .join('')
}
