import { z } from 'zod'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { readTypedDay } from '#app/domain/typed-day.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { problem } from '#app/i18n/problem.ts'
import type { Control, Field, Fields, ValuesOf } from './fields.ts'

/* Conform gives an empty control as undefined. What is wrong says what was read and what is expected. */

const NEEDED = problem('account.problem.empty')
const NONE = /^(none|nil|無|无|没有|沒有)$/i
const SHOWN = 60
const MOST_MONEY = 2_000_000_000

/** Reads a form of these fields. */
export function schemaOf<F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> {
  // Each control's schema gives what `ValuesOf` says of it: `readControl` is the guarantee.
  return z.object(shapeOf(fields)) as unknown as z.ZodType<ValuesOf<F>>
}

/** The same of a form that carries the version of what it corrects. */
export function versionedSchemaOf<F extends Fields>(fields: F): z.ZodType<ValuesOf<F> & { version: number }> {
  const version = z.coerce.number().int().nonnegative()
  // As above. One object: two schemas side by side would have to agree about a text and what was read of it.
  return z.object({ ...shapeOf(fields), version }) as unknown as z.ZodType<ValuesOf<F> & { version: number }>
}

function shapeOf(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field)]))
}

function schemaOfField({ control, needed }: Field): z.ZodType {
  const typed = z.string().optional()
  return typed.transform((written, context) => {
    const text = written?.normalize('NFC').trim() ?? ''
    if (text === '') {
      if (needed) context.addIssue({ code: 'custom', message: NEEDED, input: written })
      return emptyOf(control)
    }
    const read = readControl(control, text)
    if (!isProblem(read)) return read.value
    context.addIssue({ code: 'custom', message: read.problem, input: written })
    return z.NEVER
  })
}

type Read = { value: unknown } | { problem: string }

function isProblem(read: Read): read is { problem: string } {
  return 'problem' in read
}

function emptyOf(control: Control): null | undefined {
  return control.kind === 'number' || (control.kind === 'day' && control.orNone) ? undefined : null
}

function readControl(control: Control, text: string): Read {
  switch (control.kind) {
    case 'text':
      return readText(text, control.max ?? 200)
    case 'day':
      return control.orNone && NONE.test(text) ? { value: null } : readDay(text, control.birthday ?? false)
    case 'money':
      return readMoney(text)
    case 'count':
      return readCount(text, control.max)
    case 'truth':
      return text === 'yes' || text === 'no'
        ? { value: text === 'yes' }
        : wrong('people.problem.choice', text)
    case 'choice':
      return control.values.includes(text) ? { value: text } : wrong('people.problem.choice', text)
    case 'number':
      return control.orNone && NONE.test(text) ? { value: null } : readText(text, 40)
    case 'entity':
      return { value: text }
    default:
      return control satisfies never
  }
}

function readText(text: string, max: number): Read {
  const count = [...text].length
  return count > max ? { problem: problem('account.problem.long', { count, max }) } : { value: text }
}

/** A day in any form that people write. */
export function readDay(
  text: string,
  isBirthday: boolean,
): { value: PlainDate | null } | { problem: string } {
  const read = readTypedDay(text, isBirthday)
  switch (read.kind) {
    case 'day':
      return { value: read.day }
    case 'empty':
      return { value: null }
    case 'impossible':
      return { problem: problem('people.problem.dayImpossible', { text: shown(text) }) }
    case 'not_a_day':
      return { problem: problem('people.problem.day', { text: shown(text) }) }
    default:
      return read satisfies never
  }
}

/** Whole dollars; commas, spaces, a currency before and `.00` behind are how people write them. */
function readMoney(text: string): Read {
  const bare = text
    .normalize('NFKC')
    .replace(/^(HK\$|HKD|\$|港幣|港币)\s*/i, '')
    .replace(/[,\s]/g, '')
  const whole = /^(\d+)(\.0+)?$/.exec(bare)?.[1]
  if (whole === undefined) return wrong('people.problem.money', text)
  return Number(whole) <= MOST_MONEY ? { value: Number(whole) } : wrong('people.problem.money', text)
}

function readCount(text: string, max: number): Read {
  const bare = text.normalize('NFKC')
  const value = /^\d{1,4}$/.test(bare) ? Number(bare) : Number.NaN
  return value <= max ? { value } : { problem: problem('people.problem.count', { text: shown(text), max }) }
}

function wrong(key: ScreenKey, text: string): Read {
  return { problem: problem(key, { text: shown(text) }) }
}

function shown(text: string): string {
  return [...text].slice(0, SHOWN).join('')
}

/** Which day must not be before which other one of the same form. */
export type DayOrder = readonly (readonly [later: string, earlier: string])[]

/** The problem of each field that holds a day before one that must come first. */
export function orderProblems(
  values: Readonly<Record<string, unknown>>,
  order: DayOrder,
): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  for (const [later, earlier] of order) {
    const [end, start] = [values[later], values[earlier]]
    if (typeof end !== 'string' || typeof start !== 'string' || end >= start) continue
    problems[later] = [problem('people.problem.before', { read: { day: end }, day: { day: start } })]
  }
  return problems
}

/** The problem of each field that says when something happened, and names a day that has not come yet. */
export function aheadProblems(
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
  today: PlainDate,
): Record<string, string[]> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const read = values[name]
      if (typeof read !== 'string' || read <= today) return []
      return [[name, [problem('people.problem.ahead', { read: { day: read }, today: { day: today } })]]]
    }),
  )
}
