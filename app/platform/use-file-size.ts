import { useState } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { megabytes } from './megabytes.ts'
import { MAX_UPLOAD_BYTES } from './upload-limit.ts'

/**
 * Says under the field that the chosen file is too large, before anything is sent; the browser then sends nothing, because
 * the field says the same in its own way.
 */
export function useFileSize() {
  const { t } = useT()
  const [problem, setProblem] = useState<string | null>(null)
  function onChange({ currentTarget }: { currentTarget: HTMLInputElement }) {
    const size = currentTarget.files?.[0]?.size ?? 0
    const found =
      size > MAX_UPLOAD_BYTES
        ? t('form.problem.fileTooLarge', { size: megabytes(size), max: megabytes(MAX_UPLOAD_BYTES) })
        : null
    currentTarget.setCustomValidity(found ?? '')
    setProblem(found)
  }
  return { problem, onChange }
}
