import { expect, type Page } from '@playwright/test'
import { codeOfStep, stepAt } from '#app/platform/totp.ts'

/** What a person's phone knows: the shared key, and the last step whose code it gave. */
type Phone = { secret: Buffer; lastStep: number }
const phones = new Map<string, Phone>()
const recoveryCodes = new Map<string, string[]>()

/** From the page that asks for a second factor: adds an app, keeps the recovery codes, and goes on to where it led. */
export async function setUpSecondFactor(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Add an app' }).click()
  await addApp(page, email)
  await keepRecoveryCodes(page, email)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page).not.toHaveURL(/\/account\//)
}

/** On the page that shows a key: types it into the phone and confirms it with its code. */
export async function addApp(page: Page, email: string): Promise<void> {
  const shown = await page.locator('[data-secret]').innerText()
  phones.set(email, { secret: fromBase32(shown), lastStep: 0 })
  await page.getByRole('textbox', { name: 'Six digits' }).fill(nextCode(email) ?? '')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page).toHaveURL(/\/account\/(recovery-codes|factors)(\?|$)/)
}

export async function keepRecoveryCodes(page: Page, email: string): Promise<string[]> {
  await page.getByRole('button', { name: /Make/ }).click()
  const list = page.getByRole('list').filter({ hasText: /\w{4}-\w{4}-\w{4}-\w{4}/ })
  await expect(list).toBeVisible()
  const codes = await list.getByRole('listitem').allInnerTexts()
  recoveryCodes.set(email, codes)
  return codes
}

/** After the password: the phone's next code, or a recovery code when every code that is valid now was used. */
export async function giveCode(page: Page, email: string): Promise<void> {
  const code = nextCode(email)
  if (code !== undefined) {
    await page.getByRole('textbox', { name: 'Six digits' }).fill(code)
    await page.getByRole('button', { name: 'Continue' }).first().click()
    await expect(page).not.toHaveURL(/\/login/)
    return
  }
  await page.getByText('The phone is not at hand').click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(recoveryCodes.get(email)?.pop() ?? '')
  await page.getByRole('button', { name: 'Continue' }).last().click()
  await page.getByRole('link', { name: 'Continue' }).click()
  await expect(page).not.toHaveURL(/\/(login|account)/)
}

/** The code of the first step that is accepted now and was not used; undefined when the phone has none left. */
export function nextCode(email: string): string | undefined {
  const phone = phones.get(email)
  if (!phone) throw new Error(`${email} has no phone`)
  const now = stepAt(Date.now())
  const step = Math.max(now, phone.lastStep + 1)
  if (step > now + 1) return undefined
  phone.lastStep = step
  return codeOfStep(phone.secret, step)
}

/** The last code that the phone gave, once more. */
export function usedCode(email: string): string {
  const phone = phones.get(email)
  if (!phone) throw new Error(`${email} has no phone`)
  return codeOfStep(phone.secret, phone.lastStep)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/\s/g, '')]
    .map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
