import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { namesIn } from '../cells/cell-entries.ts';
import { firstWords, joinWrapped } from '../document/clean-text.ts';
import { columnRole, isHeadLine, type ColumnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { Omission } from '../document/omission.ts';
import type { TableContext } from '../model/table-context.ts';
import type { ParagraphBlock, RowDoubt } from '../document/source-document.ts';

type BlockColumn = 'dimension' | 'action' | 'measure' | 'deadline' | 'unit';

const order: readonly BlockColumn[] = ['dimension', 'action', 'measure', 'deadline', 'unit'];

/** Characters of the longest paragraph that may be a deadline and units in one. */
const LONGEST_ROW_END = 120;

/** Paragraphs of one band of the table: a block of each column, and where it begins. */
interface Band {
  columns: Record<BlockColumn, string[]>;
  place: string | null;
  afterBreak: boolean;
}

/**
 * A table that came out of a page layout as text, without cells: below the line of heads stand, band by
 * band, the block of 執行項目, that of 推動作法, that of 完成期限 and that of 承辦單位. Each paragraph is told
 * by its number, as a deadline that is understood, or as units that the institution declares; one that is
 * none of these goes on in the column before, with a doubt where that is not certain.
 * @param sections the table's paragraphs are taken out of the section in which they stand
 * @returns null where no line of heads stands in any section
 */
export function columnBlocksTable(
  sections: readonly PlanSection[],
  context: TableContext,
): { table: PlanTable; omissions: Omission[]; doubts: Doubt[] } | null {
  for (const section of sections) {
    const start = section.content.findIndex(
      (block) => block.kind === 'paragraph' && isHeadLine(block.text),
    );
    const head = section.content[start];
    if (head?.kind !== 'paragraph') continue;
    const paragraphs = section.content
      .slice(start + 1)
      .filter((block) => block.kind === 'paragraph');
    const labels = paragraphs.map(({ text }) => parseLabel(text));
    const following = nextOf(labels);
    section.content = section.content.filter(
      (block, index) => index < start || block.kind !== 'paragraph',
    );
    const heads = head.text.trim().split(/\s+/u);
    const reader = new BandReader(context);
    for (const [index, paragraph] of paragraphs.entries())
      reader.read(paragraph, following[index] ?? null);
    const inOneLine = headingsInOne(reader.bands);
    const doubt: Doubt = {
      place: head.place,
      found: '附表沒有欄位的界線，各欄依序成段；列、期限與單位依段落順序配成',
      lookAt: '請逐項對照原始檔，特別是跨頁處；若有 Word 或 PDF 檔，改匯入它會更準',
    };
    return {
      table: {
        kind: 'plan-table',
        holds: 'measures',
        heads,
        rows: reader.bands.map((band, firstRow) => {
          const parted = inOneLine.get(band);
          const { columns } = parted ?? band;
          const { place, afterBreak } = band;
          const cells = heads.map((each) => ({
            text: textOf(columns, columnRole(each)),
            firstRow,
          }));
          return {
            cells,
            place,
            afterBreak,
            ...(parted === undefined ? {} : { doubt: parted.doubt }),
          };
        }),
        caption: [],
        heading: null,
        outer: null,
        guess: null,
        money: null,
        between: [],
        place: head.place,
      },
      omissions: reader.omissions,
      doubts: [doubt, ...reader.doubts],
    };
  }
  return null;
}

/** For each label the next one behind it. */
function nextOf(labels: readonly (Label | null)[]): (Label | null)[] {
  const next: (Label | null)[] = [];
  let last: Label | null = null;
  for (const label of labels.toReversed()) {
    next.push(last);
    last = label ?? last;
  }
  return next.reverse();
}

/**
 * Bands of which 實施要項 and 執行項目 may stand in one line, where other bands have both: a 執行項目 that repeats
 * the name of its 實施要項 (`（四）創新性基礎服務創新性…` below `一、基礎服務`) begins there.
 */
function headingsInOne(
  bands: readonly Band[],
): Map<Band, { columns: Band['columns']; doubt: RowDoubt }> {
  const found = new Map<Band, { columns: Band['columns']; doubt: RowDoubt }>();
  if (bands.every(({ columns }) => columns.action.length === 0)) return found;
  let name = '';
  for (const band of bands) {
    const { columns } = band;
    for (const text of columns.dimension) {
      const label = parseLabel(text);
      if (label?.style === 'numeral') name = dropSpace(label.rest);
    }
    if (columns.dimension.length === 0 || columns.action.length > 0) continue;
    const last = dropSpace(columns.dimension.at(-1) ?? '');
    const at = name === '' ? -1 : last.indexOf(name, (parseLabel(last)?.label.length ?? 0) + 1);
    const written = firstWords(columns.dimension.join(''));
    const cut =
      at === -1
        ? columns
        : {
            ...columns,
            dimension: [...columns.dimension.slice(0, -1), last.slice(0, at)],
            action: [last.slice(at)],
          };
    found.set(band, {
      columns: cut,
      doubt: {
        columns: [at === -1 ? 'dimension' : 'actions'],
        found:
          at === -1
            ? `「${written}」之下沒有執行項目`
            : `「${written}」的要項與執行項目連成一行，在「${name}」之前分開`,
        lookAt: '請核對要項與執行項目是否連成了一行',
      },
    });
  }
  return found;
}

function textOf(columns: Band['columns'], role: ColumnRole | null): string {
  const column = order.find((each) => each === role);
  return column === undefined ? '' : columns[column].join('\n');
}

/** True for a date that a page may have cut: `106 年 12`. */
function beginsDate(text: string): boolean {
  return /^\d{2,3}年\d{0,2}$/u.test(dropSpace(text));
}

class BandReader {
  readonly bands: Band[] = [];
  readonly omissions: Omission[] = [];
  readonly doubts: Doubt[] = [];
  readonly #context: TableContext;
  #column: BlockColumn = 'action';
  #afterBreak = false;

  constructor(context: TableContext) {
    this.#context = context;
  }

  /** @param following the next number that a paragraph below begins with */
  read(paragraph: ParagraphBlock, following: Label | null): void {
    const { text, place } = paragraph;
    if (isHeadLine(text)) {
      this.omissions.push({ reason: '重複的表頭', text: joinWrapped([text]), place });
      this.#afterBreak = true;
      return;
    }
    for (const [column, part] of this.#partsOf(paragraph, following))
      this.#place(column, part, place);
  }

  /** The paragraph's column; conversion may have closed the gap between two, which are cut again. */
  #partsOf(paragraph: ParagraphBlock, next: Label | null): [BlockColumn, string][] {
    const { text } = paragraph;
    const label = parseLabel(text);
    if (label?.style === 'numeral' || label?.style === 'numeral-brackets')
      return [['dimension', text]];
    if (label?.style === 'decimal-path') return [['measure', text]];
    if (label !== null) {
      const number = label.ordinal[0] ?? 0;
      const inside = new RegExp(`\\s(?=${number}\\.1(?!\\d))`, 'u').exec(text)?.index;
      if (inside !== undefined)
        return [
          ['action', text.slice(0, inside)],
          ['measure', text.slice(inside).trim()],
        ];
      const isAbove = next?.style === 'decimal-path' && next.ordinal[0] === number;
      return [[isAbove ? 'action' : 'measure', text]];
    }
    if (this.#isDeadline(text)) return [['deadline', text]];
    if (this.#isUnits(text)) return [['unit', text]];
    const cut = this.#deadlineAndUnits(text);
    if (cut !== null)
      return [
        ['deadline', cut.deadline],
        ['unit', cut.units],
      ];
    return [[this.#columnOfOther(paragraph), text]];
  }

  /** A paragraph that neither number nor words tell. */
  #columnOfOther({ text, place }: ParagraphBlock): BlockColumn {
    const column = this.#column;
    const overleaf = (['deadline', 'unit'] as const).find(
      (each) => this.#cutBefore(each, text) !== null,
    );
    if (overleaf !== undefined) return overleaf;
    if (beginsDate(text)) return 'deadline';
    if (column === 'deadline' && this.#isUnits(namesIn(text)[0] ?? '')) return 'unit';
    if (column === 'unit' && this.#afterBreak) return 'measure';
    if (column === 'dimension') return 'action';
    if (column === 'measure') {
      this.doubts.push({
        place,
        found: '作法中間有空行，前後已接成一項',
        lookAt: '請核對前後是否同屬一項，後段是否其實是期限或單位',
      });
      return 'measure';
    }
    const last = this.bands.at(-1)?.columns[column].at(-1) ?? '';
    if (column === 'unit' && this.#isUnits(last + text)) return 'unit';
    const guessed = column === 'action' ? 'measure' : column;
    this.doubts.push({
      place,
      found: `「${firstWords(text)}」看不出屬於哪一欄，暫放在${{ measure: '作法', deadline: '期限', unit: '單位' }[guessed]}`,
      lookAt: '請對照原始檔',
    });
    return guessed;
  }

  #place(column: BlockColumn, text: string, place: string | null): void {
    if (this.#goesOnOverleaf(column, text, place)) return;
    const goesBack = order.indexOf(column) < order.indexOf(this.#column);
    if (this.bands.length === 0 || goesBack || this.#afterBreak) {
      const columns = { dimension: [], action: [], measure: [], deadline: [], unit: [] };
      this.bands.push({ columns, place, afterBreak: this.#afterBreak });
      this.#afterBreak = false;
    }
    this.bands.at(-1)?.columns[column].push(text);
    this.#column = column;
  }

  /** Puts what a page cut off a deadline or a unit to the end of the page before. */
  #goesOnOverleaf(column: BlockColumn, text: string, place: string | null): boolean {
    if (column !== 'unit' && column !== 'deadline') return false;
    const cut = this.#cutBefore(column, text);
    if (cut === null) return false;
    cut.entries.splice(-1, 1, cut.joined);
    this.doubts.push({
      place,
      found: `跨頁的${column === 'unit' ? '單位' : '期限'}已接成「${cut.joined}」`,
      lookAt: '請核對前後是否為同一項',
    });
    return true;
  }

  /** The column's entries on the page before, if its last one is whole only together with the text. */
  #cutBefore(
    column: 'deadline' | 'unit',
    text: string,
  ): { entries: string[]; joined: string } | null {
    const band = this.bands.at(-1);
    const entries = this.bands.at(-2)?.columns[column];
    const last = entries?.at(-1);
    if (band?.afterBreak !== true || entries === undefined || last === undefined) return null;
    if (band.columns[column].length > 0) return null;
    const joined = joinWrapped([last, text]);
    const isWhole = (words: string) =>
      column === 'unit' ? this.#isUnits(words) : this.#isDeadline(words);
    return !isWhole(last) && isWhole(joined) ? { entries, joined } : null;
  }

  #isDeadline(text: string): boolean {
    return isDeadline(text, this.#context);
  }

  #isUnits(text: string): boolean {
    const names = namesIn(dropSpace(text));
    return names.length > 0 && names.every((name) => this.#context.register.isKnown(name));
  }

  #deadlineAndUnits(text: string): { deadline: string; units: string } | null {
    if (text.length > LONGEST_ROW_END) return null;
    for (let end = text.length - 1; end > 1; end -= 1) {
      const [deadline, units] = [text.slice(0, end).trim(), text.slice(end).trim()];
      if (this.#isUnits(units) && this.#isDeadline(deadline)) return { deadline, units };
    }
    return null;
  }
}
