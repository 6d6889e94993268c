import { dropSpace, foldWidth } from '../../meaning/text/fold.ts';

/** True for a paragraph that is a page number and nothing else: `3`, `- 3 -`, `第 3 頁，共 12 頁`, `3/12`. */
export function isPageNumber(text: string): boolean {
  const plain = dropSpace(foldWidth(text));
  return /^(?:[-–—]?\d{1,3}[-–—]?|第?\d{1,3}頁?[,，、/／]?(?:共|\/)?\d{1,3}頁?|第\d{1,3}頁|P\.?\d{1,3})$/iu.test(
    plain,
  );
}

/** True for what browsers print at the head or foot of a page: `2024/3/5 下午2:07 標題`, `https://… 1/2`. */
export function isPrintedMargin(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return (
    /^(?:file|https?):\/\/\S+\s+\d{1,3}\/\d{1,3}$/u.test(plain) ||
    /^\d{1,4}\/\d{1,2}\/\d{1,4},?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s|$)/u.test(plain)
  );
}
