import { Outlet } from '@remix-run/react'
import { FactsTab } from '#app/features/people/facts-tab.tsx'
import { useFamily } from '#app/features/people/use-family.ts'

export const handle = { tab: 'facts' }

/** The forms that correct and add stand over it, each with its own address. */
export default function Facts() {
  return (
    <>
      <FactsTab view={useFamily()} />
      <Outlet />
    </>
  )
}
