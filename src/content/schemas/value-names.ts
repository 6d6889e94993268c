/** What values that may be written are called in Chinese: the name first, then other words that clerks use. */
const valueNames: Readonly<Record<string, readonly [string, ...string[]]>> = {
  // state of a result
  done: ['已完成', '完成', '辦理完成', '執行完成', '達成'],
  'in-progress': ['執行中', '進行中', '辦理中', '持續辦理'],
  late: ['落後', '逾期', '延遲', '進度落後'],
  'not-started': ['未開始', '尚未開始', '尚未辦理', '未辦理', '未執行'],
  cancelled: ['停辦', '取消', '已取消', '不辦理'],
  // state of a category of a register
  'published-here': ['本站公開', '已公開', '公開', '主動公開'],
  'published-elsewhere': ['公開於他處', '他處公開', '另處公開'],
  'none-held': ['無此項資訊', '無此資訊', '沒有這類資訊', '未持有'],
  'not-applicable': ['不適用'],
  'partly-withheld': ['部分限制公開', '部分不予公開', '部分公開', '部分不公開'],
  withheld: ['限制公開', '不予公開', '不公開'],
  'not-yet': ['尚未公開', '未公開'],
  'not-recorded': ['未記載', '尚未登記', '未登記'],
  all: ['全部'],
  part: ['一部分', '部分'],
  // comparator of a target
  'at-least': ['至少', '以上', '達', '大於等於', '不低於'],
  'at-most': ['至多', '以下', '不超過', '以內', '小於等於'],
  exactly: ['恰為', '等於', '剛好'],
  between: ['介於', '之間'],
  'increase-by': ['增加', '提升', '提高', '成長'],
  'decrease-by': ['減少', '降低', '縮短'],
  // status of a version
  current: ['現行版', '現行', '有效'],
  superseded: ['舊版', '已修正', '被取代', '失效'],
  draft: ['草稿', '草案', '擬定中'],
  // kind of an attachment
  annex: ['附件', '附錄'],
  map: ['圖資', '地圖', '位置圖'],
  chart: ['圖表', '統計圖'],
  picture: ['圖片', '照片', '相片'],
  form: ['表單', '表格', '申請表'],
  data: ['資料', '資料檔'],
  other: ['其他'],
  // level of a heading
  dimension: ['實施要項'],
  aspect: ['實施要項第二層', '構面'],
  action: ['執行項目'],
  // field of a correction
  label: ['編號'],
  deadline: ['完成期限', '期限'],
  unit: ['承辦單位', '單位'],
  attribute: ['其他欄'],
  cell: ['創新表的格'],
  title: ['計畫名稱', '標題'],
  institution_name: ['機關名稱'],
  issuance: ['發布'],
  document_number: ['文號'],
  section: ['章節', '正文'],
  caption: ['表名'],
  heading: ['標題', '項目名稱'],
  // role of a column
  target: ['目標', '目標值'],
  amount: ['金額', '經費'],
  weight: ['權數', '權重'],
  start: ['起日', '起'],
  end: ['迄日', '迄'],
  // language
  zh: ['中文'],
  en: ['英文'],
};

/** Names of `text`, which is a cell of a row or a column without a meaning. */
const TEXT = ['推動作法', '文字', '作法', '內容'];

/** The allowed values that a Chinese word may stand for. */
export function valuesCalled(written: string, allowed: readonly string[]): string[] {
  const word = written.normalize('NFKC').replaceAll(/\s+/g, '');
  return allowed.filter((value) => namesOf(value).includes(word));
}

/** Allowed values with their names, for a message. */
export function listValues(allowed: readonly string[]): string {
  return allowed
    .map((value) => {
      const [name] = value === 'text' ? [] : namesOf(value);
      return name === undefined ? `「${value}」` : `「${value}」（${name}）`;
    })
    .join('、');
}

function namesOf(value: string): readonly string[] {
  return value === 'text' ? TEXT : (valueNames[value] ?? []);
}
