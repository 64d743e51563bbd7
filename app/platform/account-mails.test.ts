import { expect, test } from 'vitest'
import { LOCALES } from '#app/i18n/locales.ts'
import { accountMail } from './account-mails.server.ts'

const LINK = 'https://stays.example.hk/reset/token'

test.each(LOCALES)('a mail in %s: greeting, text, the link on a line of its own, once', (locale) => {
  const mail = accountMail({
    kind: 'password',
    locale,
    to: 'wing@example.hk',
    name: 'Wing',
    params: { until: '14 Jul 2026, 10:05' },
    link: LINK,
  })
  expect(mail.text.split('\n')).toContain(LINK)
  expect(mail.text).toContain('14 Jul 2026, 10:05')
  expect(mail.html.match(/<a href/g)).toHaveLength(1)
  expect(mail.subject).not.toBe('')
  expect(`${mail.subject}${mail.text}`).not.toContain('{{')
})

test('what people typed is text in the mail, and no header', () => {
  const mail = accountMail({
    kind: 'invitation',
    locale: 'en',
    to: 'wing@example.hk',
    name: '<b>Wing</b>',
    params: {
      employer: 'A & B\r\nBcc: all@example.hk',
      inviter: '<img src=x>',
      role: 'Editor',
      until: 'then',
    },
    link: LINK,
  })
  expect(mail.subject).toBe('A & B Bcc: all@example.hk invites you')
  expect(mail.html).toContain('&lt;b&gt;Wing&lt;/b&gt;')
  expect(mail.html).not.toContain('<img')
})
