import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import { textLines } from '../../content/markdown/split-sections.ts';
import { requiredPages } from '../addresses/page-paths.ts';
import { reservedNames } from '../addresses/reserved-names.ts';
import type { Check } from './check.ts';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A page of prose has an address of its own, in the form of the others, and a text. */
export const checkPages: Check = {
  *page({ name, file, body }) {
    if (reservedNames.has(name)) {
      yield problem(file, 'page/reserved-name', {
        message: `「${name}」是網站自己的網址，這一頁會取代它，或自己不見`,
        fix: `請改用別的檔名，例如 ${name}-info.md`,
      });
    } else if (!SLUG.test(name)) {
      yield problem(file, 'id/form', {
        message: `頁面檔名「${name}」不能當作網址的一部分`,
        fix: '檔名請用小寫英文字母、數字與連字號，以字母開頭，例如 faq.md',
      });
    }
    if (isBlank(body)) {
      yield {
        ...problem(file, 'page/empty', {
          message: '這一頁沒有內文',
          fix: '請在 --- 之下寫內文；不需要這一頁時，請刪除檔案（必備的頁面不可刪除）',
        }),
        at: { line: body.firstLine, column: 1 },
      };
    }
  },
};

/** Pages that every site has to bring a text for, and this one lacks. */
export function missingPages({ pages, unread }: ParsedContent): Finding[] {
  return requiredPages
    .map((name) => ({ name, file: `pages/${name}.md` }))
    .filter(
      ({ name, file }) =>
        !pages.some((page) => page.name === name && page.language === 'zh') &&
        !unread.some(({ path }) => path === file),
    )
    .map(({ file }) =>
      problem(file, 'file/missing', {
        message: '缺少這個頁面，每個網站都須有它',
        fix: `請建立 ${file}；npm run init 會在新的資料夾寫好所有必要的檔案，可從那裡複製`,
      }),
    );
}

/** Pages that stand in Chinese on the English side of a site that has one, for they bring no English text. */
export function pagesWithoutEnglish({ site, pages, unread }: ParsedContent): Finding[] {
  if (site === null || !site.languages.includes('en')) return [];
  return pages
    .filter(
      ({ name, language }) =>
        language === 'zh' &&
        SLUG.test(name) &&
        !reservedNames.has(name) &&
        !pages.some((page) => page.name === name && page.language === 'en') &&
        !unread.some(({ path }) => path === `pages/${name}.en.md`),
    )
    .map(({ name, file }) => ({
      ...problem(file, 'site/no-english', {
        message: '這一頁沒有英文，英文網頁會寫著中文',
        fix: `請建立 pages/${name}.en.md；不做英文版時，site.yaml 的 languages 改為 [zh]`,
      }),
      severity: 'warning' as const,
    }));
}

/** Nothing to read below its headings: white space, comments, addresses alone and characters that nobody sees. */
function isBlank(body: MarkdownBody): boolean {
  const shown = treeOf(body).children.filter(({ type }) => type !== 'heading');
  return (
    textLines(shown)
      .join('')
      .replaceAll(/<!--[^]*?-->/g, '')
      .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '') === ''
  );
}

function problem(
  file: string,
  ruleId: string,
  { message, fix }: Pick<Finding, 'message' | 'fix'>,
): Finding {
  return { file, at: 'unavailable', severity: 'error', ruleId, message, fix };
}
