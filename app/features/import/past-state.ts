type State = 'staging' | 'staged' | 'confirmed' | 'discarded' | 'expired' | 'undone'

/** What the list says of a sheet: one that cannot be taken at all has no counts, and waits for nobody's confirmation. */
export function pastState({ state, counts }: { state: State; counts: object | null }): State | 'refused' {
  return state === 'staged' && counts === null ? 'refused' : state
}
