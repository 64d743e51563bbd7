import { useRouteLoaderData } from '@remix-run/react'
import type { FamilyView } from './family-view.ts'

/** What the page of a family has loaded (`routes/org.person.tsx`). Only below it. */
export function useFamily(): FamilyView {
  const data = useRouteLoaderData<{ view: FamilyView }>('routes/org.person')
  if (!data) throw new Error('useFamily needs the page of a person above it')
  return data.view
}
