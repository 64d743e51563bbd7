import type { Command } from './command.ts'

/** The commands that exist, by name. Each is loaded when it is asked for: `check` needs no data store. */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migrate.ts')).migrateStore,
  'seed demo': async () => (await import('./seed-demo.ts')).seedTheDemo,
  'seed load': async () => (await import('./seed-load.ts')).seedALoad,
  'org create': async () => (await import('./org-create.ts')).createEmployer,
  'user create': async () => (await import('./user-create.ts')).createMember,
  check: async () => (await import('./check.ts')).check,
  plan: async () => (await import('./plan.ts')).plan,
  import: async () => (await import('./import.ts')).importFile,
  export: async () => (await import('./export.ts')).exportReport,
  'audit verify': async () => (await import('./audit-verify.ts')).verifyAudit,
  'keys rotate': async () => (await import('./keys-rotate.ts')).rotateKeys,
  'digest send': async () => (await import('./digest-send.ts')).sendDigests,
  rules: async () => (await import('./rules.ts')).rules,
  doctor: async () => (await import('./doctor.ts')).doctor,
}
