/**
 * What each key of the content is called in Chinese: its name first, then other words that plans and
 * clerks use for it. A key may be called differently at different places (`heading`), and a name may
 * belong to several keys (`機關名稱`): which is meant is told by the place.
 */
export const keyNames: Readonly<Record<string, readonly [string, ...string[]]>> = {
  accent: ['主色', '標題色', '標準色'],
  accepted: ['接受的提醒', '已接受', '接受'],
  action: ['執行項目欄', '執行項目', '項目欄'],
  actions: ['執行項目', '項目', '工作項目', '重點工作', '執行重點'],
  additions: ['本站所加內容', '本站內容授權', '新增內容'],
  address: ['機關地址', '地址', '住址'],
  after: ['所在的節', '位於', '接在', '放在哪一節之後'],
  agency_code: ['機關代碼', '機關代號'],
  aliases: ['別名', '其他名稱', '又名', '簡稱'],
  alt: ['替代文字', '圖片說明', '圖說'],
  approved: ['核定', '核定紀錄', '核准'],
  approved_by: ['核定者', '核定機關', '核定人', '核准者'],
  approved_on: ['核定日', '核定日期'],
  article: ['條文', '條次', '法條', '條款'],
  as_of: ['基準日', '資料基準日', '截至日', '統計日'],
  aspects: ['構面', '實施要項第二層', '第二層', '次要項', '面向'],
  at: ['位置', '在哪裡', '地點'],
  attachments: ['附件', '附件清單', '附表附圖', '附圖'],
  attributes: ['其他欄位', '其他欄', '附加欄位'],
  attribution: ['姓名標示', '引用文字', '標示文字'],
  baseline: ['基準值', '原值', '基期值', '現況值'],
  baseline_column: ['基準值欄', '現況值欄'],
  baseline_period: ['基準期間', '基期', '基準年度'],
  basis: ['計畫依據', '依據', '緣起', '法令依據'],
  canonical: ['正確寫法', '確定的意思', '標準寫法'],
  caption: ['表名', '表格標題', '附表名稱', '表頭文字'],
  categories: ['公開類別', '類別', '登記項目'],
  category: ['類別', '公開類別', '類別代號'],
  cells: ['各格', '格', '儲存格', '欄內容'],
  children: ['下層', '子項', '細項', '下一層', '子項目'],
  city: ['縣市', '所在縣市', '城市'],
  collective: ['統稱', '泛稱', '是否統稱'],
  colours: ['顏色', '色彩', '配色'],
  column: ['欄', '所引的欄', '哪一欄', '欄名'],
  columns: ['欄位', '表頭', '欄名', '欄位名稱'],
  comparator: ['比較方式', '比較', '關係', '比較符號'],
  content: ['計畫內容', '內容', '實施內容'],
  corrections: ['錯誤回報', '回報錯誤', '更正管道'],
  criteria: ['評審標準', '審查項目', '標準', '評核項目'],
  crosswalk: ['對照', '對照表', '對照規則'],
  currency: ['幣別', '貨幣', '幣種'],
  dark: ['深色', '暗色'],
  date: ['更正日期', '日期', '更正日'],
  dated: ['版次日期', '版本日期', '修正日期', '日期'],
  dated_as: ['日期性質', '日期說明'],
  deadline: ['完成期限欄', '完成期限', '期限欄', '期限'],
  deadlines: [
    '完成期限',
    '期限',
    '完成時間',
    '辦理期限',
    '辦理期程',
    '完成日期',
    '預定完成日期',
    '預定完成時間',
    '執行期限',
    '實施期程',
    '時程',
    '期程',
    '截止日期',
    '限期',
  ],
  decided: ['已核對', '已決定', '核對紀錄', '已核對事項'],
  decided_by: ['決定機關', '核定人', '決定者', '決定人'],
  decided_on: ['決定日期', '決定日', '核定日期'],
  decision: ['決定', '核對結果', '處理結果', '結論'],
  description: ['說明', '描述', '簡介', '摘要'],
  dimension: ['實施要項', '比較面向', '面向', '實施要項欄', '構面'],
  dimensions: ['實施要項', '要項', '構面', '面向', '執行策略', '策略'],
  disclosure_categories: ['公開類別', '主動公開類別'],
  disclosure_category: ['公開類別', '主動公開類別', '資訊公開類別'],
  document_number: ['文號', '發文字號', '發文文號', '公文文號', '字號'],
  email: ['電子郵件', '電子信箱', '信箱', '電郵', '郵件'],
  en: ['英文'],
  end: ['迄日', '訖日', '結束日期', '結束', '終止日', '止日', '迄'],
  errata: ['勘誤', '更正', '更正紀錄', '勘誤表'],
  evaluation: ['管考獎懲', '績效考核', '考核', '管考', '獎懲', '評核'],
  evidence: ['佐證', '佐證資料', '證明', '附件'],
  examples: ['搜尋例詞', '例詞', '範例', '建議搜尋詞'],
  extent: ['公開範圍', '範圍', '程度'],
  field: ['更正欄位', '欄位'],
  file: ['檔名', '檔案', '檔案名稱'],
  files: ['檔案', '附件', '公開檔案'],
  foot: ['頁尾', '頁尾文字', '頁腳'],
  format: ['檔案格式', '格式'],
  former_names: ['舊名', '舊名稱', '曾用名', '原名', '前名稱'],
  former_parents: ['舊主管機關', '前主管機關', '原主管機關'],
  from: ['起始', '自', '起', '開始', '起日'],
  goals: ['計畫目標', '目標', '計畫目的', '目的'],
  government_open_data_licence: ['政府資料開放授權', '政府資料開放授權條款'],
  grounds: ['限制公開事由', '事由', '不公開事由', '法定事由'],
  head: ['欄名', '表頭'],
  grouped: ['不逐項對應', '共列各欄'],
  heading: ['標題', '實施要項', '要項', '構面', '名稱', '執行策略'],
  headings: ['執行項目', '標題', '項目', '項目名稱', '工作項目'],
  id: ['識別碼', '代號', '編碼', '代碼', '編號'],
  indicator: ['指標', '衡量指標', '績效指標', '指標名稱'],
  indicator_column: ['指標欄', '衡量指標欄'],
  innovations: ['創新服務', '創新提案', '創意服務', '有價值的創意服務', '創新'],
  institution_name: ['機關名稱', '機關', '單位名稱', '機關全銜'],
  issuance: ['發布文號', '發布', '函頒', '發布方式', '發文'],
  issued_on: ['發布日', '發布日期', '函頒日期', '發文日期'],
  issues: ['問題追蹤', '議題', '問題回報網址'],
  keywords: ['關鍵詞', '關鍵字', '主題詞'],
  kind: ['種類', '附件種類', '類型'],
  label: ['編號', '項次', '序號', '號次', '條號', '編碼'],
  languages: ['語言', '介面語言'],
  last_checked: ['最近查核日', '查核日期', '最後確認日', '上次查核'],
  lead: ['引言', '首頁引言', '導言'],
  level: ['層次', '層級', '階層'],
  licence: ['授權', '授權條款', '著作權'],
  light: ['淺色', '亮色'],
  link: ['連結', '網址', '公開網址'],
  main: ['主選單', '主要選單'],
  mark: ['標誌', '機關標誌', '圖徽'],
  measure: ['推動作法', '作法', '措施', '列', '推動作法欄', '列識別碼'],
  measured_by: ['衡量方式', '評估方式', '衡量標準', '評估標準', '計算方式', '調查方式'],
  measured_by_columns: ['衡量方式欄', '評估方式欄', '衡量標準欄'],
  measures: ['推動作法', '作法', '措施', '具體作法', '執行方法', '做法', '辦理方式', '推動做法'],
  menu: ['選單', '導覽選單'],
  modified: ['更新日期', '修改日期', '更新日', '異動日期', '最後更新'],
  multiple: ['倍數', '單位倍數', '金額單位', '千元'],
  name: ['名稱', '姓名', '單位名稱', '機關名稱', '提案名稱', '檔案原名'],
  name_en: ['英文名稱', '英文名', '英譯'],
  name_since: ['現名起始', '更名日期', '現名啟用日'],
  next_review: ['下次檢視日', '下次查核日', '下次檢討日'],
  note: ['說明', '註記', '備註', '附註'],
  notes: ['註記', '備註', '附註', '說明', '註', '註解'],
  now: ['更正後', '改為', '現為', '新'],
  number: ['版次', '第幾版', '版號'],
  official: ['官方網站', '是否官方', '官方'],
  oid: ['物件識別碼', '機關物件識別碼', '政府機關物件識別碼'],
  on: ['改組日', '變更日', '改組日期'],
  open_data_contact: ['資料集聯絡窗口', '聯絡窗口', '聯絡人', '資料聯絡人'],
  original_url: ['原始網址', '來源網址', '原網址'],
  parent: ['主管機關', '上級機關', '所屬機關'],
  per: ['計算期間', '每', '頻率'],
  period: ['計畫期間', '期別', '執行期程', '期間', '計畫期程', '實施期間'],
  periods: ['期別', '各期', '報告期間', '填報期間'],
  phone: ['電話', '聯絡電話', '電話號碼'],
  place: ['位置', '出處', '頁次', '在哪裡'],
  plan: ['計畫', '計畫代號', '計畫識別碼'],
  plan_texts: ['計畫文字', '計畫文字授權', '計畫內文'],
  plan_type: ['計畫種類', '計畫類別', '計畫類型'],
  plan_types: ['計畫種類', '計畫類別'],
  plans: ['適用計畫', '計畫'],
  predecessors: ['前身', '前身單位', '改組前單位', '原單位'],
  proposals: ['提案', '提案項目', '創意提案'],
  provisional: ['暫列', '暫定', '待查證'],
  published: ['登載日', '本站登載日', '公布日', '發布日期', '登載日期', '公開日期', '上架日期'],
  published_on: ['公開日期', '公布日期', '公開日', '發布日期'],
  publisher: ['發布者', '發布機關', '經營者', '網站經營者'],
  quote: ['原文', '引用原文', '原句', '引文'],
  reason: ['理由', '原因', '修正理由', '事由說明'],
  redacted: ['已遮蔽', '遮蔽', '遮蔽版'],
  replaced_by: ['接替者', '由何項取代', '取代', '改列'],
  reported_on: ['填報日期', '填報日', '回報日期'],
  restriction_grounds: ['限制公開事由', '不公開事由'],
  results: ['執行情形', '辦理情形', '執行成果', '成果', '執行結果'],
  retired: ['已移除', '移除的列', '刪除的列', '刪除', '停用'],
  retired_on: ['移除日期', '移除日', '刪除日期'],
  review: ['待核對', '核對標記', '待確認', '待查'],
  roc_year: ['年度', '民國年', '民國年度', '計畫年度', '年'],
  role: ['欄的意義', '欄位意義', '用途'],
  rows: ['跨列數', '列數', '跨幾列'],
  schema_version: ['格式版本', '內容格式版本', '版本'],
  search: ['搜尋', '搜尋設定', '檢索'],
  section: ['節', '小節', '章節', '段落'],
  sections: ['各節', '章節', '章節標題', '節'],
  sentence: ['辦理說明', '執行說明', '情形說明', '說明', '敘述'],
  sha256: ['檢核碼', '檢查碼', '雜湊', '校驗碼', '雜湊值'],
  short_names: ['簡稱', '慣稱', '縮寫'],
  source: ['來源', '來源檔', '原始檔', '出處'],
  sources: ['來源', '資料來源', '出處'],
  spdx: ['授權代號', '授權識別碼'],
  start: ['起日', '開始日期', '開始', '起始日', '起'],
  state: ['狀態', '進度', '執行狀態', '公開狀態', '辦理進度'],
  status: ['版本狀態', '狀態', '版次狀態'],
  steps: ['執行步驟', '步驟', '實施步驟'],
  supporting_unit: ['協辦單位欄', '協辦單位', '協辦欄'],
  supporting_units: ['協辦單位', '協辦', '配合單位', '協同單位'],
  tables: ['各表', '表', '附表', '表格'],
  tagline: ['首頁標題', '標語'],
  target: ['第幾個目標', '目標序號', '目標'],
  target_units: ['執行對象', '執行單位', '實施對象', '適用對象', '對象'],
  targets: ['量化目標', '目標', '目標值', '績效目標'],
  text: ['文字', '推動作法', '作法', '內容', '作法內容', '條文內容', '措施內容', '具體作法'],
  synonyms: ['同義詞', '同義字', '別稱', '相同的詞'],
  title: ['計畫名稱', '標題', '名稱', '題名', '檔案標題'],
  tools: ['工具列', '上方選單'],
  unit: ['承辦單位', '單位', '主辦單位', '承辦單位欄', '計量單位', '業務單位'],
  unit_column: ['單位欄', '計量單位欄'],
  unit_in_cell: ['格內有單位', '單位在格內'],
  units: [
    '承辦單位',
    '單位',
    '主辦單位',
    '負責單位',
    '權責單位',
    '業務單位',
    '辦理單位',
    '主責單位',
    '承辦人',
    '內部單位',
    '組室',
  ],
  unresolved_units: ['無法判斷的單位', '無法確認的單位', '待確認單位'],
  until: ['迄止', '至', '止', '期限', '到期日', '截止'],
  url: ['網址', '連結', '網站'],
  valid_from: ['存續起日', '成立日期', '起日', '設立日期'],
  valid_to: ['存續迄日', '裁撤日期', '迄日', '結束日期'],
  value: ['數值', '目標值', '值', '達成值', '實際值'],
  value_max: ['上限', '數值上限', '最大值'],
  version: ['版次', '版本'],
  warning: ['提醒代碼', '提醒', '警告'],
  was: ['更正前', '原為', '原文', '舊'],
  website: ['網站', '網址', '官網', '機關網站'],
  withheld: ['不予公開', '不公開', '不公開項目', '限制公開'],
  wording: ['法條文字', '條文內容', '文字', '條文文字'],
  words: ['原文', '字句', '來源原文', '來源文字'],
  written: ['寫法', '原文', '計畫寫法', '原文寫法'],
  zh: ['中文'],
};

