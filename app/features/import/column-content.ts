import { isEep, isHkid, isMasked, normalizeIdentifier } from '#app/domain/identifiers.ts'
import { columnSpec, type SheetColumn, sheetText } from '#app/domain/people-sheet.ts'
import { choiceOf } from './choice-words.ts'
import { readCell } from './read-cell.ts'

/** So many filled cells are looked at. */
const SAMPLE = 200
/** So many filled cells must be there before content alone says what a column is. */
const ENOUGH = 2
/** An unsure header is believed when this share of its cells can be read. */
const MOST = 0.8

/** Columns that content alone can show, each with what the filled cells must be. */
const BY_CONTENT: [SheetColumn, (texts: string[]) => boolean][] = [
  ['email', (texts) => allDiffer(texts) && texts.every((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))],
  ['hkid', (texts) => allDiffer(texts) && texts.every(isHkid)],
  ['td_number', (texts) => allDiffer(texts) && texts.every(isEep)],
  ['chinese_name', (texts) => allDiffer(texts) && texts.every(isChineseName)],
  ['scheme', (texts) => texts.every((text) => choiceOf('scheme', text) !== undefined)],
  ['record_type', (texts) => texts.every(isRole) && !texts.every(isRelationship)],
  ['relationship', (texts) => texts.every(isRelationship)],
]

/** The only column of the sheet that these cells can be, or `undefined`. */
export function columnByContent(cells: string[]): SheetColumn | undefined {
  const filled = sampleOf(cells)
  if (filled.length < ENOUGH) return undefined
  const fitting = BY_CONTENT.filter(([, test]) => test(filled))
  const [first] = fitting
  return fitting.length === 1 && first ? first[0] : undefined
}

/** Whether the cells can be read as this column; an empty column fits. */
export function fitsColumn(column: SheetColumn, cells: string[]): boolean {
  const filled = sampleOf(cells)
  const good = filled.filter((text) => {
    if (column === 'record_type' || column === 'relationship') return isRole(text)
    if (column === 'hkid') return isMasked(text) || /^[A-Z]{1,2}\d{6}[0-9A]?$/.test(normalizeIdentifier(text))
    if (columnSpec(column).kind === 'identifier') return /\d/.test(text)
    return readCell(column, text).kind !== 'fault'
  })
  return good.length >= filled.length * MOST
}

/** What belongs to one person stands once; a manager's address would stand many times. */
function allDiffer(texts: string[]): boolean {
  return new Set(texts).size === texts.length
}

function isRole(text: string): boolean {
  return text.length > 1 && (choiceOf('record_type', text) !== undefined || isRelationship(text))
}

function isRelationship(text: string): boolean {
  return text.length > 1 && choiceOf('relationship', text) !== undefined
}

/** Two to four characters that begin with a common surname, and no word of a choice. */
function isChineseName(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) && CHINESE_SURNAMES.has(text.slice(0, 1))
}

const CHINESE_SURNAMES = new Set(
  '陳陈李王張张劉刘黃黄楊杨吳吴趙赵周徐孫孙馬马朱胡林郭何高羅罗鄭郑梁謝谢宋唐許许鄧邓馮冯韓韩曹曾彭蕭萧蔡潘田董袁于余葉叶蔣蒋杜蘇苏魏程呂吕丁沈任姚盧卢傅鍾钟姜崔譚谭廖范汪陸陆金石戴賈贾韋韦夏邱方侯鄒邹熊孟秦白江閻阎薛尹段雷黎史龍龙陶賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武莫孔湯汤溫温關关倪康施岑鄺邝霍簡简區区屈麥麦',
)

function sampleOf(cells: string[]): string[] {
  const filled: string[] = []
  for (const cell of cells) {
    const text = sheetText(cell)
    if (text !== '') filled.push(text)
    if (filled.length === SAMPLE) break
  }
  return filled
}
