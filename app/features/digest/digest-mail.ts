import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { paths } from '#app/platform/paths.ts'
import type { Digest, DigestItem, News } from './digest-items.ts'
import { DUE_DAYS } from './digest-items.ts'

export type DigestMail = { subject: string; text: string; html: string }

type Words = Translator<MessageKey>
/** Where the reader is: the employer, the installation's address, and the day. */
export type DigestPlace = { slug: string; employer: string; baseUrl: string; asOf: PlainDate }

/** A list in a mail ends here; the rest is one link away. */
const MOST_FRESH = 200
const MOST_DUE = 30
const MASK = '••••'

/** The digest as a mail in the reader's words. People stand in it by name and, masked, the last four of a number. */
export function digestMail(digest: Digest, words: Words, place: DigestPlace): DigestMail {
  const { t, day } = words
  const { fresh, due } = digest
  const { employer } = place
  const days = { count: DUE_DAYS }
  const parts = [
    part(t('digest.new', { count: fresh.length }), fresh, MOST_FRESH, words, place),
    part(t('digest.due', days) + t('shell.bracketed', { text: due.length }), due, MOST_DUE, words, place),
  ].filter(({ lines }) => lines.length > 0)
  const subject = t('digest.subject', {
    employer,
    news: fresh.length,
    due: due.length,
    day: day(place.asOf),
  })
  const foot = {
    list: { text: t('digest.wholeList'), url: place.baseUrl + paths.today(place.slug) },
    settings: { text: t('digest.settings'), url: place.baseUrl + paths.settings(place.slug) },
    advice: t('digest.advice'),
  }
  const head = `${employer} · ${day(place.asOf)}`
  return { subject, text: textOf(head, parts, foot, words), html: htmlOf(words.locale, head, parts, foot) }
}

type Line = { name: string; what: string; by: string; why: string; url: string }
type Part = { title: string; lines: Line[]; more: string }
type Link = { text: string; url: string }
type Foot = { list: Link; settings: Link; advice: string }

function part(
  title: string,
  items: readonly DigestItem[],
  most: number,
  words: Words,
  place: DigestPlace,
): Part {
  const rest = items.length - most
  return {
    title,
    lines: items.slice(0, most).map((item) => lineOf(item, words, place)),
    more: rest > 0 ? words.t('digest.more', { count: rest }) : '',
  }
}

function lineOf({ person, title, dueOn, news }: DigestItem, words: Words, place: DigestPlace): Line {
  const { t, day, reason, locale } = words
  const names = fullName(person, '', locale)
  const number = person.lastFour && `${MASK}${person.lastFour}`
  return {
    name: number ? names + t('shell.bracketed', { text: number }) : names,
    what: reason(title),
    by: dueOn ? t('digest.by', { day: day(dueOn) }) : '',
    why: news.map((each) => whyNow(each, words)).join(locale === 'en' ? '; ' : '；'),
    url: place.baseUrl + paths.person(place.slug, person.familyId),
  }
}

function whyNow({ kind, leadDays }: News, { t }: Words): string {
  return t(`digest.why.${kind}` as MessageKey, { count: leadDays ?? 0 })
}

function textOf(head: string, parts: Part[], { list, settings, advice }: Foot, { t }: Words): string {
  const blocks = parts.map(({ title, lines, more }) => {
    const items = lines.map(({ name, what, by, why, url }) => {
      const facts = [by, why].filter(Boolean).join(' · ')
      return [name, `  ${what}`, facts && `  ${facts}`, `  ${url}`].filter(Boolean).join('\n')
    })
    return [title, ...items, more].filter(Boolean).join('\n\n')
  })
  const links = [list, settings].map(({ text, url }) => t('shell.labelled', { label: text, text: url }))
  const foot = [...links, advice].join('\n')
  return `${[head, ...blocks, `-- \n${foot}`].join('\n\n')}\n`
}

function htmlOf(locale: string, head: string, parts: Part[], { list, settings, advice }: Foot): string {
  const blocks = parts.map(({ title, lines, more }) => {
    const rows = lines.map(({ name, what, by, why, url }) => {
      const facts = [by, why].filter(Boolean).join(' · ')
      const cell = `<a href="${escaped(url)}">${escaped(name)}</a><br>${escaped(what)}`
      return `<tr><td style="padding:8px 0;border-top:1px solid #d8dee6">${cell}<br><small>${escaped(facts)}</small></td></tr>`
    })
    const table = `<table role="presentation" style="width:100%;border-collapse:collapse">${rows.join('\n')}</table>`
    return `<h2 style="font-size:16px">${escaped(title)}</h2>\n${table}${more && `\n<p>${escaped(more)}</p>`}`
  })
  const link = ({ text, url }: Link) => `<a href="${escaped(url)}">${escaped(text)}</a>`
  const foot = `<p>${link(list)}</p>\n<p><small>${link(settings)} · ${escaped(advice)}</small></p>`
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(head)}</title></head>
<body style="font-family:sans-serif;max-width:640px;margin:0 auto;padding:16px">
<h1 style="font-size:18px">${escaped(head)}</h1>
${blocks.join('\n')}
${foot}
</body></html>
`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
