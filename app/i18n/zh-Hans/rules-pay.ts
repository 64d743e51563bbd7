import type { rulesPay as english } from '#app/i18n/en/rules-pay.ts'

export const rulesPay: Record<keyof typeof english, string> = {
  'reason.pay.twelfth': '全年薪酬 {{package}} ÷ {{months}} = 每月 {{monthly}}',
  'MM10.rule': '月薪（或全年薪酬的十二分之一）低于获批月薪',
  'MM10.title': '薪酬低于获批薪酬',
  'MM10.because': '目前月薪为 {{pay}}，比获批的 {{approved}} 低 {{difference}}。批准以申报的条款为依据。',
  'MM10.step': '获批 {{approved}} − {{pay}} = 少 {{difference}}',
  'MM10.next': '如薪酬录入有误请更正；否则恢复原有薪酬，或以书面向入境处查询',
  'MM11.rule': '全年薪酬低于人事部输入的市场参考薪酬',
  'MM11.title': '全年薪酬低于市场参考薪酬',
  'MM11.because':
    '全年薪酬 {{package}} 比记录的市场参考薪酬 {{market}} 低 {{difference}}。薪酬福利应与市场水平大致相当。',
  'MM11.step': '市场 {{market}} − {{package}} = 少 {{difference}}',
  'MM11.next': '核对参考数据，并在下次申请前准备理据',
  'MM12.rule': '以全年薪酬 200 万港元获豁免提交招聘证明，但全年薪酬低于此数',
  'MM12.title': '全年薪酬低于所依据的豁免门槛',
  'MM12.because':
    '以全年薪酬 {{waiver}} 获豁免提交本地招聘证明，但目前全年薪酬为 {{package}}，少 {{difference}}。',
  'MM12.step': '豁免门槛 {{waiver}} − {{package}} = 少 {{difference}}',
  'MM12.next': '如全年薪酬录入有误请更正；否则向入境处查询，并备妥招聘证明',
  'MM13.rule': '月薪比获批月薪高出超过雇主所定百分比：职务可能已改变',
  'MM13.title': '薪酬远高于获批薪酬',
  'MM13.because':
    '目前月薪为 {{pay}}，比获批的 {{approved}} 高 {{difference}}，升幅超过百分之 {{percent}}：职务可能已改变。',
  'MM13.step':
    '获批 {{approved}} + 百分之 {{percent}} = {{highest}}，低于 {{pay}}（设定门槛，并非入境处所定）',
  'MM13.next': '确认职务是否改变；如有，请先向入境处查询',
}
