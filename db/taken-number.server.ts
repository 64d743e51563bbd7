import { StoreRefused } from './engine/store-errors.server.ts'

/** Whether a write failed because another person of the employer has this staff number: seen or unseen by this member. */
export function isTakenStaffNo(error: unknown): boolean {
  return error instanceof StoreRefused && error.kind === 'unique' && error.table === 'people'
}
