import { type MessageKey, translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { REPORT_COLUMNS, type Report } from './report-columns.ts'

/** A report's headings in one language. */
export function reportHeaders(report: Report, locale: Locale): string[] {
  const { t } = translatorFor(locale)
  return REPORT_COLUMNS[report].map((column) => t(`column.${column}` satisfies MessageKey))
}
