import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'

/** Another way, below the first; it is there with script only. */
export function Divider({ children }: { children: ReactNode }) {
  const { t } = useT()
  if (!useHydrated()) return null
  return (
    <>
      <p className="flex items-center gap-3 text-small text-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('signIn.or')}
      </p>
      {children}
    </>
  )
}
