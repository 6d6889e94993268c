/** Whether a name says who published a document and when, and how to reach them: `聯絡電話`, `更新日期`. */
export function tellsPublishing(name: string): boolean {
  return /聯[絡繫]|電話|傳真|信箱|郵件|(?:更新|發布|公告|公布|填表|製表|列印)(?:日期|時間|日)/u.test(
    name,
  );
}

/** Whether a line says when a form was filled in, and by whom: `填表日期：113年12月1日`. */
export function tellsForm(line: string): boolean {
  return /^\s*(?:(?:填[表報寫]|製表|列印|更新)(?:日期|時間|人員?|單位|機關)|資料(?:日期|時間)|版[次本]|表單?編號|文件編號|頁[次碼]|機關(?:名稱)?|單位(?:名稱)?)\s*[：:]/u.test(
    line,
  );
}

/** Whether a line in brackets says how the plan was issued: `（奉站主任113.1.12核定）`. */
export function tellsIssue(line: string): boolean {
  return /^[（(][^（()）]*(?:核定|核准|函頒|訂定|修正|發布|公告|備查)[^（()）]{0,4}[)）]$/u.test(
    line.trim(),
  );
}
