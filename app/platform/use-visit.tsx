import { useRouteLoaderData } from '@remix-run/react'
import { type Action, can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'

/** What the frame of an employer's pages has loaded (`routes/org.tsx`), and every component below it may ask for. */
export type VisitData = {
  slug: string
  orgName: string
  role: Role
  today: PlainDate
  asOf: PlainDate
  /** Made data: nothing here asks for a second factor or a fresh proof. */
  isDemo: boolean
}

export type Visit = VisitData & { isToday: boolean; can(action: Action): boolean }

/** Only below `/o/:org`. */
export function useVisit(): Visit {
  const data = useRouteLoaderData<{ visit: VisitData }>('routes/org')
  if (!data) throw new Error('useVisit needs the frame of an employer above it')
  const { visit } = data
  return { ...visit, isToday: visit.asOf === visit.today, can: (action) => can(visit.role, action) }
}
