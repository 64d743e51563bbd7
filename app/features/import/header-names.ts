import { isSheetColumn, type SheetColumn } from '#app/domain/people-sheet.ts'
import { foldWord } from './fold-word.ts'

/** A column of the file: one of the sheet, a whole name in one cell, or the day of an approval, which begins an extension but no entry. */
export type KnownColumn = SheetColumn | 'name' | 'approved_on'

/** What a header may mean: a sure column, or candidates of which the first that fits the cells and is still free is taken. */
export type HeaderMeaning = { sure: KnownColumn } | { candidates: KnownColumn[] }

/**
 * The headers that HR departments use beside the canonical ones, parted by `|`. Width, case, spaces, punctuation and the script
 * of Chinese do not count (`foldWord`): each Chinese form stands for its traditional and its simplified writing.
 */
const NAMES: Record<KnownColumn, string> = {
  name: 'Name|Full name|Employee name|Staff name|English name|Name in English|Name of employee|Name of applicant|Applicant name|Legal name|姓名|英文姓名|英文全名|員工姓名|僱員姓名|職員姓名|申請人姓名|受養人姓名',
  approved_on:
    'Approved on|Approval date|Date of approval|Date approved|Visa approval date|Permission granted on|獲批日期|批准日期|批核日期|簽證批准日期|簽證獲批日期|批文日期|审批日期|签证批准日',
  record_type:
    'Record type|Person type|Type of person|Principal or dependant|Applicant type|人員類別|申請人類別|身份類別|身份|主申請人/受養人|記錄類別|人员类型|申请人类型|紀錄類別',
  staff_no:
    'Staff no|Staff number|Staff ID|Staff code|Employee no|Employee number|Employee ID|Employee code|Emp no|Emp ID|Personnel no|員工編號|職員編號|工號|員工號碼|僱員編號|員工號|職員號碼|人員編號|员工工号',
  principal_staff_no:
    'Principal staff no|Principal’s staff no|Principal staff number|Principal staff ID|Principal employee no|Principal employee ID|Sponsor staff no|Sponsor employee ID|Main applicant staff no|主申請人員工編號|主申請人編號|主申請人工號|所屬員工編號|所屬員工|保證人員工編號|擔保人員工編號|关联员工编号',
  relationship:
    'Relationship|Relation|Relationship to principal|Relationship with principal|Relationship to employee|Relationship with applicant|Dependant type|Dependent type|Family relationship|關係|與主申請人關係|與員工關係|與僱員關係|親屬關係|家屬關係|受養人關係|受養人類別',
  family_name:
    'Family name|Surname|Last name|English surname|Family name in English|姓|姓氏|英文姓|英文姓氏|拼音姓|姓（英文）',
  given_names:
    'Given names|Given name|First name|First names|Forename|Forenames|名|拼音名|英文名（不含姓）|名（英文）|英文名字',
  chinese_name:
    'Chinese name|Name in Chinese|Name in Chinese characters|Full name in Chinese|Chinese full name|Name Chinese|中文姓名|中文名|中文名字|姓名（中文）|漢字姓名|中文全名',
  date_of_birth:
    'Date of birth|DOB|Birth date|Birthday|Birthdate|Born on|出生日期|生日|出生年月日|出生日|出世日期|出生年月',
  marital_status:
    'Marital status|Marital|Civil status|Marriage status|Married or single|婚姻狀況|婚姻|婚姻情況|婚姻狀態|婚否',
  email:
    'Email|E-mail|Email address|Work email|Office email|Business email|Company email|電郵|電子郵件|電郵地址|邮箱|電子郵箱|電子郵件地址|公司電郵|工作邮箱',
  department: 'Department|Dept|Division|Team|Business unit|部門|所屬部門|部別|科室|部门名称|任職部門',
  manager:
    'Manager|Line manager|Supervisor|Reporting manager|Reports to|Direct manager|上司|直屬上司|直屬主管|主管|經理|部門經理|直接上级|直屬上級|匯報對象',
  hkid: 'HKID|HKID no|HKID number|HKIC no|Hong Kong identity card|Hong Kong identity card number|Hong Kong ID|HK ID|HK identity card|香港身份證|香港身份證號碼|香港居民身份證|香港居民身份證號碼|香港身份證件號碼|香港身份證號|香港身份證編號|香港身份証號碼',
  degree_relevant:
    'Degree relevant|Relevant degree|Related degree|Degree relevance|Degree in relevant field|Degree relevant to job|學位相關|學位是否相關|相關學位|學歷相關|學歷是否相關|专业是否对口|专业相关|學位與職位相關',
  hk_degree:
    'HK degree|Hong Kong degree|Degree from Hong Kong|Local degree|HK graduate|Hong Kong graduate|香港學位|本地學位|香港學歷|香港畢業生|香港畢業|是否香港学历|持有香港學位',
  employment_status:
    'Employment status|Employee status|Staff status|Job status|Status of employment|在職狀態|在職狀況|僱傭狀況|僱用狀況|員工狀態|任職狀態|雇佣状态|在职情况',
  entity_name:
    'Entity name|Entity|Company|Company name|Employer|Employer name|Sponsoring entity|Legal entity|Employing company|公司|公司名稱|僱主|僱主名稱|所屬公司|擔保公司|保證公司|保證公司名稱|聘用公司|用人单位|公司主体',
  entity_brn:
    'Entity BRN|BRN|BR no|BR number|Business registration number|Business registration no|Employer BRN|Employer BR no|Company BR no|商業登記號碼|商業登記號|商業登記證號碼|商業登記證號|商業登記編號|商業登記|公司商業登記號碼|僱主商業登記號碼|商业登记证编号',
  job_title:
    'Job title|Title|Position|Post|Job position|Role|Designation|Occupation|Current job title|職位|職稱|職務|職銜|崗位|现任职位|职位名称',
  monthly_pay:
    'Monthly pay|Monthly salary|Salary|Basic salary|Base salary|Monthly wage|Current salary|Current monthly pay|Pay|Salary per month|月薪|每月薪金|每月薪酬|每月工資|薪金|工資|基本薪金|基本工資|底薪|月工资|现月薪',
  annual_package:
    'Annual package|Annual salary|Annual income|Total annual package|Annual compensation|Yearly package|Total package|年薪|全年薪酬|年度薪酬|全年收入|年收入|總薪酬|年薪總額|薪酬總額',
  market_package:
    'Market package|Market salary|Market pay|Market reference|Market median|Benchmark package|市場薪酬|市場水平|市場參考薪酬|市場年薪|薪酬市場參考|市场薪酬参考',
  work_location:
    'Work location|Location|Place of work|Office|Workplace|Site|Office location|工作地點|辦公地點|工作地|上班地點|辦公室|工作城市',
  days_abroad:
    'Days abroad|Days outside Hong Kong|Days out of Hong Kong|Days overseas|Overseas days|Days abroad in 12 months|離港日數|離港天數|海外工作日數|海外工作天數|在外天數|境外天數|不在港日數|境外遙距工作日數|境外远程工作天数',
  employment_start:
    'Employment start|Employment start date|Start date|Date joined|Join date|Joining date|Hire date|Date of hire|Commencement date|Date of joining|Onboard date|入職日期|到職日期|入職|到職日|聘用日期|受僱日期|僱用開始日期|僱傭開始日期|上班日期|入職日|到任日期|入职时间',
  employment_end:
    'Employment end|Employment end date|Leaving date|Last day|Last working day|Termination date|Date left|Resignation date|離職日期|離職日|最後工作日|僱傭結束日期|僱用結束日期|終止僱用日期|离职时间',
  end_reason:
    'End reason|Reason for leaving|Leaving reason|Termination reason|Reason of termination|Reason for termination|離職原因|終止原因|離職理由|終止僱用原因|離職類別|离职事由',
  termination_notice_on:
    'Termination notice on|Termination notice date|ImmD notified on|Notified ImmD on|Immigration notified on|Date ImmD notified|通知入境處日期|通知入境事務處日期|入境處通知日期|終止通知日期|通知入境處終止日期|报备入境处日期|終止僱傭通知日期',
  hr_name:
    'HR name|Name on HR record|Name per HR record|Name on record|Recorded name|Name as recorded|人事記錄姓名|人事檔案姓名|登記姓名|HR姓名|人事系統姓名|人事紀錄姓名',
  hr_document_number:
    'HR document number|Document number on HR record|HR travel document no|HR document no|Recorded document number|Document no on record|人事記錄證件號碼|人事檔案證件號碼|登記證件號碼|HR證件號碼|人事紀錄證件號碼|登记证件号|Document no on HR record',
  assessable_income:
    'Assessable income|Assessable income previous year|Assessable income of previous year|Taxable income|Income for salaries tax|應評稅入息|應課稅入息|上年度應評稅入息|評稅入息|上一課稅年度應評稅入息|应税收入',
  contract_start:
    'Contract start|Contract start date|Contract from|Contract commencement|Contract commencement date|Contract begin date|合約開始日期|合同開始日期|合約起始日|合約生效日期|合約開始日|合約開始|合同起始日期|合同生效日期',
  contract_end:
    'Contract end|Contract end date|Contract ends|Contract expiry|Contract expiry date|Contract to|Contract until|Contract expiration|合約結束日期|合約結束|合約終止日期|合約到期|合同到期日|合約到期日|合約屆滿日|合約屆滿日期|合約完結日|合約完結日期|合同終止日期|合約結束日|合同结束日期|合同到期日期|合同屆滿日期',
  contract_months:
    'Contract months|Contract term|Contract duration|Contract length|Contract term in months|Contract period months|合約期|合約期限|合約月數|合約期（月）|合同期限|合同月数|合同期限（月）',
  contract_renewed_until:
    'Contract renewed until|Renewed until|Contract renewal until|Renewed to|Renewal end date|Contract extended to|續約至|合約續期至|續約到期日|續約結束日期|续签至|合同续签至|續約屆滿日期|合同續期至',
  scheme:
    'Scheme|Visa scheme|Visa type|Admission scheme|Permit type|Immigration scheme|Entry scheme|計劃|輸入計劃|簽證類別|簽證種類|入境計劃|人才計劃|簽證類型|簽證計劃|签证项目',
  stream:
    'Stream|Scheme stream|Sub-stream|ASMTP stream|Stream of scheme|分流|計劃類別|途徑|計劃分流|類別（計劃）|计划途径|申請途徑|類別組別|計劃組別',
  condition:
    'Condition|Condition of stay|Conditions of stay|Stay condition|Landing condition|逗留條件|居留條件|逗留附帶條件|簽證條件|附帶逗留條件|逗留限制',
  stay_kind:
    'Stay kind|Kind of stay|Type of stay|Permission type|Approval type|Type of approval|批准類別|逗留類別|許可類別|逗留種類|批准種類|批准类型',
  application_filed_on:
    'Application filed on|Application date|Application filed|Filing date|Date of application|Submitted on|Submission date|Date filed|簽證申請日期|申請提交日期|申請日期|遞交日期|提交申請日期|遞交申請日期|入境申請日期|申请提交日期|申請遞交日期',
  activated_on:
    'Activated on|Activation date|Visa activation date|Entry permit activated|Permit activated on|Date activated|生效日期|簽證生效日期|啟用日期|簽證啟動日期|激活日期|签证激活日期|簽證啟用日期|許可生效日期',
  arrival_date:
    'Arrival date|Date of arrival|Arrived on|Entry date|Date of entry|First entry date|Landing date|抵港日期|入境日期|首次抵港日期|赴港日期|來港日期|到港日期|抵達日期|首次入境日期|入境日|抵港日|来港日期',
  limit_of_stay:
    'Limit of stay|Visa expiry|Visa expiry date|Visa expiration date|Visa valid until|Permit expiry|Permit expiry date|Entry permit expiry|Stay until|Permitted to remain until|Visa end date|LOS|逗留期限|簽證到期日|簽證到期|逗留期限屆滿日|逗留到期日|逗留期限到期日|獲准逗留期限|准許逗留期限|簽證有效期|簽證有效期至|逗留至|獲准逗留至|准許逗留至|居留期限|簽證屆滿日期|簽證屆滿日|逗留期限至|簽證到期日期|逗留有效期|签证到期时间',
  sponsor_brn:
    'Sponsor BRN|Sponsor’s BR no|Sponsor BR no|Sponsor BR number|Approved sponsor BRN|Sponsor business registration number|保證人商業登記號碼|擔保人商業登記號碼|擔保人商業登記號|擔保人商業登記|擔保人商業登記編號|擔保人商業登記證號碼|擔保人BR|擔保公司商業登記號|擔保公司商業登記|擔保公司BR|擔保公司商業登記編號|獲批擔保人商業登記號碼|保證公司商業登記號碼|獲批僱主商業登記號碼|擔保公司商業登記號碼|担保公司登记号|Sponsor’s registration no|Sponsor’s business registration no',
  approved_job_title:
    'Approved job title|Approved position|Approved title|Approved post|Job title on approval|獲批職位|批准職位|批准職銜|核准職位|簽證職位|獲批職銜|申請職位|獲批職務|获批岗位',
  approved_monthly_pay:
    'Approved monthly pay|Approved salary|Approved monthly salary|Salary on approval|Approved pay|獲批月薪|批准月薪|核准月薪|簽證月薪|獲批薪酬|獲批薪金|申請月薪|批准薪金|获批工资',
  approved_document_number:
    'Approved document number|Document number on approval|Approved travel document no|Travel document on approval|Approved permit number|獲批證件號碼|批准證件號碼|獲批旅行證件號碼|批准時證件號碼|批文證件號碼|获批证件号|Approved document no',
  recruitment_waiver:
    'Recruitment waiver|Recruitment exemption|Waiver|Local recruitment waiver|Labour market waiver|招聘豁免|本地招聘豁免|豁免本地招聘|豁免招聘證明|招聘證明豁免|免招聘证明',
  extension_filed_on:
    'Extension filed on|Extension filed|Extension application date|Extension submitted|Renewal filed on|Renewal application date|Visa renewal submitted|續簽申請日期|延期申請日期|延長逗留申請日期|續期申請日期|續簽遞交日期|延期遞交日期|延期提交日期|续签提交日期',
  documents_complete_on:
    'Documents complete on|Documents complete|All documents received|Documents completed|Documents completed on|Docs complete date|文件齊備日期|文件齊全日期|交齊文件日期|材料齊全日期|補齊文件日期|材料交齐日期',
  extension_stream:
    'Extension stream|Renewal stream|Stream of extension|Stream applied for|Extension category|延期類別|續簽類別|延期申請類別|續期類別|續簽分流|续签途径|延期組別',
  extension_decided_on:
    'Extension decided on|Extension decision date|Renewal decision date|Decision date|Extension approved on|延期決定日期|續簽批准日期|延期批准日期|決定日期|續期批准日期|续签审批日期|延期審批日期',
  extension_outcome:
    'Extension outcome|Extension result|Renewal outcome|Renewal result|Decision|Outcome|延期結果|續簽結果|申請結果|審批結果|續期結果|续签审批结果|延期審批結果',
  td_type:
    'TD type|Travel document type|Type of travel document|Document type|Type of document|證件類別|旅行證件類別|證件類型|旅行證件種類|證件種類|旅行证件类型',
  td_number:
    'TD number|TD no|Travel document number|Travel document no|EEP no|EEP number|Exit-entry permit no|Exit-entry permit number|通行證號碼|通行證編號|港澳通行證號碼|港澳通行證編號|往來港澳通行證號碼|證件號碼|旅行證件號碼|通行證號|港澳通行证号',
  td_expiry:
    'TD expiry|Travel document expiry|Travel document expiry date|EEP expiry|EEP expiry date|EEP valid until|Exit-entry permit expiry|通行證有效期至|通行證到期日|通行證有效期|證件有效期|證件到期日|證件有效期至|港澳通行證有效期|港澳通行證到期日|旅行證件到期日|旅行證件有效期|通行证到期日期|旅行證件有效期至',
  endorsement_d_expiry:
    'Endorsement D expiry|Endorsement expiry|D endorsement expiry|Exit endorsement expiry|Endorsement valid until|Stay endorsement expiry|Exit endorsement valid until|D visa expiry|赴港簽注到期日|赴港簽注有效期|赴港簽注有效期至|赴港簽注屆滿日|赴港逗留簽注到期日|逗留D簽注到期日|D簽注有效期至|出境簽注到期日|簽注屆滿日|逗留簽注到期日|逗留簽注有效期|D簽注到期日|簽注有效期至|簽注到期日|簽注有效期|逗留簽注有效期至|D类签注到期日|D签注有效期|逗留簽注（D）有效期至',
  dependency_reviewed_on:
    'Dependency reviewed on|Dependant reviewed on|Dependent reviewed on|Dependency review date|Dependant review date|受養人覆核日期|家屬覆核日期|受養關係覆核日期|受養人檢視日期|家屬複核日期|受养人审核日期',
}

