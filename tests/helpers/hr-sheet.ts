import iconv from 'iconv-lite'
import { csvLine } from '#app/domain/csv.ts'

/** The sheet of a made-up personnel department: 32 employees, 18 of their families, 50 rows below a title line. */
export type HrSheet = { text: string; rowCount: number; principals: number; dependants: number }

const TRADITIONAL = {
  title: '遠山科技有限公司（示例） 內地員工及家屬名單',
  headers: [
    '員工編號',
    '類別',
    '主申請人員工編號',
    '姓名',
    '英文姓名',
    '出生日期',
    '婚姻狀況',
    '部門',
    '電郵',
    '商業登記號碼',
    '職位',
    '月薪（港元）',
    '入職日期',
    '合約開始日期',
    '合約結束日期',
    '輸入計劃',
    '抵港日期',
    '簽證到期日',
    '擔保公司商業登記號碼',
    '獲批職位',
    '獲批月薪',
    '港澳通行證號碼',
    '通行證有效期至',
    '逗留簽注到期日',
    '備註',
  ],
  roles: { principal: '主申請人', spouse: '配偶', child: '子女' },
  married: '已婚',
  single: '未婚',
  scheme: '輸入內地人才計劃',
  departments: ['工程部', '產品部', '財務部', '市場部'],
  jobs: ['軟件工程師', '產品經理', '會計師', '數據分析師'],
  surnames: [
    ['陳', 'CHEN'],
    ['李', 'LI'],
    ['張', 'ZHANG'],
    ['劉', 'LIU'],
    ['黃', 'HUANG'],
    ['吳', 'WU'],
  ],
  given: [
    ['曉明', 'Xiaoming'],
    ['嘉怡', 'Jiayi'],
    ['偉強', 'Weiqiang'],
    ['思穎', 'Siying'],
    ['國華', 'Guohua'],
  ],
  children: [
    ['一諾', 'Yinuo'],
    ['子軒', 'Zixuan'],
  ],
  remark: '須跟進，見附件',
} as const

const SIMPLIFIED_CHARACTERS = new Map(
  Object.entries({
    員: '员',
    編: '编',
    號: '号',
    類: '类',
    別: '别',
    請: '请',
    狀: '状',
    況: '况',
    門: '门',
    電: '电',
    郵: '邮',
    業: '业',
    記: '记',
    碼: '码',
    職: '职',
    約: '约',
    開: '开',
    結: '结',
    輸: '输',
    計: '计',
    劃: '划',
    簽: '签',
    證: '证',
    擔: '担',
    獲: '获',
    備: '备',
    註: '注',
    內: '内',
    產: '产',
    財: '财',
    務: '务',
    場: '场',
    軟: '软',
    師: '师',
    經: '经',
    會: '会',
    數: '数',
    據: '据',
    陳: '陈',
    張: '张',
    劉: '刘',
    黃: '黄',
    吳: '吴',
    曉: '晓',
    偉: '伟',
    強: '强',
    穎: '颖',
    國: '国',
    華: '华',
    諾: '诺',
    軒: '轩',
    須: '须',
    進: '进',
    見: '见',
    遠: '远',
    屬: '属',
    單: '单',
    關: '关',
    係: '系',
    婚: '婚',
    時: '时',
    歷: '历',
    與: '与',
    應: '应',
    稅: '税',
    養: '养',
    準: '准',
    間: '间',
    處: '处',
    條: '条',
    姍: '姗',
  }),
)

/** The same rows each time. Days stand in three styles: `31/5/2026`, `2026年5月31日` and `31-May-2026`. */
export function hrSheet(script: 'traditional' | 'simplified' = 'traditional'): HrSheet {
  const rows: string[][] = []
  let dependants = 0
  for (let number = 0; number < 32; number += 1) {
    rows.push(employeeRow(number))
    const family = number % 16 === 3 ? 2 : number % 2 === 0 ? 1 : 0
    for (let member = 0; member < family && dependants < 18; member += 1) {
      rows.push(familyRow(number, member))
      dependants += 1
    }
  }
  const lines = [[TRADITIONAL.title], [...TRADITIONAL.headers], ...rows]
  const text = lines.map(csvLine).join('')
  return {
    text: script === 'traditional' ? text : simplified(text),
    rowCount: rows.length,
    principals: 32,
    dependants,
  }
}

