import { FindingsTab } from '#app/features/people/findings-tab.tsx'
import { useFamily } from '#app/features/people/use-family.ts'

export const handle = { tab: 'findings' }

export default function Findings() {
  return <FindingsTab view={useFamily()} />
}