/** Simplified characters of the names above, each before its traditional one. */
const SIMPLIFIED =
  '办辦单單应應实實项項执執标標题題号號码碼与與识識别別关關机機构構类類说說后後时時间間备備协協动動' +
  '书書据據内內层層级級会會对對应應称稱现現开開发發网網页頁联聯络絡电電话話邮郵权權责責业業务務结結' +
  '终終计計划劃数數值值达達参參较較编編错錯误誤删刪种種认認规規则則条條组組负負统統简簡历歷设設处處' +
  '来來创創评評审審证證财財币幣资資质質绩績经經费費颁頒汇彙测測让讓获獲决決围圍';

const traditionalOf = new Map(
  Array.from({ length: SIMPLIFIED.length / 2 }, (_, index) => [
    SIMPLIFIED[2 * index]!,
    SIMPLIFIED[2 * index + 1]!,
  ]),
);

/** `计划` is 計畫, as its verb is 計劃. */
function plainName(written: string): string {
  return [...written.normalize('NFKC').replaceAll(/[\s「」*]/g, '')]
    .map((sign) => traditionalOf.get(sign) ?? sign)
    .join('')
    .replaceAll('劃', '畫')
    .replaceAll('做法', '作法')
    .replaceAll('台', '臺')
    .replaceAll('佈', '布')
    .toLowerCase();
}

const namesByKey = Object.entries(keyNames).map(([key, names]) => ({
  key,
  names: names.map(plainName),
}));

/**
 * The keys that a Chinese word may stand for, the surest first: those whose name it is, then those that
 * are called so too; simplified characters and full width count as the same.
 * @param among keys to choose from; all where it is not given
 */
export function keysCalled(written: string, among?: readonly string[]): string[] {
  const name = plainName(written);
  const possible =
    among === undefined ? namesByKey : namesByKey.filter(({ key }) => among.includes(key));
  return possible
    .map(({ key, names }) => ({ key, rank: names.indexOf(name) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ key }) => key);
}

/** Chinese names of keys, as they are compared, with the key of each. */
export function namesOf(keys: readonly string[]): { name: string; key: string }[] {
  return keys.flatMap((key) =>
    (keyNames[key] ?? []).map((name) => ({ name: plainName(name), key })),
  );
}
