import type { ReadingDoubt } from '../document/source-document.ts';

/** Characters of hidden or deleted text that are quoted at most. */
const LONGEST_QUOTE = 200;

/** Why text of a file is left out. */
export type LeftOut =
  | 'hidden'
  | 'struck'
  | 'deleted'
  | 'menu'
  | 'foot'
  | 'option'
  | 'reading'
  | 'added'
  | 'instead'
  | 'drawn'
  | 'comment'
  | 'prompt'
  | 'textBox'
  | 'watermark'
  | 'pageHead';

/** What every reader says of text that it leaves out, with the words. */
export function leftOutWords(why: LeftOut, text: string): string {
  return say[why](quoteOf(text));
}

/** What every reader says of text that it reads, though what is behind it may be of the same colour. */
export function perhapsUnseen(text: string): string {
  return `「${quoteOf(text)}」的顏色可能與底色相同而看不見，仍讀入`;
}

/** The same of a cell that holds it. */
export function doubtOfSight(text: string): ReadingDoubt {
  return { found: perhapsUnseen(text), lookAt: '請對照原始檔核對；看不見的，請刪去' };
}

function quoteOf(text: string): string {
  const words = Array.from(
    text
      .slice(0, LONGEST_QUOTE * 4)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return words.length > LONGEST_QUOTE
    ? `${words.slice(0, LONGEST_QUOTE).join('')}…`
    : words.join('');
}

const say: Readonly<Record<LeftOut, (quote: string) => string>> = {
  hidden: (quote) => `有隱藏的文字「${quote}」，沒有讀入`,
  struck: (quote) => `有畫刪除線的文字「${quote}」，視為已刪除，沒有讀入；若仍有效，請補上`,
  deleted: (quote) => `有追蹤修訂刪除的文字「${quote}」，沒有讀入`,
  menu: (quote) => `網站的選單「${quote}」沒有讀入`,
  foot: (quote) => `網站的頁尾「${quote}」沒有讀入`,
  option: (quote) => `可選而沒有選取的「${quote}」沒有讀入`,
  reading: (quote) => `標在字旁的讀音「${quote}」沒有讀入`,
  added: (quote) => `樣式表加上的文字「${quote}」沒有讀入；若屬於計畫，請補上`,
  instead: (quote) => `有瀏覽器不顯示的替代文字「${quote}」，沒有讀入`,
  drawn: (quote) => `圖形裡有文字「${quote}」，沒有讀入；若屬於計畫，請補上`,
  comment: (quote) => `有註解（批註）「${quote}」，沒有讀入`,
  prompt: (quote) => `有尚未填寫的欄位，提示文字「${quote}」沒有讀入`,
  textBox: (quote) => `有文字方塊「${quote}」，沒有讀入；若屬於計畫，請補上`,
  watermark: (quote) =>
    `有浮水印一類的文字「${quote}」，不在各行之中，沒有讀入；若屬於計畫，請補上`,
  pageHead: (quote) => `列印的頁首或頁尾有「${quote}」，沒有讀入`,
};

/** Whether a loss quotes words that the file has and its readers do not show: the file itself still does. */
export function tellsLeftOut(loss: string): boolean {
  return /有(?:隱藏的文字|畫刪除線的文字|追蹤修訂刪除的文字|註解（批註）|瀏覽器不顯示的替代文字)/u.test(
    loss,
  );
}
