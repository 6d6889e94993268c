/** Losses that several formats tell alike. */
export const changesTaken =
  '文件有追蹤修訂：讀入修訂後的文字，略去標示刪除的文字；請確認這是核定的版本';

export const contentsListed = '有軟體產生的目次（目錄），沒有讀入';

/** Of a note, with its words. */
export function noteUnread(words: string): string {
  return `有註腳，沒有讀入：${words}`;
}
