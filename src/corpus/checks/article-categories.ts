import type { Finding } from '../../content/problems/problem.ts';
import { listSome } from '../../content/problems/suggest.ts';
import type { Check } from './check.ts';

/** 政府資訊公開法 Article 7, paragraph 1, has ten subparagraphs, Article 18, paragraph 1, has nine. */
const CATEGORIES = numbered('art7', 10);
const GROUNDS = numbered('art18-1', 9);

/** Numbers of subparagraphs, by the number at the end of an identifier. */
const SUBPARAGRAPHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * The categories are the ten of Article 7, in the vocabulary and in every register, and no ground is
 * named that Article 18 does not have. A category of which nothing is known is `not-recorded`.
 */
export const checkArticleCategories: Check = {
  *disclosureCategories({ file, entries }) {
    const law = '政府資訊公開法第七條第一項';
    yield* beyondTheLaw(file, ['disclosure_categories', entries], CATEGORIES, `${law}只有十款`);
    yield* otherSubparagraphs(file, 'disclosure_categories', entries);
    const missing = CATEGORIES.filter((id) => !entries.some((entry) => entry.id === id));
    // Without any entry nothing was read: that is told elsewhere.
    if (missing.length === 0 || entries.length === 0) return;
    yield {
      file,
      at: { path: ['disclosure_categories'] },
      severity: 'error',
      ruleId: 'disclosure/categories-of-law',
      message: `${law}有十款，這裡少了${listSome(missing, 10)}`,
      fix: '請從專案的 scripts/init/starter/ 複製這個檔案；識別碼是 art7-1 至 art7-10',
    };
  },

  *restrictionGrounds({ file, entries }) {
    const law = '政府資訊公開法第十八條第一項只有九款';
    yield* beyondTheLaw(file, ['restriction_grounds', entries], GROUNDS, law);
    yield* otherSubparagraphs(file, 'restriction_grounds', entries);
  },

  *register({ institutionId, file, register: { categories } }, { institutions }) {
    // What a file of no institution lacks is of no interest.
    if (institutions.find(institutionId).is === 'absent') return;
    const written = new Set(categories.map(({ category }) => category));
    const missing = CATEGORIES.filter((id) => !written.has(id));
    // One that is misspelt, or given twice in place of another, is told of where it stands.
    const inPlace = new Set(CATEGORIES).intersection(written).size;
    if (missing.length <= categories.length - inPlace) return;
    yield {
      file,
      at: categories.length === 0 ? 'unavailable' : { path: ['categories'] },
      severity: 'warning',
      ruleId: 'disclosure/categories-missing',
      message: `第七條第一項有十款，登記檔沒有寫${listSome(missing, 10)}，網站上列為未記載`,
      fix: '請逐款寫出；還不知道的，state 寫 not-recorded',
    };
  },
};

function* beyondTheLaw(
  file: string,
  [key, entries]: readonly [string, readonly { id: string }[]],
  known: readonly string[],
  law: string,
): Generator<Finding> {
  for (const [index, { id }] of entries.entries()) {
    if (known.includes(id)) continue;
    yield {
      file,
      at: { path: [key, index, 'id'] },
      severity: 'error',
      ruleId: 'disclosure/categories-of-law',
      message: `${law}，沒有「${id}」`,
      fix: `請刪除，或把識別碼改為 ${known[0]} 至 ${known.at(-1)} 之一`,
    };
  }
}

/** An identifier has the number of its subparagraph: `art7-6` is 第六款. */
function* otherSubparagraphs(
  file: string,
  key: string,
  entries: readonly { id: string; article: string }[],
): Generator<Finding> {
  for (const [index, { id, article }] of entries.entries()) {
    if (![...CATEGORIES, ...GROUNDS].includes(id)) continue;
    const own = SUBPARAGRAPHS[Number(id.split('-').at(-1)) - 1];
    const [, named] = /第([一二三四五六七八九十]+)款/.exec(article) ?? [];
    if (named === undefined || named === own) continue;
    yield {
      file,
      at: { path: [key, index, 'article'] },
      severity: 'error',
      ruleId: 'disclosure/categories-of-law',
      message: `「${id}」是第${own}款，article 卻是「${article}」`,
      fix: `請改為第${own}款，或查對這一項的內容是哪一款`,
    };
  }
}

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}
