import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { declaredColumns, type DeclaredColumn } from '../../content/table/declared-columns.ts';
import { spreadCells, type SpreadCell, type WrongSpan } from '../../content/table/spread-cells.ts';
import { tablesOf, visitTableRows, type PlacedTable } from '../../content/table/walk-table.ts';
import type { AmountColumn, TableColumns, TargetColumn } from '../../content/schemas/measures.ts';
import { cellLines } from '../../meaning/columns/cell-lines.ts';
import { readAmountCell } from '../../meaning/columns/read-amount-cell.ts';
import { readStartAndEnd } from '../../meaning/columns/read-start-and-end.ts';
import { readWeightCell } from '../../meaning/columns/read-weight-cell.ts';
import { countedBy, targetsOfRow } from '../../meaning/columns/targets-of-row.ts';
import { outsidePeriod } from '../../meaning/deadlines/outside-period.ts';
import { currenciesNamed } from '../../meaning/numbers/currencies.ts';
import type { Check } from './check.ts';
import { planContext, type PlanContext } from './plan-context.ts';

type Told = Pick<Finding, 'ruleId' | 'message' | 'fix'> & { severity?: Finding['severity'] };

/** A finding at a place of the file that is judged. */
type Report = (path: YamlPath, told: Told) => Finding;

/**
 * Columns that a table declares mean what they say: each once, with what their figures need, of other
 * columns that are there; and what stands in their cells can be read so.
 */
export const checkColumns: Check = {
  *table(parsed) {
    const report: Report = (path, { severity = 'error', ...told }) => ({
      file: parsed.measuresFile,
      at: { path },
      severity,
      ...told,
    });
    for (const placed of tablesOf(parsed.table)) {
      yield* wrongDeclarations(placed, report);
      yield* wrongSpans(placed, report);
      yield* wrongCells(placed, planContext(parsed), report);
    }
  },
};

function* wrongDeclarations({ table, path }: PlacedTable, report: Report): Generator<Finding> {
  const columns = declaredColumns(table.columns);
  const at = (index: number, ...keys: (string | number)[]) => [
    ...path,
    'columns',
    'attributes',
    index,
    ...keys,
  ];
  const usual = usualHeads(table.columns);
  for (const [index, column] of columns.entries()) {
    const { head } = column;
    const isTwice = columns.slice(0, index).some((other) => other.head === head);
    if (isTwice || usual.includes(head)) {
      yield report(at(index), {
        ruleId: 'column/twice',
        message: `欄名「${head}」在這個表的 columns 裡寫了兩次`,
        fix: '每一欄只宣告一次；原文兩欄同名時，請在欄名後加上區別，例如「經費（中央）」，並在 notes 說明',
      });
    }
    if (column.role === 'target') yield* wrongTargetColumn(column, columns, at, index, report);
  }
  const amounts = amountColumns(columns);
  if (amounts.every(({ currency }) => isCurrency(currency))) {
    yield* severalCurrencies(amounts, at, report);
  } else {
    yield* noCurrencies(amounts, at, report);
  }
  for (const role of ['start', 'end'] as const) {
    const [, second] = [...columns.entries()].filter(([, column]) => column.role === role);
    if (second === undefined) continue;
    yield report(at(second[0], 'role'), {
      ruleId: 'column/twice',
      message: `這個表有兩欄的 role 都是 ${role}`,
      fix: `一個表只有一欄是${role === 'start' ? '起' : '迄'}；另一欄請改為 text`,
    });
  }
}

/** The keys by which a target column says what its figures count; one of them is right. */
function unitWays(column: DeclaredColumn | undefined): string[] {
  if (column?.role !== 'target') return [];
  return (['unit', 'unit_column', 'unit_in_cell'] as const).filter(
    (key) => column[key] !== undefined,
  );
}

function columnOf(
  { column }: Pick<SpreadCell, 'column'>,
  columns: readonly DeclaredColumn[],
): DeclaredColumn | undefined {
  return columns.find(({ head }) => head === column);
}

/** Heads of the columns that every table may have. */
function usualHeads({ attributes: _, ...heads }: TableColumns): string[] {
  return Object.values(heads).flatMap((head) => head ?? []);
}

