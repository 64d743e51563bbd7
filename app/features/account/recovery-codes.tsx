import { useT } from '#app/i18n/react.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'

/** Ten codes as they are kept: on paper or in a password manager. They are not shown again. */
export function RecoveryCodes({ codes, heading }: { codes: readonly string[]; heading: string }) {
  const { t } = useT()
  return (
    <div className="flex flex-col gap-4">
      <p className="font-medium">{heading}</p>
      <ol className="grid grid-cols-2 gap-x-6 gap-y-1.5 font-mono tabular-nums max-sm:grid-cols-1">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="no-print">
        <PrintButton label={t('factors.codes.print')} />
      </div>
    </div>
  )
}
