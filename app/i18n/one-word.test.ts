import { describe, expect, test } from 'vitest'
import { messages as simplified } from '#app/i18n/zh-Hans/index.ts'
import { messages as traditional } from '#app/i18n/zh-Hant/index.ts'

/** Second names of what has another one, and what no colleague would write: what to write instead stands beside it. */
const TRADITIONAL: [instead: string, words: RegExp][] = [
  ['入境處', /入境事務處/],
  ['審計記錄', /審計日誌|審計紀錄/],
  ['計劃組別', /類別組別|分流/],
  ['最後工作日', /最後受僱日|離職日期|離職日早/],
  ['建議遞交日', /應遞交日/],
  ['合約屆滿', /合約結束/],
  ['續約至', /合約續期至/],
  ['全年薪酬', /年薪總額|全年薪酬福利/],
  ['審批日期', /決定日期/],
  ['通知入境處日期', /終止僱傭通知日期/],
  ['僱傭狀況', /在職狀[況態]/],
  ['已獲聘，尚未入職', /已發聘書|擬聘者/],
  ['期限已過，仍待審批', /逾期待決/],
  ['選填', /可不填/],
  ['規則版本', /規則集/],
  ['估算', /估計/],
  ['須注意事項', /[此新的何]發現|「發現」|發現。/],
]
const SIMPLIFIED: [instead: string, words: RegExp][] = [
  ['入境处', /入境事务处/],
  ['审计记录', /审计日志/],
  ['计划组别', /类别组别|分流/],
  ['最后工作日', /最后受雇日|离职日期/],
  ['建议提交日', /应提交日/],
  ['合同届满', /合同结束/],
  ['续约至', /合同续[期签]至/],
  ['全年薪酬', /年薪总额|年度薪酬|全年薪酬福利/],
  ['审批日期', /决定日期/],
  ['通知入境处日期', /终止雇佣通知日期/],
  ['雇佣状况', /在职状[况态]/],
  ['已录用，尚未入职', /已发聘书/],
  ['期限已过，仍待审批', /逾期待决/],
  ['选填', /可不填/],
  ['规则版本', /规则集/],
  ['估算', /估计/],
  ['你', /您/],
  ['须注意事项', /[此新的何]发现|“发现”|发现。/],
]

describe.each([
  ['zh-Hant', traditional, TRADITIONAL],
  ['zh-Hans', simplified, SIMPLIFIED],
] as const)('in %s', (_locale, messages, words) => {
  test('each thing has one name', () => {
    const second = Object.entries(messages).flatMap(([key, text]) =>
      words.filter(([, retired]) => retired.test(text)).map(([instead]) => `${key}: ${text} → ${instead}`),
    )
    expect(second).toEqual([])
  })

  test('punctuation beside Chinese is full-width', () => {
    const narrow = /\p{Script=Han}[,:;!?()]|[,;!?()]\p{Script=Han}/u
    expect(Object.entries(messages).filter(([, text]) => narrow.test(text))).toEqual([])
  })
})
