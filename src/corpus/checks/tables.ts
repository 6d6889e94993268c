import { treeOf } from '../../content/markdown/body-tree.ts';
import { splitSections } from '../../content/markdown/split-sections.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { tablesOf, type PlacedTable } from '../../content/table/walk-table.ts';
import type { Check } from './check.ts';

/** A plan's tables can be told apart, each stands somewhere in its text, and each has rows. */
export const checkTables: Check = {
  *table({ measuresFile: file, planId, version, table }, { planTexts, formerTexts }) {
    const tables = tablesOf(table);
    const error = (
      { path }: PlacedTable,
      key: string | null,
      told: Pick<Finding, 'ruleId' | 'message' | 'fix'>,
    ): Finding => ({
      file,
      at: { path: key === null ? path : [...path, key] },
      severity: 'error',
      ...told,
    });
    for (const [index, placed] of tables.entries()) {
      const { title, measures, actions, dimensions, innovations } = placed.table;
      const same = tables.slice(0, index).find((other) => other.table.title === title);
      if (same !== undefined) {
        yield error(placed, 'title', {
          ruleId: 'table/title-twice',
          message: `表的標題「${title ?? ''}」第 ${same.number} 個表已經用過`,
          fix: '標題用來分辨一份計畫的各個表；請照原文分別寫，原文真的同名時加上「（一）」「（二）」並在 notes 說明',
        });
      }
      if (title === undefined && (measures !== undefined || actions !== undefined)) {
        yield error(placed, measures === undefined ? 'actions' : 'measures', {
          ruleId: 'table/untitled',
          message: '這些列不在任何實施要項之下，表也沒有標題，不知道屬於什麼',
          fix: '請在 columns: 的上一行加上「title: 表的標題」，照原文寫；或把各列放在 dimensions 之下',
        });
      }
      if (table.tables !== undefined && !measures && !actions && !dimensions && !innovations) {
        yield error(placed, null, {
          ruleId: 'table/empty',
          message: `表「${title ?? ''}」沒有任何列`,
          fix: '請補上各列，或刪除這個表；計畫沒有表時，整個檔案只寫 tables: []',
        });
      }
    }
    const texts = version === null ? null : [...formerTexts(planId).seen];
    const text =
      texts === null ? planTexts.find(planId) : texts.find((each) => each.version === version);
    const known =
      text === undefined ? null : 'is' in text ? (text.is === 'known' ? text.value : null) : text;
    if (known === null) return;
    const headings = splitSections(treeOf(known.body)).sections.map(({ heading }) => heading);
    for (const placed of tables) {
      const { after } = placed.table;
      if (after === undefined || headings.includes(after)) continue;
      yield error(placed, 'after', {
        ruleId: 'table/after',
        message: `正文沒有「${after}」這個標題，不知道表放在哪裡`,
        fix: didYouMean(after, headings, `正文的標題有：${listSome(headings, 20)}`),
      });
    }
  },
};
