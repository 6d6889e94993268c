import { viewContent } from '../../content/read/content-view.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { DisclosureCategory } from '../../content/schemas/vocabularies.ts';
import { placeholder } from '../../content/placeholder.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import {
  ScaffoldRefusal,
  onlyNewFiles,
  unreadable,
  type Existing,
  type Scaffold,
} from './scaffold.ts';

/** Whether something may be the id of an institution, which becomes an address. */
export function isInstitutionId(id: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id);
}

/**
 * Record and disclosure register of a new institution, with every field shown and nothing invented.
 * @param request `name` null = a placeholder that keeps the site from being published
 * @throws {ScaffoldRefusal} when the id cannot stand in an address, a file stands already, or the
 *   categories of a register cannot be read
 */
export function newInstitution(
  { id, name }: { id: string; name: string | null },
  content: ParsedContent,
  existing: Existing,
): Scaffold {
  if (!isInstitutionId(id)) {
    throw new ScaffoldRefusal(
      `「${id}」不能當作機關識別碼：它會成為網址，只能用小寫英文字母、數字與連字號，以字母開頭，例如 demo-library。`,
    );
  }
  const record = `institutions/${id}.yaml`;
  const register = `disclosures/${id}.yaml`;
  return onlyNewFiles(
    {
      files: new Map([
        [record, recordText(id, name)],
        [register, registerText(id, categoriesOf(content))],
      ]),
      reviewMarks: name === null ? [{ reason: `${record} 的 name 尚待填寫` }] : [],
      nextSteps: [
        `填寫 ${existing.label}/${record}：不知道的欄位刪除，不要推測；來源寫在 sources`,
        `逐款填寫 ${existing.label}/${register}；npm run check -- --work-list 會列出還缺什麼`,
        `新增計畫：npm run new -- plan ${id} 民國年`,
      ],
    },
    existing,
  );
}

function categoriesOf(content: ParsedContent): readonly DisclosureCategory[] {
  const categories = viewContent(content).disclosureCategories.all;
  if (categories === null) throw unreadable(contentTypes.disclosureCategories.pattern);
  return categories;
}

/** `institutions/<id>.yaml` of a new institution. */
export function recordText(id: string, name: string | null, email: string | null = null): string {
  return `# 機關資料。開頭是 # 的行是範例，要用時刪去 #；不知道的欄位不要寫。
name: ${JSON.stringify(name ?? placeholder('機關全銜'))}
# name_en: Example Library
# name_since: '2013-01-01'          # 現名啟用日；只知年月時寫 '2013-01'
# former_names:
#   - name: 從前的名稱
#     from: '1973-07-01'
#     until: '2013-01-01'
# parent: 主管機關
# city: 所在縣市
# address: 地址
# phone: 02-0000-0000
${email === null ? '# email: service@example.org' : `email: ${JSON.stringify(email)}`}
# website: https://www.example.org/
# short_names: [示範館]              # 簡稱，不與其他機關相同
# oid: 2.16.886.101.…                # 物件識別碼
# agency_code: 機關代碼
# open_data_contact:                # 資料集聯絡窗口（data.gov.tw）
#   name: 聯絡人姓名
#   phone: 02-0000-0000
#   email: opendata@example.org
# modified: '2026-01-05'            # 這個檔案最後修改的日期
units: []                           # 加入單位時，先刪去這一行的 []
#   - id: ${id}-secretariat          # 全站唯一，不再更改
#     name: 秘書室
#     aliases: [秘書科]               # 計畫裡確定是同一單位的其他寫法
#     valid_from: '2013-01-01'
#     valid_to: null
#     predecessors:                   # 前身；on 是改組後的第一天
#       - unit: ${id}-general-affairs
#         on: '2013-01-01'
#     provisional: true               # 暫列：只見於計畫
#   - id: ${id}-all-units
#     name: 各組室
#     collective: true
# unresolved_units:                   # 無法判斷是哪個單位的名稱
#   - written: 文創小組
#     note: 不在計畫所列單位之內，無法確定所指單位。
# sources:
#   - title: 上列資料的出處
#     url: https://www.example.org/about
`;
}

/** `disclosures/<id>.yaml` of a new institution: of no category is anything known. */
export function registerText(id: string, categories: readonly DisclosureCategory[]): string {
  const entries = categories.map(
    (category) => `  # ${category.article}：${category.name}
  - category: ${category.id}
    state: not-recorded
`,
  );
  return `# 主動公開登記：政府資訊公開法第七條第一項的各款。查明之後，改寫各款的 state：
#   published-here（另寫 extent: all 或 part）、published-elsewhere（另寫 extent 與 link）、
#   none-held、not-applicable（另寫 reason）、partly-withheld 或 withheld（另寫 grounds，例如 [art18-1-6]）、
#   not-yet、not-recorded
# 各款還可以寫：unit（institutions/${id}.yaml 裡的單位識別碼）、approved_on（核定日）、published_on（公開日）、
#   last_checked（上次檢視日）、next_review（下次檢視日）、files、notes
${entries.length === 0 ? '' : `categories:\n${entries.join('')}`}notes: []
`;
}
