import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/react.tsx'

/** What came back from a form that was not accepted: what was typed, and what is wrong with it in the reader's words. */
export function useFormResult(lastResult: SubmissionResult<string[]> | null | undefined) {
  const { problems } = useT()
  const { initialValue, error } = lastResult ?? {}
  return {
    /** What was typed into a field (`name`, `members[0].limitOfStay`); before anything was sent `otherwise`. */
    value(name: string, otherwise: string | number | null = ''): string {
      const typed = initialValue ? valueAt(initialValue, name) : otherwise
      return typed === undefined || typed === null ? '' : String(typed)
    },
    errors: (name: string) => problems(error?.[name] ?? undefined),
    /** About the form as a whole. */
    formErrors: problems(error?.[''] ?? undefined),
  }
}

function valueAt(values: object, name: string): unknown {
  let value: unknown = values
  for (const key of name.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([own]) => own === key)?.[1]
  }
  return value
}
