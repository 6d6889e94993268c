import type { Finding } from '../problems/problem.ts';

type FaultOfForm = Omit<Finding, 'file'>;

/** That a file says nothing, where it has to. @param isMarkdown whether its data stand between two lines `---` */
export function emptyFile(isMarkdown: boolean): FaultOfForm {
  return {
    at: { line: 1, column: 1 },
    severity: 'error',
    ruleId: 'file/empty',
    message: isMarkdown ? '檔案開頭的資料區是空的' : '這個檔案是空的',
    fix: '請放回原來的內容（版本庫或備份裡有）；不要這個檔案的，請刪除它',
  };
}

/** What is wrong with the beginning of a Markdown file that has no front matter, or one that nothing closes. */
export function withoutFrontMatter(text: string): FaultOfForm {
  if (text.trim() === '') return { ...emptyFile(true), message: '這個檔案是空的' };
  const lines = text.split('\n');
  const fault = (line: number, message: string, fix: string): FaultOfForm => ({
    at: { line: line + 1, column: 1 },
    severity: 'error',
    ruleId: 'file/front-matter',
    message,
    fix,
  });
  if (/^---\s*$/.test(lines[0]!)) {
    const heading = lines.findIndex((line) => /^[#＃]+[^#＃]/u.test(line));
    return fault(
      Math.max(0, heading),
      '檔案開頭的資料區沒有結束：後面沒有單獨一行的「---」',
      `請在資料區最後一欄的下一行${heading < 0 ? '' : '、正文第一個標題之前'}，單獨寫一行 ---`,
    );
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines.findIndex((line) => /^---\s*$/.test(line));
  const words = lines[first]?.trim() ?? '';
  const found =
    words === '' ? '' : `，這裡是「${words.length > 20 ? `${words.slice(0, 20)}…` : words}」`;
  const message = `檔案的第一行須是「---」（資料區的開始）${first > 0 ? '，這裡是空行' : found}`;
  if (/^[-‐-―−－─—_=*]{2,}$/u.test(words) && words !== '---') {
    return fault(first, message, '請改成三個半形連字號：---');
  }
  if (words.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '') === '---') {
    const isSpace = words === '---';
    return fault(
      first,
      `檔案的第一行須是「---」（資料區的開始），這裡的「---」前面有${isSpace ? '空格' : '看不見的字元'}`,
      '請刪除這一行，重新輸入三個半形連字號：---',
    );
  }
  if (opening > 0 && opening <= 5) {
    return fault(0, message, `請把第 ${opening + 1} 行「---」之上的各行刪除，或移到資料區之後`);
  }
  return fault(0, message, '第一行寫 ---，接著各欄位一行一個，再寫一行 ---，其下才是正文');
}

/** The signs that Git leaves where two people changed the same lines; null where there are none. */
export function mergeConflict(text: string): FaultOfForm | null {
  const begin = /^<{7} .*$/m.exec(text);
  if (begin === null || !/^={7}$/m.test(text) || !/^>{7} .*$/m.test(text)) return null;
  return {
    at: { line: text.slice(0, begin.index).split('\n').length, column: 1 },
    severity: 'error',
    ruleId: 'file/merge-conflict',
    message: '這裡有 Git 合併衝突的記號（<<<<<<<、=======、>>>>>>>）：兩個人改了同樣的幾行',
    fix: '請在「=======」的上下兩份之中留下要的文字，再刪除這三行記號',
  };
}
