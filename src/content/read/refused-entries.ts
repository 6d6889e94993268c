import type { Finding } from '../problems/problem.ts';

/** Why an entry of the content folder was not read. */
export type WhyRefused = 'link' | 'special' | 'unreadable' | 'gone';

const words: Readonly<Record<WhyRefused, Pick<Finding, 'message' | 'fix'>>> = {
  link: {
    message: '這是符號連結；內容資料夾裡不能有連結，以免發布了資料夾以外的檔案',
    fix: '請刪除連結，改放檔案或資料夾本身（複製過來）',
  },
  special: {
    message: '這不是一般檔案（具名管道、通訊端或裝置），沒有讀取',
    fix: '請移走；若應為文件，請放入文件檔案本身',
  },
  unreadable: {
    message: '沒有權限讀取',
    fix: '請開放讀取權限（Linux、macOS：chmod u+r 檔名，資料夾用 chmod u+rx），或關閉正在使用它的程式',
  },
  gone: {
    message: '讀取時檔案不見了',
    fix: '請等其他程式（同步、下載、編輯）完成後再執行一次',
  },
};

/** Entries of the content folder that were not read, each told. */
export function refusedEntries(refused: ReadonlyMap<string, WhyRefused>): Finding[] {
  return [...refused].map(([file, why]) => ({
    file,
    at: 'unavailable',
    severity: 'error',
    ruleId: `file/${why}`,
    ...words[why],
  }));
}
