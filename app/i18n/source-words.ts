import { DOMAIN_SHEET, type Source } from '#app/domain/rule-sets/source.ts'
import * as pages from '#app/domain/rule-sets/sources.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'

const IDS: ReadonlyMap<string, string> = new Map(Object.entries(pages).map(([id, { url }]) => [url, id]))

/** A source as the reader calls it. By its address: stored findings hold the source itself. An unknown one keeps its own title. */
export function sourceWords(source: Source, { t }: Translator<MessageKey>): Source {
  const { label, url } = source
  const section = url.startsWith(`${DOMAIN_SHEET.url}#`) ? url.slice(DOMAIN_SHEET.url.length + 1) : null
  if (section === 'data') return { label: t('source.section.data'), url }
  if (section !== null) return { label: t('source.section', { section }), url }
  const id = IDS.get(url)
  return id ? { label: t(`source.${id}` as MessageKey), url } : { label, url }
}
