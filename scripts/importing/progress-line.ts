import type { Progress } from '../../src/drafting/import/limits/reading-aids.ts';

/** Where a line is shown. */
interface Screen {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

const stages: Readonly<Record<Progress['stage'], string>> = {
  reading: '讀取文件',
  recognising: '辨識計畫內容',
  checking: '檢查草稿',
};

/** How far an import has come, in one line of a terminal that is written over; elsewhere nothing is shown. */
export class ProgressLine {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  show({ stage, pages }: Progress): void {
    const read = pages === undefined ? '' : `，第 ${pages.done}／${pages.total} 頁`;
    this.#write(`${stages[stage]}${read}…（Ctrl-C 停止，不寫入任何檔案）`);
  }

  clear(): void {
    this.#write('');
  }

  /** `\r` goes back to the start of the line, and `ESC [K` clears what it held (ECMA-48). */
  #write(text: string): void {
    if (this.#screen.isTTY === true) this.#screen.write(`\r\u001b[K${text}`);
  }
}