/** Headers that mean one thing in one sheet and another in the next, or give way to a better column. */
const UNSURE: [headers: string, ...candidates: KnownColumn[]][] = [
  [
    '類別|類型|Category|Type|Class',
    'record_type',
    'relationship',
    'scheme',
    'stream',
    'stay_kind',
    'td_type',
  ],
  ['狀態|狀況|Status|State', 'employment_status', 'marital_status', 'extension_outcome'],
  ['Permit valid until|Valid until|有效期至|有效期|到期日|Expiry date|Expiry', 'limit_of_stay', 'td_expiry'],
  ['英文名|名字|英文名稱', 'given_names', 'name'],
  [
    'Passport no|Passport number|護照號碼|護照編號|護照號|Document no|Document number|Permit no|Permit number|ID number|證件號',
    'td_number',
  ],
  ['Passport expiry|Passport expiry date|護照到期日|護照有效期|護照有效期至|Document expiry', 'td_expiry'],
  ['身份證|身份證號碼|身份證號|Identity card no|ID card|ID card no|ID no', 'hkid'],
  ['續簽類型|申請類別|申請類型|Application type', 'stay_kind', 'record_type', 'scheme'],
  ['開始日期|起始日期|From', 'contract_start', 'employment_start'],
  ['結束日期|終止日期|To|End date', 'contract_end', 'employment_end'],
  // Of a scheme, or a team.
  ['組別', 'stream', 'department'],
]

