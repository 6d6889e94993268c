import type { Finding } from '../../content/problems/problem.ts';
import { listSome } from '../../content/problems/suggest.ts';
import type { AmountColumn, TableColumns, TargetColumn } from '../../content/schemas/measures.ts';
import { declaredColumns } from '../../content/table/declared-columns.ts';
import { tablesOf } from '../../content/table/walk-table.ts';
import { multipleOfHead, timeOrUnits, yearsNamed } from '../../meaning/columns/head-facts.ts';
import { currenciesNamed } from '../../meaning/numbers/currencies.ts';
import type { Check } from './check.ts';

/** A year further from a declared one is a number, or history. */
const NEAR_YEARS = 10;

type Told = Pick<Finding, 'ruleId' | 'message' | 'fix'> & { key: string };

/**
 * What is declared of a column of targets or sums is not other than what its head says: all its figures
 * would be published wrong, and each cell alone looks right.
 */
export const checkColumnHeads: Check = {
  *table({ table, measuresFile }) {
    for (const { table: own, path } of tablesOf(table)) {
      for (const { key, ...words } of ofOtherColumns(own.columns)) {
        yield {
          file: measuresFile,
          at: { path: [...path, 'columns', key] },
          severity: 'warning',
          ...words,
        };
      }
      for (const [index, column] of declaredColumns(own.columns).entries()) {
        const told =
          column.role === 'amount'
            ? ofAmount(column)
            : column.role === 'target'
              ? ofTarget(column)
              : [];
        for (const { key, ...words } of told) {
          yield {
            file: measuresFile,
            at: { path: [...path, 'columns', 'attributes', index, key] },
            severity: 'warning',
            ...words,
          };
        }
      }
    }
  },
};

const COLUMN_NAMES = {
  dimension: '實施要項',
  action: '執行項目',
  measure: '推動作法',
  deadline: '完成期限',
  unit: '承辦單位',
  supporting_unit: '協辦單位',
} as const;

type ColumnKey = keyof typeof COLUMN_NAMES;

/** Columns that may bear the head of another one; 實施要項 may well be by unit, or by time. */
const OF_ONE_KIND: readonly ColumnKey[] = [
  'action',
  'measure',
  'deadline',
  'unit',
  'supporting_unit',
];

/** Heads of deadlines above other cells, those of units likewise, and the usual heads of two columns exchanged. */
function* ofOtherColumns(columns: TableColumns): Generator<Told> {
  const told = new Set<ColumnKey>();
  for (const key of OF_ONE_KIND) {
    const head = columns[key];
    const meant = head === undefined ? null : meantColumn(key, head);
    if (head === undefined || meant === null || told.has(key)) continue;
    const other = columns[meant];
    const isExchanged = other !== undefined && meantColumn(meant, other) === key;
    if (!isExchanged && ['action', 'measure'].includes(key) && timeOrUnits(head) === null) continue;
    if (isExchanged) told.add(meant);
    yield {
      key,
      ruleId: 'column/head',
      message: isExchanged
        ? `${key}（${COLUMN_NAMES[key]}）的欄名是「${head}」，${meant}（${COLUMN_NAMES[meant]}）的是「${other}」：兩個欄名對調了`
        : `${key} 是${COLUMN_NAMES[key]}的欄，欄名卻是「${head}」`,
      fix: isExchanged
        ? `請寫 ${key}: ${other} 與 ${meant}: ${head}；各列的內容若也對調了，一併改正`
        : `「${head}」一欄請寫在 ${meant}；欄名抄錯的，請照原件改正`,
    };
  }
}

/** The column whose head this is, where it is that of another one; null where it may be its own. */
function meantColumn(key: ColumnKey, head: string): ColumnKey | null {
  const kind = timeOrUnits(head);
  if (kind !== null) return kind === (key === 'supporting_unit' ? 'unit' : key) ? null : kind;
  const usual = (['dimension', 'action', 'measure'] as const).find(
    (each) => COLUMN_NAMES[each] === head,
  );
  return usual === undefined || usual === key ? null : usual;
}

function* ofAmount({ head, currency, multiple, roc_year }: AmountColumn): Generator<Told> {
  const meant = multipleOfHead(head);
  if (meant !== null && meant !== multiple) {
    yield {
      key: 'multiple',
      ruleId: 'column/multiple',
      message: `欄名「${head}」說金額以 ${meant} 計，multiple 卻是 ${multiple}${multiple === 1 ? '（不寫就是 1）' : ''}：發布的金額會差 ${ratio(meant, multiple)} 倍`,
      fix: `請寫 multiple: ${meant}`,
    };
  }
  const named = currenciesNamed(head);
  if (named.length === 1 && named[0] !== currency) {
    yield {
      key: 'currency',
      ruleId: 'column/currency',
      message: `欄名「${head}」說的幣別是 ${named[0]}，currency 卻是 ${currency}`,
      fix: `請寫 currency: ${named[0]}`,
    };
  }
  if (roc_year === undefined) return;
  const years = otherYears(head, [roc_year]);
  if (years !== null) {
    yield {
      key: 'roc_year',
      ruleId: 'column/year',
      message: `欄名「${head}」是${years}的，roc_year 卻是 ${roc_year}`,
      fix: '請查對年度：roc_year 與欄名須相符；由前一年的計畫帶出的，兩者都改為這一年',
    };
  }
}

function* ofTarget({ head, period }: TargetColumn): Generator<Told> {
  if (period === undefined) return;
  const years = otherYears(head, yearsNamed(period));
  if (years === null) return;
  yield {
    key: 'period',
    ruleId: 'column/year',
    message: `欄名「${head}」是${years}的，period 卻是「${period}」`,
    fix: '請查對年度：period 與欄名須相符；由前一年的計畫帶出的，兩者都改為這一年',
  };
}

/** The years of a head, in words, where none of them is a declared one; else null. */
function otherYears(head: string, declared: readonly number[]): string | null {
  const years = yearsNamed(head).filter((year) =>
    declared.some((each) => Math.abs(each - year) <= NEAR_YEARS),
  );
  if (years.length === 0 || years.some((year) => declared.includes(year))) return null;
  return listSome(years.map((year) => `${year}年度`));
}

function ratio(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other);
}
