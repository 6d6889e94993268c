import { expect, test } from 'vitest';
import { ProgressLine } from '../../../../scripts/importing/progress-line.ts';

function shown(isTTY: boolean): string[] {
  const written: string[] = [];
  const line = new ProgressLine({ isTTY, write: (text) => written.push(text) });
  line.show({ stage: 'reading', pages: { done: 3, total: 20 } });
  line.clear();
  return written;
}

test('a terminal shows the pages read in one line, which is cleared at the end', () => {
  const hint = '（Ctrl-C 停止，不寫入任何檔案）';
  expect(shown(true)).toEqual([`\r\u001b[K讀取文件，第 3／20 頁…${hint}`, '\r\u001b[K']);
});

test('a file into which the output goes gets no such line', () => {
  expect(shown(false)).toEqual([]);
});
