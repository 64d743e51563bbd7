/** Traditional character and its simplified form, in pairs: the characters of our headers and values. */
const PAIRS =
  '來来係系個个備备傭佣僱雇優优兒儿內内兩两別别則则劃划動动務务勞劳匯汇區区協协單单參参員员問问啟启喪丧場场報报執执壞坏奬奖婦妇學学審审寬宽實实專专將将對对導导屆届屬属崗岗幣币師师帶带廳厅後后從从復复徑径態态應应慮虑慣惯戶户換换據据損损擔担擬拟攜携數数時时書书會会條条業业榮荣構构樣样標标機机檔档檢检權权歲岁歷历殘残沒没決决況况滿满漢汉為为無无獎奖獲获現现產产畢毕異异當当發发監监盡尽眾众碼码礙碍確确禮礼稅税種种稱称穩稳節节範范築筑簡简簽签約约級级紀纪純纯紙纸終终組组結结統统絕绝經经綜综網网緊紧線线編编緩缓縣县縮缩總总績绩織织續续纜缆聯联職职聲声臨临與与興兴舉举舊旧葉叶處处號号術术衛卫裝装補补複复覆复見见規规視视親亲覺觉觀观觸触計计訂订訊讯記记訪访設设許许訴诉診诊評评詞词試试詢询該该詳详認认語语誤误說说課课調调請请論论證证識识議议護护譯译讓让豐丰財财責责貨货販贩貴贵費费資资賓宾賠赔贅赘質质購购贊赞車车軍军較较載载輔辅輸输轉转辦办農农連连週周進进運运過过達达違违遞递遠远適适選选遺遗還还邊边郵邮鄉乡醫医釋释釐厘針针鋼钢錄录錢钱銜衔鑒鉴長长門门閉闭開开間间關关陸陆陳陈陽阳隊队階阶際际險险隨随離离雙双難难電电靈灵靜静響响頂顶項项順顺須须預预頭头題题額额顧顾類类顯显風风飛飞養养餘余館馆駐驻騰腾驗验髮发鰥鳏點点齊齐齡龄夥伙侶侣銷销頻频國国遊游萬万愛爱變变辭辞狀状啓启體体於于並并採采佔占祇只裡里臺台鐘钟樓楼層层陞升遷迁勵励獨独廣广東东黨党'

const folded = new Map<string, string>([
  ['註', '注'],
  ['証', '证'],
])
const simplified = new Set<string>()
const characters = [...PAIRS]
for (let index = 0; index < characters.length; index += 2) {
  folded.set(characters[index] ?? '', characters[index + 1] ?? '')
  simplified.add(characters[index + 1] ?? '')
}

/** The text as the other script writes it, character by character; what both share stays. */
export function inSimplified(text: string): string {
  return [...text].map((character) => folded.get(character) ?? character).join('')
}

/** Whether a character of it is written so in simplified Chinese only. */
export function hasSimplified(text: string): boolean {
  return [...text].some((character) => simplified.has(character))
}

/** A header or a word for comparison: width, case, spaces, punctuation and the script of Chinese do not count. */
export function foldWord(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('身分', '身份')
  if (!/\p{Script=Han}/u.test(bare)) return bare
  return inSimplified(bare)
}
