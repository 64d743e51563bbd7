/** A name as it stands in one cell, taken apart. Missing parts were not there. */
export type NameParts = { family_name?: string; given_names?: string; chinese_name?: string }

/** Surnames in Pinyin and as Hong Kong writes them, to tell `Xiaoming Chen` from `Chen Xiaoming`. */
const SURNAMES = new Set(
  (
    'AU BAI CAI CAO CEN CHAI CHAN CHANG CHAU CHEN CHENG CHEUNG CHIN CHIU CHO CHOI CHONG CHOW CHOY CHU CHUI CHUNG CUI DAI DENG DING DONG ' +
    'DU DUAN FAN FANG FENG FONG FU FUNG GAO GONG GU GUAN GUO HAN HAO HE HO HON HONG HOU HU HUANG HUI HUNG JIA JIANG JIN KAM KAN ' +
    'KONG KWAN KWOK KWONG LAI LAM LAU LAW LEE LEI LEUNG LI LIANG LIAO LIN LING LIU LO LONG LU LUI LUK LUO LUONG MA MAK MAN MAO MENG ' +
    'MO MOK NG NGAI NGAN OU PAN PANG PENG POON QIAN QIN QIU REN SHAO SHEN SHI SHUM SIN SIT SIU SO SONG SU SUEN SUN SUNG SZE SZETO TAM TAN TANG TAO ' +
    'TIAN TO TONG TSANG TSE TSOI TSUI TUNG WAN WANG WEI WEN WONG WU XIA XIAO XIE XIONG XU XUE YAM YAN YANG YAO YE YEUNG YI YIM YIN YIP YIU ' +
    'YU YUAN YUE YUEN YUNG ZENG ZHANG ZHAO ZHENG ZHONG ZHOU ZHU ZHUANG ZOU OUYANG SITU ZHUGE SHANGGUAN AUYEUNG AU-YEUNG'
  ).split(' '),
)

/** `陳小明 CHEN Xiaoming`, `CHEN, Xiaoming`, `Chen Xiaoming`, `Tai Man CHAN`. The surname stands first where nothing says otherwise. */
export function splitName(text: string): NameParts {
  const parts: NameParts = {}
  const chinese = text.match(/\p{Script=Han}[\p{Script=Han}·‧•．\s]*/u)?.[0].trim()
  if (chinese) parts.chinese_name = chinese.replace(/\s+/g, '')
  const latin = text
    .replace(/[\p{Script=Han}()（）[\]]/gu, ' ')
    .replace(/[·‧•．/|]+(?=\s|$)/gu, ' ')
    .replace(/^\s*(mr|mrs|ms|miss|dr)\.?\s+/i, '')
    .trim()
  if (latin === '') return parts
  const [family, given] = splitLatin(latin)
  if (family) parts.family_name = family
  if (given) parts.given_names = given
  return parts
}

function splitLatin(text: string): [family: string, given: string] {
  const comma = /^([^,，]+)[,，]\s*(.+)$/.exec(text)
  if (comma) return [tidy(comma[1]), tidy(comma[2])]
  const words = text.split(/\s+/).filter(Boolean)
  const capitals = words.map((word) => word.length > 1 && word === word.toUpperCase())
  const someCapitals = capitals.includes(true) && capitals.includes(false)
  if (someCapitals && capitals[0]) return cut(words, capitals.indexOf(false))
  const last = words.length - 1
  if (someCapitals && capitals[last]) return turned(words, capitals.lastIndexOf(false) + 1)
  const firstIsSurname = SURNAMES.has((words[0] ?? '').toUpperCase())
  const lastIsSurname = SURNAMES.has((words[last] ?? '').toUpperCase())
  return !firstIsSurname && lastIsSurname ? turned(words, last) : cut(words, 1)
}

function cut(words: string[], at: number): [string, string] {
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

function turned(words: string[], at: number): [string, string] {
  return [words.slice(at).join(' '), words.slice(0, at).join(' ')]
}

function tidy(text = ''): string {
  return text.trim().replace(/\s+/g, ' ')
}
