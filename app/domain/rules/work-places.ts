/** Texts that stand for the whole of Hong Kong or a part of it when nothing else is written. */
const WHOLE = new Set([
  'hk',
  'hkg',
  'hksar',
  'central',
  'admiralty',
  'aberdeen',
  'stanley',
  'sciencepark',
  'jordan',
])
const ABBREVIATION = /(^|[^a-z])(hk|hkg|hksar)([^a-z]|$)/

/** Districts and office areas, compared as letters only, wherever they stand in the text. */
const LATIN = [
  'hongkong kowloon newterritories lantau wanchai causewaybay tsimshatsui mongkok kwuntong kowloonbay shatin',
  'tseungkwano tsuenwan tuenmun yuenlong taipo fanling sheungshui kwaichung kwaifong kwaitsing tsingyi wongtaisin',
  'shamshuipo cheungshawan laichikok hunghom kaitak ngautaukok lamtin yautong quarrybay taikooshing northpoint',
  'shaukeiwan chaiwan sheungwan saiyingpun kennedytown cyberport pokfulam wongchukhang apleichau happyvalley',
  'tungchung cheklapkok saikung tinshuiwai sanpokong yaumatei taikooplace lohaspark',
].flatMap((line) => line.split(' '))
const HAN = [
  '香港 港島 港岛 九龍 九龙 新界 大嶼山 大屿山 中環 中环 金鐘 金钟 上環 上环 灣仔 湾仔 銅鑼灣 铜锣湾 北角 鰂魚涌 鲗鱼涌 太古',
  '柴灣 柴湾 筲箕灣 筲箕湾 西營盤 西营盘 堅尼地城 坚尼地城 薄扶林 數碼港 数码港 香港仔 黃竹坑 黄竹坑 鴨脷洲 鸭脷洲 尖沙咀',
  '油麻地 旺角 深水埗 長沙灣 长沙湾 荔枝角 紅磡 红磡 啟德 启德 黃大仙 黄大仙 新蒲崗 新蒲岗 觀塘 观塘 牛頭角 牛头角 藍田',
  '油塘 將軍澳 将军澳 沙田 科學園 科学园 火炭 荃灣 荃湾 葵涌 葵芳 青衣 屯門 屯门 元朗 天水圍 天水围 上水 粉嶺 粉岭 東涌 东涌',
].flatMap((line) => line.split(' '))

/** Whether a place of work, as people write it, lies in Hong Kong. A place that names none of its parts does not. */
export function isInHongKong(place: string): boolean {
  const text = place.normalize('NFKC').toLowerCase()
  if (ABBREVIATION.test(text)) return true
  const letters = text.replace(/[^\p{L}]/gu, '')
  return (
    WHOLE.has(letters) ||
    LATIN.some((name) => letters.includes(name)) ||
    HAN.some((name) => letters.includes(name))
  )
}
