import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'

/** The commands and jobs that sign entries, by the name that they sign with. */
const JOBS: Readonly<Record<string, MessageKey>> = {
  'seed demo': 'actor.demo',
  'seed load': 'actor.demo',
  import: 'actor.import',
  export: 'actor.export',
  digest: 'actor.digest',
  'tidy up': 'actor.tidyUp',
  'org create': 'actor.operator',
  'user create': 'actor.operator',
  'keys rotate': 'actor.operator',
}

/** Who did it: a member by name, a job of the system in words. A member who took a job's name keeps it as a name. */
export function actorWords(
  { actor, actorId }: { actor: string; actorId: string | null },
  { t }: Translator<MessageKey>,
): string {
  const job = actorId === null ? JOBS[actor] : undefined
  return job ? t(job) : actor
}
