import type { ScreenKey } from '#app/i18n/en/screen.ts'
import type { AddedKind } from '#app/platform/paths.ts'
import { CHANGED_TERMS_FIELDS, CONTRACT_FIELDS, DOCUMENT_FIELDS } from './fields.ts'
import { DEPENDANT_GROUPS, type FieldGroup } from './hire-fields.ts'

/** What can be added to a family by itself, with the fields of its form. */
export const ADDED: Record<AddedKind, { title: ScreenKey; groups: readonly FieldGroup[] }> = {
  dependant: { title: 'people.addDependant', groups: DEPENDANT_GROUPS },
  contract: {
    title: 'people.addContract',
    groups: [{ key: 'contract', title: null, fields: CONTRACT_FIELDS }],
  },
  document: {
    title: 'people.addDocument',
    groups: [{ key: 'document', title: null, fields: DOCUMENT_FIELDS }],
  },
  terms: {
    title: 'people.changeTerms',
    groups: [{ key: 'terms', title: null, fields: CHANGED_TERMS_FIELDS }],
  },
}

export function isAddedKind(text: string | undefined): text is AddedKind {
  return text !== undefined && Object.hasOwn(ADDED, text)
}