function* wrongTargetColumn(
  column: TargetColumn,
  columns: readonly DeclaredColumn[],
  at: (index: number, ...keys: (string | number)[]) => YamlPath,
  index: number,
  report: Report,
): Generator<Finding> {
  const units = unitWays(column);
  if (units.length !== 1) {
    yield report(at(index), {
      ruleId: 'column/unit',
      message:
        units.length === 0
          ? `目標欄「${column.head}」沒有寫計量單位`
          : `目標欄「${column.head}」的計量單位寫了 ${units.length} 次：${units.join('、')}`,
      fix: "請擇一：整欄同一個單位，寫 unit: '%'；單位另成一欄，寫 unit_column: 欄名；各格自己寫著單位（85%、120場），寫 unit_in_cell: true",
    });
  }
  const { measured_by_columns: ways = [] } = column;
  const references = [
    ...(['unit_column', 'indicator_column', 'baseline_column'] as const).map(
      (key) => [key, column[key], [key]] as const,
    ),
    ...ways.map((head, place) => {
      const key = 'measured_by_columns';
      return [key, head, [key, place]] as const;
    }),
  ];
  for (const [key, head, place] of references) {
    if (head === undefined || columns.some((other) => other.head === head)) continue;
    yield report(at(index, ...place), {
      ruleId: 'column/reference',
      message: `${key} 指的「${head}」不是這個表宣告的欄`,
      fix: didYouMean(
        head,
        columns.map((other) => other.head),
        '請照 columns.attributes 裡的欄名寫；還沒有宣告的，先加在 columns.attributes',
      ),
    });
  }
}

/** Codes of currencies, those of former ones too. */
const CURRENCY_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function isCurrency(code: string): boolean {
  return CURRENCY_CODES.has(code);
}

/** A column of amounts, and its place among the declared ones. */
type PlacedAmount = AmountColumn & { index: number };

function amountColumns(columns: readonly DeclaredColumn[]): PlacedAmount[] {
  return [...columns.entries()].flatMap(([index, column]) =>
    column.role === 'amount' ? [{ index, ...column }] : [],
  );
}

/** Codes that are none (`NTD`, `RMB`), each told once. */
function* noCurrencies(
  amounts: readonly PlacedAmount[],
  at: (index: number, ...keys: string[]) => YamlPath,
  report: Report,
): Generator<Finding> {
  const wrong = amounts.filter(({ currency }) => !isCurrency(currency));
  for (const code of new Set(wrong.map(({ currency }) => currency))) {
    const [first, ...others] = wrong.filter(({ currency }) => currency === code);
    const [meant] = currenciesNamed(code);
    yield report(at(first!.index, 'currency'), {
      ruleId: 'column/currency',
      message: `${listSome([first!, ...others].map(({ head }) => head))}欄的幣別「${code}」不是 ISO 4217 的代碼`,
      fix:
        meant === undefined
          ? '請查對；新臺幣寫 TWD，美元 USD，歐元 EUR，日圓 JPY，人民幣 CNY'
          : `請改寫為 ${meant}`,
    });
  }
}

/** Sums of two currencies in one table cannot be added up. */
function* severalCurrencies(
  amounts: readonly PlacedAmount[],
  at: (index: number, ...keys: string[]) => YamlPath,
  report: Report,
): Generator<Finding> {
  const [first] = amounts;
  const other = amounts.find(({ currency }) => currency !== first?.currency);
  if (first === undefined || other === undefined) return;
  yield report(at(other.index, 'currency'), {
    ruleId: 'column/currencies',
    message: `「${other.head}」的幣別是 ${other.currency}，「${first.head}」卻是 ${first.currency}：一個表的金額只有一種幣別，才能加總`,
    fix: `請查對幣別；原文真有兩種幣別時，${other.currency} 的那一欄改為文字欄（直接寫欄名），或把表分成兩個`,
  });
}

function* wrongSpans(placed: PlacedTable, report: Report): Generator<Finding> {
  for (const wrong of spreadCells(placed).wrong) yield report(wrong.path, spanWords(wrong));
}

function spanWords({ kind, column, spans, there }: WrongSpan): Told {
  switch (kind) {
    case 'too-many-rows':
      return {
        ruleId: 'table/span',
        message: `「${column}」這一格跨 ${spans} 列，這個表從這一列起卻只有 ${there} 列`,
        fix: `請查對原表；rows 最多寫 ${there}`,
      };
    case 'too-many-columns':
      return {
        ruleId: 'table/span',
        message: `「${column}」這一格跨 ${spans} 欄，從這一欄起卻只宣告了 ${there} 欄`,
        fix: `請查對原表；columns 最多寫 ${there}，或在 columns.attributes 補上漏列的欄`,
      };
    case 'written-twice':
      return {
        ruleId: 'table/cell-twice',
        message: `「${column}」這一欄已有上面或左邊跨過來的一格，這裡又寫了一次`,
        fix: '請刪去重複的那一格，或改正跨列、跨欄的數目',
      };
  }
}

