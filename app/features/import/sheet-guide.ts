import { csvLine } from '#app/domain/csv.ts'
import { columnSpec, type SheetColumn, sheetColumns } from '#app/domain/people-sheet.ts'
import { type MessageKey, translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { choicesText } from './choice-text.ts'
import { hasSimplified, inSimplified } from './fold-word.ts'
import { knownForms } from './header-names.ts'
import { type Need, needOf } from './needed-columns.ts'

/** One column of the sheet for somebody who fills it. */
export type GuideLine = {
  column: SheetColumn
  name: string
  /** What a cell holds. */
  holds: string
  /** Other headers that are known, in the reader's script. */
  alsoKnown: string[]
  need: Need | null
}

/** So many other headers show what is understood; all of them would be a dictionary. */
const MOST_FORMS = 4

/** Every column that the import reads, told from what it is read with. */
export function sheetGuide(words: Translator<MessageKey>): GuideLine[] {
  return sheetColumns.map((column) => {
    const name = words.t(`column.${column}`)
    const others = formsIn(words.locale, column).filter((form) => form !== column && form !== name)
    return {
      column,
      name,
      holds: holdsOf(column, words),
      alsoKnown: others.slice(0, MOST_FORMS),
      need: needOf(column),
    }
  })
}

/** The known headers as the reader writes them: a Chinese one stands for both scripts. */
function formsIn(locale: Locale, column: SheetColumn): string[] {
  const isChinese = locale !== 'en'
  const forms = knownForms(column).filter((form) => /\p{Script=Han}/u.test(form) === isChinese)
  if (locale === 'zh-Hant') return forms.filter((form) => !hasSimplified(form))
  return locale === 'zh-Hans' ? [...new Set(forms.map(inSimplified))] : forms
}

function holdsOf(column: SheetColumn, words: Translator<MessageKey>): string {
  const { t } = words
  const spec = columnSpec(column)
  const holds =
    spec.kind === 'choice'
      ? t('importPage.guide.choice', { values: choicesText(column, words) ?? '' })
      : t(`importPage.guide.${spec.kind}`)
  return 'orNone' in spec && spec.orNone ? t('importPage.guide.orNone', { holds }) : holds
}

type Example = Partial<Record<SheetColumn, string>>

/** Made-up people: nobody has these numbers. */
const PRINCIPAL: Example = {
  record_type: 'principal',
  staff_no: 'EXAMPLE-1',
  family_name: 'CHEN',
  given_names: 'DAWEN',
  chinese_name: '陳大文',
  date_of_birth: '1990-05-02',
  marital_status: 'married',
  email: 'dawen.chen@company.example',
  department: 'Engineering',
  employment_status: 'active',
  entity_name: '',
  entity_brn: '',
  job_title: 'Software Engineer',
  monthly_pay: '45000',
  employment_start: '2026-01-05',
  contract_start: '2026-01-05',
  contract_end: '2028-01-04',
  scheme: 'ASMTP',
  stay_kind: 'entry',
  application_filed_on: '2025-11-03',
  arrival_date: '2026-01-04',
  limit_of_stay: '2028-01-03',
  td_type: 'eep',
  td_number: 'C00000001',
  td_expiry: '2033-05-31',
  endorsement_d_expiry: '2028-01-03',
}
const DEPENDANT: Example = {
  record_type: 'dependant',
  principal_staff_no: 'EXAMPLE-1',
  relationship: 'child',
  family_name: 'CHEN',
  given_names: 'YI',
  chinese_name: '陳怡',
  date_of_birth: '2018-09-01',
  arrival_date: '2026-01-04',
  limit_of_stay: '2028-01-03',
  td_type: 'eep',
  td_number: 'C00000002',
  td_expiry: '2031-05-31',
}

/** A sheet to fill in: headings in the reader's language, an example of an employee and of a dependant. */
export function* sheetTemplate(locale: Locale): Generator<string> {
  const { t } = translatorFor(locale)
  const columns = sheetColumns.filter((column) => column in PRINCIPAL || column in DEPENDANT)
  yield csvLine(columns.map((column) => t(`column.${column}`)))
  for (const row of [PRINCIPAL, DEPENDANT]) yield csvLine(columns.map((column) => row[column] ?? ''))
}
