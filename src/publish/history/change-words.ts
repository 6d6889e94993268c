import { describeColumns } from '../../datasets/data-dictionary.ts';
import type { CellValue, DataRow, Dataset } from '../../datasets/dataset.ts';
import { datasetByName } from '../../datasets/registry.ts';
import type { Change } from '../../corpus/model/change.ts';
import type { RowChange } from './compare-rows.ts';
import type { HiddenWords } from './hidden-words.ts';

/** Longest piece of a text that is quoted, in characters. */
const QUOTED = 60;

/** Characters quoted before the place where two long texts part. */
const LED_IN = 12;

/** Columns by which a person knows a row, the best first. */
const telling = ['text', 'quote', 'title', 'name', 'heading', 'unit', 'column'];

/** The key of a row as one text: `ntl-101-001/2`. */
export function keyText(key: readonly CellValue[]): string {
  return key.map(String).join('/');
}

/** Said where a row is withheld, or what it said before may be part of what is. */
const WITHHELD = '這份計畫有不予公開的部分，不列出內容。';

/** Said of a plan that was taken off the site: none of its words is published any more. */
const RETIRED = '這份計畫已自本站移除，不列出內容。';

/** The same of one column, of which only what it says now is quoted. */
const FORMER_UNQUOTED = '（原來的內容可能涉及不予公開的部分，不列出）';

/**
 * A change that may not be quoted: which row, and which columns, and no word of what they say or
 * said. `修改推動作法 ntl-101-001：「完成期限」。這份計畫有不予公開的部分，不列出內容。`
 * @param key of the row, as text
 * @param hidden what its plan does not say any more, which tells why
 */
export function unquotedChangeWords(
  dataset: Dataset,
  { key, change, columns }: Pick<Change, 'key' | 'change' | 'columns'>,
  hidden: HiddenWords,
): string {
  const verb = { added: '新增', changed: '修改', removed: '移除' }[change];
  const titles = describeColumns(dataset)
    .filter(({ name }) => columns.includes(name))
    .map(({ title }) => `「${title.zh}」`);
  const which = titles.length === 0 ? '' : `：${titles.join('')}`;
  return `${verb}${dataset.title.zh} ${key}${which}。${hidden.isEverything ? RETIRED : WITHHELD}`;
}

/**
 * The words of a change that was told before, as they may still be told; null where neither they nor
 * others can be, for the dataset is no more. Of rows that their key does not tell apart from those
 * that are withheld, nothing is quoted.
 * @param hidden what its plan does not say any more
 */
export function stillToldWords(
  datasetName: string,
  change: Pick<Change, 'key' | 'change' | 'columns' | 'words'>,
  hidden: HiddenWords | null,
): string | null {
  if (hidden === null) return change.words;
  const dataset = datasetByName.get(datasetName);
  if (dataset === undefined) return null;
  const isOpen = hidden.isApartFrom(dataset, change.key) && !hidden.mayStandIn(change.words);
  return isOpen ? change.words : unquotedChangeWords(dataset, change, hidden);
}

/**
 * A change as a person would tell it: `修改推動作法 ntl-101-001：「完成期限」由「101年3月」改為「101年6月」。`
 * @param hidden what its plan does not say any more since the former edition, and what is not quoted therefore:
 * nothing of a plan that was taken off the site or of a row that is withheld, and of others not what they said before where that may be part of it
 */
export function changeWords(
  dataset: Dataset,
  change: RowChange,
  hidden: HiddenWords | null = null,
): string {
  const { before, after } = change;
  if (
    hidden !== null &&
    ([before, after].some((row) => row !== null && hidden.concerns(dataset, row)) ||
      (after === null && isHiddenIn(hidden, dataset, before!)))
  ) {
    return unquotedChangeWords(dataset, { ...change, key: keyText(change.key) }, hidden);
  }
  const row = `${dataset.title.zh} ${keyText(change.key)}`;
  if (change.change === 'changed') {
    const parts = describeColumns(dataset)
      .filter(({ name }) => change.columns.includes(name))
      .map(
        ({ name, title }) =>
          `「${title.zh}」${beforeAndAfter(before?.[name], after?.[name], hidden)}`,
      );
    return `修改${row}：${parts.join('；')}。`;
  }
  const words = whatItSays((after ?? before)!);
  const verb = change.change === 'added' ? '新增' : '移除';
  return `${verb}${row}${words === null ? '' : `：${quoted(words)}`}。`;
}

/** Whether what a row says of itself may be withheld; the values of its columns are not told. */
function isHiddenIn(hidden: HiddenWords, dataset: Dataset, row: DataRow): boolean {
  return [...dataset.primaryKey.map((name) => row[name] ?? null), whatItSays(row)].some((value) =>
    hidden.mayStandIn(value),
  );
}

function whatItSays(row: DataRow): CellValue {
  const name = telling.find((each) => typeof row[each] === 'string');
  return name === undefined ? null : (row[name] ?? null);
}

/** `由「101年3月」改為「101年6月」`; long texts are quoted from shortly before they part. */
function beforeAndAfter(
  before: CellValue | undefined,
  after: CellValue | undefined,
  hidden: HiddenWords | null,
): string {
  if (hidden?.mayBeLost(before ?? null, after ?? null) === true) {
    return `改為${quoted(after ?? null)}${FORMER_UNQUOTED}`;
  }
  const [old, now] = [charactersOf(before), charactersOf(after)];
  const [shorter, longer] = old.length < now.length ? [old, now] : [now, old];
  const parting = longer.findIndex((character, index) => character !== shorter[index]);
  const isSeenFromStart = longer.length <= QUOTED || parting < QUOTED - LED_IN;
  const start = isSeenFromStart ? 0 : parting - LED_IN;
  return `由${quotedFrom(start, old)}改為${quotedFrom(start, now)}`;
}

function quoted(value: CellValue): string {
  return quotedFrom(0, charactersOf(value));
}

function charactersOf(value: CellValue | undefined): string[] {
  return [...inWords(value ?? '').replaceAll(/\s+/g, ' ')];
}

function inWords(value: NonNullable<CellValue>): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

function quotedFrom(start: number, characters: readonly string[]): string {
  if (characters.length === 0) return '（空白）';
  const end = start + QUOTED;
  const words = characters.slice(start, end).join('');
  return `「${start > 0 ? '…' : ''}${words}${characters.length > end ? '…' : ''}」`;
}
