import { expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'
import { readForm } from './read-form.server.ts'
import { sendBack } from './send-back.server.ts'

const SCHEMA = z.object({ email: z.string(), password: z.string() })

async function sent(fields: Record<string, string>) {
  const body = new URLSearchParams(fields)
  return readForm(new Request('http://own/', { method: 'POST', body }), SCHEMA)
}

test('what was typed comes back, but not what is hidden', async () => {
  const back = sendBack(await sent({ email: 'may@example.hk', password: 'secret' }), {
    hideFields: ['password'],
    also: { intent: 'made' },
  })
  for (const answer of [
    back.unread(),
    back.fields({ email: ['taken'] }),
    back.wrong('no'),
    back.tooMany(61),
  ]) {
    expect(answer.data.intent).toBe('made')
    expect(answer.data.lastResult.initialValue).toEqual({ email: 'may@example.hk' })
  }
})

test('each way back has its status, and says what is wrong where it is', async () => {
  const back = sendBack(await sent({ email: 'may@example.hk', password: 'secret' }))
  expect(back.fields({ email: ['taken'] })).toMatchObject({
    init: { status: 422 },
    data: { lastResult: { error: { email: ['taken'] } } },
  })
  expect(back.wrong('gone', 409)).toMatchObject({
    init: { status: 409 },
    data: { lastResult: { error: { '': ['gone'] } } },
  })
  expect(back.tooMany(61)).toMatchObject({
    init: { status: 429 },
    data: { lastResult: { error: { '': [problem('account.tooMany', { minutes: 2 })] } } },
  })
})

test('too many passwords at once is 503; any other error is thrown on', async () => {
  const back = sendBack(await sent({ email: 'may@example.hk', password: 'secret' }))
  const busy = Object.assign(new Error('busy'), { name: 'PasswordsBusy' })
  expect(await back.unlessBusy(() => Promise.reject(busy))).toMatchObject({ init: { status: 503 } })
  await expect(back.unlessBusy(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await back.unlessBusy(async () => 'made')).toBe('made')
})
