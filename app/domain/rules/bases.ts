import { STAY_KINDS } from '#app/domain/case-file.ts'
import { checklistOf } from '#app/domain/checklist.ts'
import { type Basis, conventionBasis } from '#app/domain/finding-builder.ts'
import { RULE_SETS } from '#app/domain/rule-sets/index.ts'
import { S31, S37, S38 } from '#app/domain/rule-sets/sources.ts'

/** Work and stay after the limit: the offences. */
export const PAST_LIMIT_BASIS: Basis = { source: S31, confidence: 'official' }

/** When an identity card is to be registered or changed. */
export const CARD_BASIS: Basis = { source: S38, confidence: 'mirror' }

/** Long absences and time as a visitor are what is asked about when abode is verified. */
export const GAP_BASIS: Basis = { source: S37, confidence: 'adviser' }

/** Window and waiting are what the versions say, newest first: a finding names the parameter of the version that it followed. */
export function extensionBases(): readonly [Basis, ...Basis[]] {
  const versions = RULE_SETS.toReversed()
  const windows = versions.flatMap(({ schemes }) => Object.values(schemes).map(({ window }) => window))
  const waiting = versions.map(({ mustLeaveIfPending }) => mustLeaveIfPending)
  const conventions = [conventionBasis('2.5'), conventionBasis('2.6')]
  const [usual = PAST_LIMIT_BASIS, ...rest] = withoutRepeats([
    ...windows,
    ...waiting,
    PAST_LIMIT_BASIS,
    ...conventions,
  ])
  return [usual, ...rest]
}

/** Where the checklists of all kinds of filing were read. */
export function checklistBases(): readonly [Basis, ...Basis[]] {
  const facts = {
    stream: 'top_tier',
    isMainlandEntrant: true,
    isRecruitmentWaived: false,
    isEmployerChanged: true,
    hasIdentityCard: true,
  } as const
  const bases = STAY_KINDS.flatMap((kind) =>
    (['principal', 'dependant'] as const).flatMap((subject) =>
      checklistOf(kind, { subject, ...facts }).map(({ basis }) => basis),
    ),
  )
  const [usual = conventionBasis('1.4'), ...rest] = withoutRepeats(bases)
  return [usual, ...rest]
}

function withoutRepeats(bases: readonly Basis[]): Basis[] {
  const found: Basis[] = []
  for (const { source, confidence } of bases) {
    if (found.some((each) => each.source.url === source.url && each.confidence === confidence)) continue
    found.push({ source, confidence })
  }
  return found
}