/** The sheet as the bytes that a spreadsheet of that place would save. */
export function hrSheetBytes(encoding: 'utf-8' | 'gb18030' | 'big5' | 'utf-16le'): Buffer {
  const { text } = hrSheet(encoding === 'gb18030' ? 'simplified' : 'traditional')
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') })
}

function employeeRow(number: number): string[] {
  const [surname, latinSurname] = pick(TRADITIONAL.surnames, number)
  const [given, latinGiven] = pick(TRADITIONAL.given, number)
  const arrival = dayNumber(2023 + (number % 3), number % 12, 3 + number)
  const start = { ...arrival, date: Math.min(arrival.date + 2, 28) }
  const job = pick(TRADITIONAL.jobs, number)
  const contractEnd = number % 4 === 1 ? '' : slashed({ ...start, year: start.year + 2 + (number % 2) })
  const pay = 32_000 + number * 1_500
  return [
    staffNo(number),
    TRADITIONAL.roles.principal,
    '',
    `${surname}${given}`,
    `${latinSurname} ${latinGiven}`,
    chinese(dayNumber(1985 + (number % 10), (number * 5) % 12, number)),
    number % 2 === 0 ? TRADITIONAL.married : TRADITIONAL.single,
    pick(TRADITIONAL.departments, number),
    `${latinGiven}.${latinSurname}${number}@yuanshan.example.hk`.toLowerCase(),
    '11111111',
    job,
    `${pay.toLocaleString('en')}`,
    named(start),
    slashed(start),
    contractEnd,
    TRADITIONAL.scheme,
    slashed(arrival),
    slashed({ ...arrival, year: arrival.year + 3 }),
    '11111111',
    job,
    String(number % 10 === 7 ? pay + 2_000 : pay),
    `C${String(30_000_000 + number * 7_919)}`,
    chinese({ ...arrival, year: arrival.year + 8 }),
    named({ ...arrival, year: arrival.year + 3 }),
    number % 9 === 0 ? TRADITIONAL.remark : '',
  ]
}

function familyRow(number: number, member: number): string[] {
  const isChild = member === 1 || number % 4 === 2
  const [surname, latinSurname] = pick(TRADITIONAL.surnames, isChild ? number : number + 2)
  const [given, latinGiven] = isChild
    ? pick(TRADITIONAL.children, number)
    : pick(TRADITIONAL.given, number + 1)
  const arrival = dayNumber(2023 + (number % 3), number % 12, 3 + number)
  const born = dayNumber(isChild ? 2012 + (number % 8) : 1986, number % 12, number + 1)
  const row = TRADITIONAL.headers.map(() => '')
  const cells: Partial<Record<(typeof TRADITIONAL.headers)[number], string>> = {
    類別: isChild ? TRADITIONAL.roles.child : TRADITIONAL.roles.spouse,
    主申請人員工編號: staffNo(number),
    姓名: `${surname}${given}`,
    英文姓名: `${latinSurname} ${latinGiven}`,
    出生日期: chinese(born),
    抵港日期: slashed(arrival),
    簽證到期日: slashed({ ...arrival, year: arrival.year + (number % 8 === 4 ? 2 : 3) }),
    港澳通行證號碼: `C${String(60_000_000 + number * 104_729 + member)}`,
    通行證有效期至: chinese({ ...arrival, year: arrival.year + 5 }),
  }
  TRADITIONAL.headers.forEach((header, index) => {
    row[index] = cells[header] ?? ''
  })
  return row
}

type Day = { year: number; month: number; date: number }

function dayNumber(year: number, month: number, date: number): Day {
  return { year, month: month + 1, date: (date % 28) + 1 }
}

const slashed = ({ year, month, date }: Day) => `${date}/${month}/${year}`
const chinese = ({ year, month, date }: Day) => `${year}年${month}月${date}日`
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const named = ({ year, month, date }: Day) => `${date}-${MONTHS[month - 1]}-${year}`

const staffNo = (number: number) => `YS${String(number + 1).padStart(3, '0')}`

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function simplified(text: string): string {
  return [...text].map((character) => SIMPLIFIED_CHARACTERS.get(character) ?? character).join('')
}
