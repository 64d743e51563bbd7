import { DocumentsTab } from '#app/features/people/documents-tab.tsx'
import { useFamily } from '#app/features/people/use-family.ts'

export const handle = { tab: 'documents' }

export default function Documents() {
  return <DocumentsTab view={useFamily()} />
}
