import type { Check } from './check.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { declaredHeads } from '../../content/table/declared-columns.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';

/** What the columns are usually called in the heads of plans' tables. */
const columnNames = {
  deadline: '完成期限',
  unit: '承辦單位',
  supporting_unit: '協辦單位',
} as const;

/** Cells stand only in columns that the table has, once, and innovation rows fill every criterion. */
export const checkTableShape: Check = {
  *cell({ measuresFile: file, columns, cell }) {
    const undeclared = [
      { key: 'deadlines', head: 'deadline', count: cell.deadlines.length },
      { key: 'units', head: 'unit', count: cell.units.length },
      { key: 'supporting_units', head: 'supporting_unit', count: cell.supportingUnits.length },
    ] as const;
    for (const { key, head, count } of undeclared) {
      if (count === 0 || columns[head] !== undefined) continue;
      yield problem(
        file,
        [...cell.path, key],
        'table/undeclared-column',
        `填了 ${key}（${columnNames[head]}），但檔案前面的 columns 沒有列出這一欄`,
        `請只在 columns: 的下面加一行「${head}: ${columnNames[head]}」，「${columnNames[head]}」換成原文件表頭所印的名稱；各列都不必改`,
      );
    }
  },

  *row({ measuresFile: file, columns, criteria, row: { path, measure, proposal, cell } }) {
    const heads = declaredHeads(columns);
    for (const key of Object.keys(measure?.attributes ?? {})) {
      if (heads.includes(key)) continue;
      yield problem(
        file,
        [...path, 'attributes', key],
        'table/undeclared-column',
        `欄位「${key}」沒有宣告`,
        didYouMean(
          key,
          heads,
          `請在 columns.attributes 加上「${key}」；已宣告：${listSome(heads)}`,
        ),
      );
    }
    for (const key of ['deadlines', 'units', 'supporting_units'] as const) {
      if (!measure?.[key] || !cell?.[key]) continue;
      yield problem(
        file,
        [...path, key],
        'table/cell-twice',
        `這一項與它所在的共用格都寫了 ${key}`,
        '期限或單位只寫一處：各項分列，或寫在共用格',
      );
    }
    if (proposal?.cells && proposal.cells.length !== criteria) {
      yield problem(
        file,
        [...path, 'cells'],
        'table/innovation-cells',
        `有 ${proposal.cells.length} 格，表頭有 ${criteria} 欄`,
        '每個提案的 cells 須與 criteria 一樣多；空白的格寫 ""',
      );
    }
  },
};

function problem(
  file: string,
  path: YamlPath,
  ruleId: string,
  message: string,
  fix: string,
): Finding {
  return { file, at: { path }, severity: 'error', ruleId, message, fix };
}
