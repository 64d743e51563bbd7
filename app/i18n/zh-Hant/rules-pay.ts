import type { rulesPay as english } from '#app/i18n/en/rules-pay.ts'

export const rulesPay: Record<keyof typeof english, string> = {
  'reason.pay.twelfth': '全年薪酬 {{package}} ÷ {{months}} = 每月 {{monthly}}',
  'MM10.rule': '月薪（或全年薪酬的十二分之一）低於獲批月薪',
  'MM10.title': '薪酬低於獲批薪酬',
  'MM10.because': '現時月薪為 {{pay}}，較獲批的 {{approved}} 低 {{difference}}。批准以申報的條款為依據。',
  'MM10.step': '獲批 {{approved}} − {{pay}} = 少 {{difference}}',
  'MM10.next': '如薪酬輸入有誤請更正；否則恢復原有薪酬，或以書面向入境處查詢',
  'MM11.rule': '全年薪酬低於人事部輸入的市場參考薪酬',
  'MM11.title': '全年薪酬低於市場參考薪酬',
  'MM11.because':
    '全年薪酬 {{package}} 較記錄的市場參考薪酬 {{market}} 低 {{difference}}。薪酬福利應與市場水平大致相若。',
  'MM11.step': '市場 {{market}} − {{package}} = 少 {{difference}}',
  'MM11.next': '核對參考數據，並在下次申請前準備理據',
  'MM12.rule': '以全年薪酬 200 萬港元獲豁免提交招聘證明，但全年薪酬低於此數',
  'MM12.title': '全年薪酬低於所依據的豁免門檻',
  'MM12.because':
    '以全年薪酬 {{waiver}} 獲豁免提交本地招聘證明，但現時全年薪酬為 {{package}}，少 {{difference}}。',
  'MM12.step': '豁免門檻 {{waiver}} − {{package}} = 少 {{difference}}',
  'MM12.next': '如全年薪酬輸入有誤請更正；否則向入境處查詢，並備妥招聘證明',
  'MM13.rule': '月薪較獲批月薪高出超過僱主所定百分比：職務可能已改變',
  'MM13.title': '薪酬遠高於獲批薪酬',
  'MM13.because':
    '現時月薪為 {{pay}}，較獲批的 {{approved}} 高 {{difference}}，升幅超過百分之 {{percent}}：職務可能已改變。',
  'MM13.step':
    '獲批 {{approved}} + 百分之 {{percent}} = {{highest}}，低於 {{pay}}（設定門檻，並非入境處所定）',
  'MM13.next': '確認職務有否改變；如有，請先向入境處查詢',
}
