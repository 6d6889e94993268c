import { foldWidth } from '../text/fold.ts';
import { tidySpace } from '../text/tidy-space.ts';

/** Verbs that open a condition behind a deadline: `104年12月取得…`, `106年7月完成…`. */
const verbs =
  '完成|取得|通過|達成|達到|提出|提報|提送|提供|陳報|報部|函送|函報|辦理|辦竣|實施|執行|進行|處理|回復|答復|回應|通知|寄發|' +
  '啟用|上線|開放|開辦|公布|公告|發布|發行|出版|出刊|建置|建立|設置|召開|舉辦|核定|核備|驗收|結案|竣工|完工|' +
  '招標|決標|簽約|交付|檢討|檢視|彙整|彙報|更新|改善|抽查|檢查|維護|截止|追蹤|管考|列管|填報|申報|測試|試辦|審查|盤點|清查|修復|修護|答覆|' +
  '各(?=辦?理?[一二兩三四五六七八九十\\d]+[場次])|(?<=[年季度])(?:共|至少|最少)?[一二兩三四五六七八九十\\d]+(?:場次?|梯次|次)$';

const opening = new RegExp(verbs, 'g');

/** Words behind a deadline that add nothing to it. */
const plainClosing =
  /^(?:(?:辦理|執行|處理|實施)?(?:完成|完畢|完竣)|辦理|執行|實施|處理|進行|提供|辦竣)$/;

/** A deadline and what stands behind it, both as printed but for white space of the conversion. */
export interface Conditioned {
  main: string;
  /** Null when it adds nothing (`辦理完成`). */
  condition: string | null;
}

/**
 * Takes a remark in brackets off the end: `每月（預計9月開始提供）` → `每月` and `預計9月開始提供`. Null when
 * the brackets do not fit together or nothing stands before or in them.
 */
export function splitRemark(text: string): Conditioned | null {
  const printed = withoutFullStop(text);
  const folded = foldWidth(printed);
  const start = folded.indexOf('(');
  if (start === -1) return folded.includes(')') ? null : { main: printed, condition: null };
  const main = printed.slice(0, start).trim();
  const remark = tidySpace(printed.slice(start + 1, -1));
  const closes = closingBracket(folded, start) === folded.length - 1;
  return closes && main !== '' && remark !== '' ? { main, condition: remark } : null;
}

/** Words that put another time in the place of the one before them: `（展延至9月）`, `修正為102年3月`. */
const putOff =
  /^[^\d，,；;]*?(?:延[長後期]?|提前|提早|修正|更正|修訂|調整|變更|改|移)[至到為於]((?:民國)?(?:[\d一二三四五六七八九十]+[年月日./]|第.季|[上下]半年|年底|[次翌]年|月底).*)$/u;

/** The time to which a remark moves the deadline, as printed; null where it does not. */
export function movedTo(remark: string): string | null {
  return putOff.exec(foldWidth(remark))?.[1] ?? null;
}

/**
 * Cuts a condition where another time begins in it: `完成規劃、6月完成招標` → `完成規劃` and `6月完成招標`; the signs and words
 * between them go. All places, the first one first.
 */
export function furtherTimes(condition: string): Conditioned[] {
  return Array.from(
    condition.matchAll(/[，,；;、](?:並|再|另)?(?:預計|預定)?於?|(?:並|再|另)於/gu),
    ({ index, 0: sign }) => ({
      main: condition.slice(0, index).trim(),
      condition: condition.slice(index + sign.length).trim(),
    }),
  ).filter(({ main, condition: rest }) => main !== '' && rest !== '');
}

/** Returns every way to cut a condition off that begins with a verb, the longest condition first. */
export function conditionSplits(text: string): Conditioned[] {
  const printed = withoutFullStop(text);
  return Array.from(printed.matchAll(opening), ({ index }) => {
    const condition = tidySpace(printed.slice(index));
    return {
      main: printed.slice(0, index).trim(),
      condition: plainClosing.test(condition) ? null : condition,
    };
  }).filter(({ main }) => main !== '');
}

function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')' && (depth -= 1) === 0) return index;
  }
  return -1;
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/\s*[。.．]$/, '');
}
