import { columnSpec, type SheetColumn } from '#app/domain/people-sheet.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { choicesShown } from './choice-text.ts'
import { foldWord } from './fold-word.ts'

const STREAM_WORDS = {
  general: 'General stream|Normal|一般|普通|一般類別|常規|一般組別',
  top_tier: 'Top-tier stream|Top tier|頂尖|頂尖人才|頂尖類別|頂尖人才類別|頂尖人才組別',
  technical_professional:
    'Technical professional|Technical professionals|Technical professionals stream|Technical|TPS|技術專才|技術專業人員|技術專業人才|技術專才組別',
}

/** What HR departments write in the cells of choices, parted by `|`; compared like headers. */
const WORDS: { [Column in SheetColumn]?: Record<string, string> } = {
  record_type: {
    principal:
      'Main applicant|Applicant|Employee|Staff|Self|P|主申請人|申請人|本人|員工|僱員|職員|主要申請人|主申请',
    dependant:
      'Dependent|Family member|Family|D|受養人|家屬|家庭成員|隨行家屬|附屬申請人|眷屬|受供養人|随行家属',
  },
  relationship: {
    spouse: 'Wife|Husband|配偶|妻子|丈夫|太太|妻|夫|愛人',
    civil_partner:
      'Civil partner|Civil partnership|Registered partner|民事伴侶|民事結合伴侶|同性伴侶（已登記）',
    child: 'Son|Daughter|Kid|Children|子女|兒子|女兒|兒女|子|女|小孩|孩子',
  },
  marital_status: {
    single: 'Unmarried|Never married|S|未婚|單身',
    married: 'M|已婚|結婚',
    civil_partnership: 'Civil union|Civil partner|民事結合|民事伴侶關係',
    separated: '分居|已分居',
    divorced: '離婚|離異|已離婚',
    widowed: 'Widow|Widower|喪偶|鰥寡',
    deceased: 'Dead|已故|去世|已去世|身故|過世',
  },
  employment_status: {
    offer:
      'Offered|Offer accepted|To join|Pending|未入職|待入職|已發聘書|擬聘|錄用|已錄用|候任|已獲聘|已獲聘，尚未入職|已錄用，尚未入職',
    active: 'Employed|Current|In service|Working|In post|在職|現職|受僱|任職中|在任|在岗',
    ended: 'Left|Terminated|Resigned|Former|Inactive|離職|已離職|終止|已終止|辭職|前僱員',
  },
  scheme: {
    ASMTP:
      'Admission Scheme for Mainland Talents and Professionals|Mainland Talents|輸入內地人才計劃|輸入內地人才|內地人才計劃|專才|內地專才|輸入內地專才計劃|专才计划',
    GEP: 'General Employment Policy|一般就業政策',
    TechTAS: 'Technology Talent Admission Scheme|科技人才入境計劃|科技人才',
    QMAS: 'Quality Migrant Admission Scheme|優秀人才入境計劃|優才|優才計劃',
    TTPS: 'Top Talent Pass Scheme|Top Talent Pass|高端人才通行證計劃|高才通|高才通計劃|高才',
    IANG: 'Immigration Arrangements for Non-local Graduates|非本地畢業生留港/回港就業安排|非本地畢業生|非本地毕业生留港就业安排',
    ASSG: 'Admission Scheme for the Second Generation of Chinese Hong Kong Permanent Residents|第二代計劃|輸入中國籍香港永久性居民第二代計劃',
    DEPENDANT: 'Dependent|Dependant visa|Dependent visa|受養人|受養人簽證|受養人來港居留',
  },
  stream: STREAM_WORDS,
  extension_stream: STREAM_WORDS,
  condition: {
    employment:
      'Employment condition|Work|Sponsored employment|就業|受僱|工作|受僱工作|就業條件|只可從事獲批的工作',
    time_only:
      'Time limitation only|Time limit only|Limit of stay only|逗留時間限制|只受逗留期限限制|時間限制|僅限逗留期限|僅受逗留期限限制',
    visitor: 'Visit|旅客|訪客|旅遊|探訪',
    none: 'Unconditional|No condition|無條件|不受條件限制|無',
  },
  stay_kind: {
    entry: 'First entry|Initial|New|New application|首次入境|入境|首次|首次申請|新申請',
    extension: 'Renewal|Renewed|Extended|Extension of stay|延期|續簽|續期|延長逗留|延長逗留期限',
    change_of_employment:
      'Change of employer|Change of sponsor|Change of sponsorship|轉換僱主|更換僱主|轉工|轉換工作|變更僱主|转换工作单位',
  },
  recruitment_waiver: {
    talent_list: 'Talent List|人才清單|香港人才清單',
    pay_2m: 'HK$2 million|2 million|2M|Pay 2 million|年薪200萬|年薪二百萬|200萬|二百萬|全年薪酬達 200 萬港元',
    other: 'Others|其他|其它',
  },
  extension_outcome: {
    granted: 'Approved|Grant|批准|獲批|已批准|已獲批|通過|批出',
    refused: 'Rejected|Declined|Denied|拒絕|被拒|不獲批准|不批准|已拒絕',
    withdrawn: 'Withdrew|Cancelled|撤回|已撤回|撤銷',
    lapsed: 'Expired unused|失效|已失效|逾期失效',
  },
  td_type: {
    eep: 'Exit-entry permit|Exit entry permit|Two-way permit|往來港澳通行證|港澳通行證|通行證|雙程證',
    prc_passport: 'PRC passport|Chinese passport|China passport|Passport|護照|中國護照|普通護照',
    other: 'Others|其他|其它',
  },
}

const YES = 'Yes|Y|True|T|1|是|有|對|相關'
const NO = 'No|N|False|F|0|否|無|没有|不是|不相關'

const booleans = new Map<string, boolean>([
  ...YES.split('|').map((word) => [foldWord(word), true] as const),
  ...NO.split('|').map((word) => [foldWord(word), false] as const),
])

const choices = new Map<SheetColumn, ReadonlyMap<string, string>>()

/** The canonical value that a cell of this column means, or `undefined`. */
export function choiceOf(column: SheetColumn, text: string): string | undefined {
  const known = choices.get(column) ?? wordsOf(column)
  choices.set(column, known)
  return known.get(foldWord(text))
}

/** What is shown of a value in any language, what departments write, and the value itself. */
function wordsOf(column: SheetColumn): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { value, name, text } of LOCALES.flatMap((one) => choicesShown(column, translatorFor(one)))) {
    words.set(foldWord(name), value)
    words.set(foldWord(text), value)
  }
  for (const [value, forms] of Object.entries(WORDS[column] ?? {})) {
    for (const form of forms.split('|')) words.set(foldWord(form), value)
  }
  const spec = columnSpec(column)
  for (const value of spec.kind === 'choice' ? spec.values : []) words.set(foldWord(value), value)
  return words
}

export function booleanOf(text: string): boolean | undefined {
  if (/^[✓✔√☑]$/u.test(text)) return true
  if (/^[✗✘☒]$/u.test(text)) return false
  return booleans.get(foldWord(text))
}