const meanings = new Map<string, HeaderMeaning>()
for (const [headers, ...candidates] of UNSURE) {
  for (const header of headers.split('|')) meanings.set(foldWord(header), { candidates })
}
for (const [column, headers] of Object.entries(NAMES)) {
  const sure = column as KnownColumn
  for (const header of [column, ...headers.split('|')]) meanings.set(foldWord(header), { sure })
}

/** How many forms of a column's header are known, the canonical one included. */
export function knownForms(column: KnownColumn): string[] {
  return [column, ...NAMES[column].split('|')]
}

/** What a header says: as a whole, without its remark in brackets, or as the same thing in two languages (`員工編號 Staff No.`). */
export function meaningOf(header: string): HeaderMeaning | null {
  const whole = meanings.get(foldWord(header))
  if (whole) return whole
  const bare = header.normalize('NFKC').replace(/[([【（].*?[)\]】）]/g, ' ')
  const parts = [bare, ...bare.split(/[\r\n/|]+/), bare.replace(/\p{Script=Han}/gu, ' '), hanOf(bare)]
  const found = parts.map((part) => meanings.get(foldWord(part))).filter((one) => one !== undefined)
  const sure = found.filter((one) => 'sure' in one)
  const [first] = sure
  if (first) return sure.every((one) => one.sure === first.sure) ? first : null
  return found[0] ?? null
}

/** Whether the header is one of ours, letter for letter but for case and spaces around it. */
export function isCanonicalHeader(header: string): boolean {
  return isSheetColumn(header.trim().toLowerCase())
}

function hanOf(text: string): string {
  return text.match(/\p{Script=Han}+/gu)?.join('') ?? ''
}
