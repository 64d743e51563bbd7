import { CasesTab } from '#app/features/people/cases-tab.tsx'
import { useFamily } from '#app/features/people/use-family.ts'

export const handle = { tab: 'cases' }

export default function Cases() {
  return <CasesTab view={useFamily()} />
}
