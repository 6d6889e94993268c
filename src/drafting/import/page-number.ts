import { dropSpace, foldWidth } from '../../meaning/text/fold.ts';

/** True for a paragraph that is a page number and nothing else: `3`, `- 3 -`, `第 3 頁，共 12 頁`, `3/12`. */
export function isPageNumber(text: string): boolean {
  const plain = dropSpace(foldWidth(text));
  return /^(?:[-–—]?\d{1,3}[-–—]?|第?\d{1,3}頁?[,，、/／]?(?:共|\/)?\d{1,3}頁?|第\d{1,3}頁|P\.?\d{1,3})$/iu.test(
    plain,
  );
}
