import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccount } from '#app/features/account/sign-up.server.ts'
import { openSignIn } from '#tests/helpers/sign-in-parts.ts'

let parts: Awaited<ReturnType<typeof openSignIn>>
beforeEach(async () => {
  parts = await openSignIn()
})
afterEach(() => parts.data.close())

test.each([
  ['Harbour Loop Ltd', /^harbour-loop-ltd$/],
  // The way back from a provider has this word in its address.
  ['Callback', /^callback-[\da-f]{6}$/],
  ['海港環科技', /^employer-[\da-f]{6}$/],
])('the address of %s', async (employer, slug) => {
  const account = {
    employer,
    name: 'Wing',
    email: 'wing@example.hk',
    password: 'tram to shau kei wan',
    locale: 'en',
  }
  expect(await createAccount(parts, account)).toMatchObject({ ok: true, slug: expect.stringMatching(slug) })
})
