import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';

const NUMBER = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`;

/** Signs around the number of a page: `- 3 -`, `~3~`, `· 3 ·`. */
const AROUND = /^[-–—~・·•|]+(?=.)|(?<=.)[-–—~・·•|]+$/gu;

const PAGE_NUMBER = new RegExp(
  String.raw`^(?:\d{1,3}|\d{1,3}[/／]\d{1,3}|第${NUMBER}頁|\d{1,3}頁|頁[次碼]?[:：]?\d{1,3}(?:[/／]\d{1,3})?|第?${NUMBER}頁?[,，、/／]?[共全](?:計)?${NUMBER}頁|第?\d{1,3}頁?[,，、/／]\d{1,3}頁?|(?:page|pg?\.?)\d{1,3}(?:(?:of|[/／])\d{1,3})?)$`,
  'iu',
);

/** True for a paragraph that is a page number and nothing else: `3`, `- 3 -`, `第 3 頁，共 12 頁`, `頁 3`, `3/12`, `Page 3 of 12`. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(dropSpace(foldWidth(text)).replace(/[∕⁄]/gu, '/').replace(AROUND, ''));
}

/** `https://… 1/2`, at the foot of a page that a browser prints. */
const PRINTED_FOOT = /^(?:file|https?):\/\/\S+\s+\d{1,3}\/\d{1,3}$/u;

/** `2024/3/5 下午2:07 標題`, at the head of such a page: the time of printing, and what the page is called. */
const PRINTED_HEAD =
  /^\d{1,4}\/\d{1,2}\/\d{1,4},?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s+(?<title>[^。；，]*))?$/u;

/**
 * What browsers print at the head and foot of pages. A line that begins with a day and an hour is such a head where the
 * address stands at a foot, where what follows stands elsewhere as well, or where it names a plan above everything else; any
 * other may say when something takes place.
 * @param texts of all paragraphs of a document
 * @returns those that are margins
 */
export function printedMargins(texts: readonly string[]): ReadonlySet<string> {
  const plain = texts.map((text) => ({ text, line: text.normalize('NFKC').trim() }));
  const feet = plain.filter(({ line }) => PRINTED_FOOT.test(line));
  const heads = plain.flatMap(({ text, line }, at) => {
    const found = PRINTED_HEAD.exec(line);
    if (found === null) return [];
    return [{ text, title: dropSpace(found.groups?.title ?? ''), isFirst: at === 0 }];
  });
  const lines = new Set(plain.map(({ line }) => dropSpace(line)));
  const isTitle = (title: string, at: number) =>
    lines.has(title) || heads.some((other, place) => place !== at && other.title === title);
  const own = heads.filter(
    ({ title, isFirst }, at) =>
      title === '' ||
      feet.length > 0 ||
      isTitle(title, at) ||
      (isFirst && /計[畫劃]|方案/u.test(title)),
  );
  return new Set([...feet, ...own].map(({ text }) => text));
}
