import { Printer } from 'lucide-react'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

/** Prints the page. Without script people use the browser's own command. */
export function PrintButton({ label }: { label: string }) {
  const hydrated = useHydrated()
  if (!hydrated) return null
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden="true" size={16} />
      {label}
    </Button>
  )
}
