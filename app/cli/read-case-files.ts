import type { CaseFile } from '#app/domain/case-file.ts'
import { CaseFileShape } from './case-file-shape.ts'
import { Refused, refusedLines } from './command.ts'

/** `place`: the line of JSON Lines or the number in an array, as a sentence names it; '' where there is but one. */
type Written = { value: unknown; place: string }

type ReadCaseFiles = {
  caseFiles: CaseFile[]
  /** Keys that the contract does not know, each where it stands first; they are left out. */
  unknownKeys: string[]
}

type Path = readonly PropertyKey[]

const MOST_SHOWN = 60

/**
 * Case files in JSON: an object, an array or JSON Lines (contracts.md, 5). Refuses with a line for each fault, which says where
 * it stands, what was read and what is expected; two families with one staff number are a fault, for their findings would
 * have the same keys.
 */
export function readCaseFiles(file: string, text: string): ReadCaseFiles {
  const faults: string[] = []
  const caseFiles: CaseFile[] = []
  const unknown = new Map<string, string>()
  const places = new Map<string, string>()
  for (const { value, place } of writtenIn(file, text)) {
    const at = (path: Path) => [place, pathText(path)].filter((part) => part !== '').join(', ')
    const read = CaseFileShape.safeParse(value)
    if (!read.success) {
      for (const { path, message } of read.error.issues)
        faults.push(`${at(path) || 'the whole'} ${holds(value, path)}; ${message}`)
      continue
    }
    const { staffNo } = read.data.person
    const first = places.get(staffNo)
    if (first !== undefined)
      faults.push(
        `${at(['person', 'staffNo'])} is ${shown(staffNo)}, as in ${first}; expected each family once`,
      )
    places.set(staffNo, first ?? place)
    for (const path of unknownPaths(value, read.data)) {
      const kind = pathText(path.map((part) => (typeof part === 'number' ? '' : part)))
      if (!unknown.has(kind)) unknown.set(kind, at(path))
    }
    caseFiles.push(read.data)
  }
  if (faults.length > 0) throw refusedLines(file, faults)
  return { caseFiles, unknownKeys: [...unknown.values()] }
}

function writtenIn(file: string, text: string): Written[] {
  const lines = text.split('\n').map((line, index) => ({ line, place: `line ${index + 1}` }))
  const filled = lines.filter(({ line }) => line.trim() !== '')
  if (filled.length > 1 && 'value' in parsed(filled[0]?.line ?? '')) {
    return filled.map(({ line, place }) => {
      const read = parsed(line)
      if ('value' in read) return { value: read.value, place }
      throw new Refused(`${file}: ${place} is no JSON: ${read.problem}; expected one case file a line`)
    })
  }
  const whole = parsed(text)
  if ('problem' in whole)
    throw new Refused(
      `${file} is no JSON: ${whole.problem}; expected an object, an array or one object a line`,
    )
  return Array.isArray(whole.value)
    ? whole.value.map((value: unknown, index) => ({ value, place: `case file ${index + 1}` }))
    : [{ value: whole.value, place: '' }]
}

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ') }
  }
}

/** `stays[0].scheme` */
function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' || part === '' ? `[${String(part)}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function holds(whole: unknown, path: Path): string {
  let value = whole
  for (const part of path) value = inside(value, part)
  return value === undefined ? 'is missing' : `is ${shown(value)}`
}

function inside(value: unknown, part: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? Reflect.get(value, part)
    : undefined
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** What was written and is not in what was read of it. */
function unknownPaths(written: unknown, read: unknown, path: Path = []): Path[] {
  if (typeof written !== 'object' || written === null || typeof read !== 'object' || read === null) return []
  return Object.keys(written).flatMap((key) => {
    const inner = [...path, Array.isArray(written) ? Number(key) : key]
    return Object.hasOwn(read, key) ? unknownPaths(inside(written, key), inside(read, key), inner) : [inner]
  })
}
