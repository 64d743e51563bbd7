import { expect } from '@playwright/test'
import { type Acknowledged, SHEET_ROWS } from './acknowledged.ts'
import { ask, askForm } from './ask.ts'

export type Browser = { address: string; cookie: string; slug: string }

/** Works as somebody with a browser does, without end: adds hires, corrects them, imports sheets; says what was acknowledged. */
export async function* workOn(browser: Browser, mark: string): AsyncGenerator<Acknowledged> {
  for (let number = 1; ; number++) {
    const staffNo = `${mark}-${number}`
    const personId = await hire(browser, staffNo)
    yield { did: 'hire', staffNo }
    const department = `moved ${number}`
    await correct(browser, personId, staffNo, department)
    yield { did: 'correct', staffNo, department }
    if (number % 3 === 0) yield { did: 'import', staffNos: await importSheet(browser, staffNo) }
  }
}

async function hire({ address, cookie, slug }: Browser, staffNo: string): Promise<string> {
  const answer = await askForm(
    address,
    `/o/${slug}/people/new`,
    {
      staffNo,
      familyName: 'CHEN',
      givenNames: 'XIAOMING',
      department: 'new',
      status: 'active',
      startDate: '2025-03-12',
      jobTitle: 'Engineer',
      monthlyPay: '45000',
      contractStart: '2025-03-12',
      contractEnd: '2027-03-11',
      kind: 'entry',
      scheme: 'ASMTP',
      stream: 'general',
      limitOfStay: '2028-03-10',
      arrivedOn: '2025-03-10',
      type: 'eep',
      number: 'C12345678',
      expiresOn: '2030-01-01',
    },
    { Cookie: cookie },
  )
  expect(answer.status).toBe(303)
  return idIn(answer.headers.location)
}

async function correct(
  { address, cookie, slug }: Browser,
  personId: string,
  staffNo: string,
  department: string,
): Promise<void> {
  const same = { staffNo, familyName: 'CHEN', givenNames: 'XIAOMING' }
  const shown = Object.fromEntries(Object.entries(same).map(([name, value]) => [`was-${name}`, value]))
  const answer = await askForm(
    address,
    `/o/${slug}/people/${personId}/facts/edit/person/${personId}`,
    { ...same, ...shown, 'was-department': 'new', department, version: '1' },
    { Cookie: cookie },
  )
  expect(answer.status).toBe(303)
}

async function importSheet({ address, cookie, slug }: Browser, mark: string): Promise<string[]> {
  const staffNos = Array.from({ length: SHEET_ROWS }, (_, row) => `${mark}-row${row + 1}`)
  const lines = staffNos.map((each) => `${each},LIN,2025-03-10,2028-03-10`)
  const form = new FormData()
  form.set(
    'sheet',
    new Blob([`staff_no,family_name,arrival_date,limit_of_stay\n${lines.join('\n')}\n`]),
    'people.csv',
  )
  const sent = await fetch(`${address}/o/${slug}/import`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: address },
    body: form,
    redirect: 'manual',
  })
  const path = `/o/${slug}/import/${idIn(sent.headers.get('location') ?? undefined)}`
  const shows = async (text: string) =>
    (await ask(address, { path, headers: { Cookie: cookie } })).text.includes(text)
  await expect.poll(() => shows('value="confirm"'), { timeout: 30_000 }).toBe(true)
  await askForm(address, path, { intent: 'confirm' }, { Cookie: cookie })
  await expect.poll(() => shows('>Imported<'), { timeout: 30_000 }).toBe(true)
  return staffNos
}

function idIn(location: string | undefined): string {
  const id = /([0-9a-f-]{36})$/.exec(location ?? '')?.[1]
  if (!id) throw new Error(`led to ${location}`)
  return id
}
