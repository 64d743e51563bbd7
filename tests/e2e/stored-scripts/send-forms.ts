import type { Page } from '@playwright/test'

export type Typed = { long: string; short: string; sheet: string }

/**
 * Sends every form of a page that has something to type, as the page would: each text is filled with one that would run; a
 * field that the server refuses gets what stood in it, then a day, a number, an address. Gives the names of the fields
 * whose text was taken as it is.
 */
export function sendForms(page: Page, path: string, typed: Typed): Promise<string[]> {
  return page.evaluate(
    async ({ address, long, short, sheet }) => {
      const FORMS = 'form[method="post" i]'
      const TEXTS =
        'input[type="text"], input[type="search"], input[type="email"], input:not([type]), textarea'
      const OTHERWISE = ['2026-11-20', '24', 'typed@example.hk', 'C12345678', '']
      const parse = async (answer: Response) =>
        new DOMParser().parseFromString(await answer.text(), 'text/html')
      const taken: string[] = []

      const fill = (
        form: HTMLFormElement,
        rounds: Map<string, number>,
        button: HTMLButtonElement | undefined,
      ) => {
        for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
          box.checked = true
        for (const one of form.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
          if (!form.querySelector(`input[name="${one.name}"]:checked`)) one.checked = true
        }
        const data = new FormData(form)
        for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
        for (const select of form.querySelectorAll('select')) {
          const some = [...select.options].find(({ value }) => value !== '')
          if (select.name && select.value === '' && some) data.set(select.name, some.value)
        }
        for (const text of form.querySelectorAll<HTMLInputElement>(TEXTS)) {
          if (!text.name || text.readOnly) continue
          const round = rounds.get(text.name) ?? 0
          const limit = text.maxLength
          const would = limit > 0 && limit < long.length ? short : long
          const values = [would, short, text.defaultValue, ...OTHERWISE]
          data.set(text.name, values[round] ?? '')
        }
        for (const file of form.querySelectorAll<HTMLInputElement>('input[type="file"]'))
          data.set(file.name, new File([sheet], `${short.replaceAll('/', '')}.csv`, { type: 'text/csv' }))
        if (button?.name) data.set(button.name, button.value)
        return data
      }

      const send = async (nth: number, buttonNth: number) => {
        const first = await parse(await fetch(address))
        let form = first.querySelectorAll<HTMLFormElement>(FORMS)[nth]
        const defaults = new Map<string, string>()
        for (const text of form?.querySelectorAll<HTMLInputElement>(TEXTS) ?? [])
          defaults.set(text.name, text.defaultValue)
        const names = [...defaults.keys()].filter((name) => name !== '')
        if (names.length === 0 && !form?.querySelector('input[type="file"]')) return
        const rounds = new Map<string, number>()
        for (let turn = 0; turn < 8 && form; turn++) {
          const button = [...form.querySelectorAll<HTMLButtonElement>('button:not([type="button"])')][
            buttonNth
          ]
          for (const text of form.querySelectorAll<HTMLInputElement>(TEXTS))
            text.defaultValue = defaults.get(text.name) ?? ''
          const data = fill(form, rounds, button)
          const action = new URL(form.getAttribute('action') ?? address, location.origin + address)
          const body =
            form.enctype === 'multipart/form-data'
              ? data
              : new URLSearchParams(data as unknown as URLSearchParams)
          const answer = await fetch(action, { method: 'POST', body })
          const after = await parse(answer)
          const wrong = [...after.querySelectorAll<HTMLInputElement>('[aria-invalid="true"]')].map(
            (one) => one.name,
          )
          if (answer.ok && wrong.length === 0) {
            taken.push(...names.filter((name) => (rounds.get(name) ?? 0) < 2))
            return
          }
          if (wrong.length === 0) break
          for (const name of wrong) rounds.set(name, (rounds.get(name) ?? 0) + 1)
          form = [...after.querySelectorAll<HTMLFormElement>(FORMS)].find((each) =>
            wrong.some((name) => each.querySelector(`[name="${name}"]`)),
          )
        }
      }

      const all = await parse(await fetch(address))
      // From the last on: a form that has done its work may leave the page, and those after it move up.
      for (const [nth, form] of [...[...all.querySelectorAll<HTMLFormElement>(FORMS)].entries()].reverse()) {
        const buttons = form.querySelectorAll('button[name]').length
        for (let button = 0; button < Math.max(1, buttons); button++) await send(nth, button)
      }
      return taken
    },
    { address: path, ...typed },
  )
}