function* wrongCells(
  placed: PlacedTable,
  context: PlanContext | null,
  report: Report,
): Generator<Finding> {
  const columns = declaredColumns(placed.table.columns);
  if (columns.every(({ role }) => role === 'text' || role === 'heading')) return;
  const { ofRow } = spreadCells(placed);
  for (const { id, measure, path } of visitTableRows(placed)) {
    const cells = ofRow.get(id) ?? [];
    const first = cells.filter(({ isFirst }) => isFirst);
    for (const cell of first) yield* wrongCell(cell, columns, report);
    const { unclear } = targetsOfRow({
      text: measure?.text ?? '',
      written: measure?.targets ?? [],
      cells,
      columns,
    });
    for (const { cell, lines } of unclear) {
      const column = columnOf(cell, columns);
      // That the unit is missing is told of the column.
      if (!cell.isFirst || column?.role !== 'target' || unitWays(column).length !== 1) continue;
      const indicator = countedBy(column, measure?.text ?? '', cells);
      yield report(cell.path, unclearTarget(column, lines, indicator));
    }
    if (context !== null) yield* wrongTime(cells, columns, context, [...path], report);
  }
}

function* wrongCell(
  cell: SpreadCell,
  columns: readonly DeclaredColumn[],
  report: Report,
): Generator<Finding> {
  const { column: head, text, path } = cell;
  const column = columnOf(cell, columns);
  if (column?.role === 'amount') {
    const { unclear, currencies } = readAmountCell(text, column.multiple);
    const other = currencies.find((currency) => currency !== column.currency);
    // That the column's own code is none is told of the column.
    if (other !== undefined && isCurrency(column.currency)) {
      yield report(path, {
        ruleId: 'column/currencies',
        message: `「${head}」欄的幣別是 ${column.currency}，這一格卻寫著 ${other}：「${short(text)}」`,
        fix: '請查對幣別；一欄有兩種幣別時，請改為文字欄（在 columns.attributes 直接寫欄名）',
      });
    } else if (unclear.length > 0) {
      yield report(path, {
        severity: 'warning',
        ruleId: 'column/amount',
        message: `「${head}」欄的${short(listSome(unclear))}看不出是多少錢`,
        fix: '一行一個金額，例如 1,200 或 中央 1,200；原文就是如此時，不會列入資料集 amounts，可以保留',
      });
    }
  }
  if (column?.role === 'weight' && cellLines(text).length > 0 && readWeightCell(text) === null) {
    yield report(path, {
      severity: 'warning',
      ruleId: 'column/weight',
      message: `「${head}」欄的「${short(text)}」看不出是百分之幾`,
      fix: '權數寫一個百分比，例如 25%（0.25 可能是 25% 或 0.25%）；原文就是如此時，可以保留',
    });
  }
}

/** @param indicator what the figures of the cell count */
function unclearTarget(
  { head, comparator, unit }: TargetColumn,
  lines: readonly string[],
  indicator: string,
): Told {
  const entry = [
    `column: ${inQuotes(head)}`,
    `quote: ${inQuotes(lines[0] ?? '')}`,
    `indicator: ${inQuotes(indicator.split('\n', 1)[0]!)}`,
    `comparator: ${comparator}`,
    'value: 目標的數字',
    `unit: ${unit === undefined ? '單位' : inQuotes(unit)}`,
  ];
  return {
    severity: 'warning',
    ruleId: 'column/target',
    message: `「${head}」欄的${short(listSome(lines))}看不出目標的數字，或單位與這一欄不符`,
    fix: `請查對；原文就是如此時，在這一列的 targets 寫明，這些都要寫：${entry.join('、')}`,
  };
}

/** A text as it can be copied into YAML. */
function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The days of a beginning and an end are days, in order, within the plan's period. */
function* wrongTime(
  cells: readonly SpreadCell[],
  columns: readonly DeclaredColumn[],
  context: PlanContext,
  path: YamlPath,
  report: Report,
): Generator<Finding> {
  const cellWith = (role: 'start' | 'end') =>
    cells.find((cell) => columnOf(cell, columns)?.role === role);
  const [start, end] = [cellWith('start'), cellWith('end')];
  const given = [start, end].filter((cell) => cell !== undefined);
  if (given.length === 0 || given.every(({ text }) => cellLines(text).length === 0)) return;
  const time = readStartAndEnd(start?.text, end?.text, context);
  const at = (end ?? start)?.path ?? path;
  if (time === null || time.isDoubtful) {
    yield report(at, {
      severity: 'warning',
      ruleId: 'column/time',
      message: `「${given.map(({ text }) => short(text)).join('」到「')}」看不出起迄日，或迄早於起`,
      fix: '起、迄各寫一個日期，例如 113年1月、113/01/15；原文就是如此時，可以保留，期限不列入行事曆',
    });
    return;
  }
  const { period, isCertain } = context;
  if (isCertain && time.deadlines.some((deadline) => outsidePeriod(deadline, period))) {
    yield report(at, {
      severity: 'warning',
      ruleId: 'deadline/outside-period',
      message: `「${time.text}」不在計畫期間 ${period.start} 至 ${period.end} 之內`,
      fix: '請查對日期與 plan.md 的 period；原文就是如此時，在 notes 說明',
    });
  }
}

function short(text: string): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
