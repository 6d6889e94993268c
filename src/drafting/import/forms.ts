import { headingStyles } from '../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import { append } from './append.ts';
import { FormHeads } from './form-heads.ts';
import { formLines, LONGEST_HEAD, senseOf, type FormLine } from './form-lines.ts';
import type { Omission } from './omission.ts';
import { isPageNumber } from './page-number.ts';
import { sectionRole } from './section-roles.ts';
import type {
  Block,
  ParagraphBlock,
  ReadingDoubt,
  TableBlock,
  TableCell,
} from './source-document.ts';

/** Heads of the smallest and the largest form, one that names the measure above them counted. */
const FEWEST = 3;
const MOST = 16;

/** Characters of the longest heading above a form. */
const LONGEST_HEADING = 40;

/** From this share of the forms on, lines above them head one each. */
const MOST_HEADED = 0.7;

/** From this share of the forms on, a head is one that they should have. */
const NEARLY_ALL = 0.6;

/** Two forms are of one kind where so many of the heads of the smaller one are in both. */
const ALIKE = 0.6;

/** From so many forms on, a few of their heads may be in words that say nothing, and those of one alone. */
const SURE = 3;
const FEW = 0.3;

/** Of what tables tell that are no measures: who is in a group, what is bought, whom to ask. */
const OTHER_HEADS =
  /職稱|姓名|職掌|單價|數量|科目|配分|電話|傳真|信箱|地址|e-?mail|填表|機關名稱/iu;

/** A measure that has a table for itself, with a head and what it heads in each row. */
interface Form {
  title: Title | null;
  /** Cells by their head. */
  cells: Map<string, TableCell>;
  /** The heads as they are printed. */
  printed: string[];
  /** What stands above the heads: `項目`, `內容`. */
  left: string[];
  place: string | null;
}

type FormsByBlock = ReadonlyMap<Block, readonly Form[]>;

interface Title {
  text: string;
  place: string | null;
}

/**
 * Blocks in which the measures have a small table each, its heads one below another (`具體作法`, `完成期限`,
 * `承辦單位`), with one table of a row a measure, where those that follow each other stood. What names the measure in a
 * cell of its own, or in a line above each such table, heads it. Other blocks stay as they are.
 * @param omissions gets the heads that the forms after the first repeat
 */
export function readForms(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const running = runningLines(blocks);
  const forms = formsIn(blocks, running);
  if (forms.size === 0) return [...blocks];
  const headed = headingsOfForms(blocks, forms, running);
  return runsOf(blocks, { forms, headed, running }).flatMap((run): readonly Block[] => {
    const rows = run.flatMap((block): (Form | Title)[] => {
      const own = forms.get(block);
      if (own !== undefined) return own;
      return block.kind === 'paragraph' && headed.has(block) ? [block] : [];
    });
    if (!rows.some(isForm)) return run;
    const others = run.filter((block) => !forms.has(block) && !isHeadedBy(headed, block));
    return [...others, ...tablesOf(rows, omissions)];
  });
}

/** Lines that stand at the head or foot of pages: numbers, addresses, and what is printed time and again. */
function runningLines(blocks: readonly Block[]): Set<Block> {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const byText = Map.groupBy(paragraphs, ({ text }) => text.trim());
  return new Set(
    paragraphs.filter(
      ({ text }) =>
        isPageNumber(text) || /:\/\//u.test(text) || (byText.get(text.trim())?.length ?? 0) > 1,
    ),
  );
}

function isForm(row: Form | Title): row is Form {
  return 'cells' in row;
}

function isHeadedBy(headed: ReadonlySet<ParagraphBlock>, block: Block): boolean {
  return block.kind === 'paragraph' && headed.has(block);
}

/** First rows of several tables that are heads and nothing else: their columns go on below, be it in one row. */
function repeatedHeadRows(blocks: readonly Block[]): ReadonlySet<string> {
  const tables = blocks.filter((block) => block.kind === 'table');
  const areHeads = ({ rows: [first = []] }: TableBlock) => {
    const told = first.filter(({ text }) => senseOf(text.replace(/[\s\u3000：:]/gu, '')) !== null);
    return first.length > 2 && told.length * 2 > first.length;
  };
  const rows = Map.groupBy(tables.filter(areHeads), headRowOf);
  return new Set([...rows].flatMap(([row, own]) => (own.length > 1 ? [row] : [])));
}

function headRowOf({ rows: [first = []] }: TableBlock): string {
  return JSON.stringify(first.map(({ text }) => text.replace(/\s/gu, '')));
}

/**
 * The tables that hold forms of measures and nothing else, with these; one that a page cuts has none but the rest of
 * the one before, and is one of them where that one is.
 */
function formsIn(blocks: readonly Block[], running: ReadonlySet<Block>): Map<Block, Form[]> {
  const found = new Map<Block, Form[]>();
  const whole = new FormHeads();
  /** Tables that go on from another, with it. */
  const goingOn = new Map<Block, Block>();
  let open: Form | null = null;
  let above: Block | null = null;
  let isBelow = false;
  const headRows = repeatedHeadRows(blocks);
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      isBelow &&= running.has(block);
      continue;
    }
    const lines = headRows.has(headRowOf(block)) ? null : formLines(block);
    const read: ReadLines | null =
      lines === null ? null : readLines(lines, { open, isBelow }, whole);
    const ended: (Form | null)[] = read === null ? [open] : [open, ...read.forms].slice(0, -1);
    for (const form of ended) if (form !== null) whole.add(form.cells.keys());
    if (read === null) {
      open = null;
      continue;
    }
    found.set(block, read.forms);
    if (read.isRest && above !== null) goingOn.set(block, above);
    open = read.forms.at(-1) ?? open;
    above = block;
    isBelow = true;
  }
  const all = [...found.values()].flat();
  const likely = kindsOf(all).filter(isOfMeasures);
  // Beside measures that have a form each, one of other heads is none: it tells what the plan is called, or who is asked.
  const isRepeated = likely.some((kind) => kind.length > 1);
  const kinds = likely.filter((kind) => kind.length > 1 || !isRepeated);
  const told = new Set(kinds.flat());
  const kept = new Map<Block, Form[]>();
  for (const [block, own] of found) {
    const before = goingOn.get(block);
    const isKept = before === undefined || kept.has(before);
    if (isKept && own.every((form) => told.has(form))) kept.set(block, own);
  }
  return kept;
}

/** The form at the end of the table before, and whether this is right above. */
interface Above {
  open: Form | null;
  isBelow: boolean;
}

interface ReadLines {
  /** Those that begin in the table. */
  forms: Form[];
  /** The table begins with the rest of the form before. */
  isRest: boolean;
}

function readLines(
  lines: readonly FormLine[],
  { open, isBelow }: Above,
  whole: FormHeads,
): ReadLines | null {
  const first = lines.findIndex(({ kind }) => kind === 'pair');
  if (first === -1) return null;
  const cut = open === null || first > 0 ? null : cutHead(open, lines[0]!, whole);
  const isRest =
    open !== null &&
    (cut !== null || (lines[0]?.kind === 'rest' ? isBelow : isCutForm(open, lines, whole)));
  const forms: Form[] = cut === null || cut === open ? [] : [cut];
  let last = isRest ? (cut ?? open) : null;
  let lastHead = [...(last?.cells.keys() ?? [])].at(-1) ?? null;
  const left: string[] = [];
  let title: Title | null = null as Title | null;
  for (const line of cut === null ? lines : lines.slice(1)) {
    if (line.kind === 'heads') {
      append(left, line.printed);
      continue;
    }
    if (line.kind === 'title') {
      // A second title below the first is one as well.
      const above: Title | null = title;
      const text: string = above === null ? line.cell.text : `${above.text}\n${line.cell.text}`;
      title = { text, place: above?.place ?? line.place };
      last = null;
      continue;
    }
    if (line.kind === 'rest') {
      const cell = lastHead === null ? undefined : last?.cells.get(lastHead);
      if (cell === undefined || last === null || lastHead === null) return null;
      last.cells.set(lastHead, { ...cell, text: `${cell.text}\n${line.cell.text}`.trimEnd() });
      continue;
    }
    if (last === null || last.cells.has(line.head)) {
      const shared = last === null || title !== null ? [] : sharedHeads(forms[0], line.head);
      const cells = new Map(
        shared.flatMap((head) => {
          const cell = last?.cells.get(head);
          return cell === undefined ? [] : [[head, cell] as const];
        }),
      );
      last = {
        title: title ?? (shared.length > 0 ? (last?.title ?? null) : null),
        cells,
        printed: [],
        left: left.splice(0),
        place: line.place,
      };
      title = null;
      forms.push(last);
    }
    last.cells.set(line.head, line.cell);
    last.printed.push(line.printed);
    lastHead = line.head;
  }
  return title === null ? { forms, isRest } : null;
}

/**
 * True for lines that go on from a form that a page cut: they have the heads that it lacks, as others of its kind
 * have them.
 */
function isCutForm(open: Form, lines: readonly FormLine[], whole: FormHeads): boolean {
  const heads: string[] = [];
  for (const line of lines) {
    if (line.kind === 'title') break;
    if (line.kind !== 'pair') continue;
    if (open.cells.has(line.head) || heads.includes(line.head)) break;
    heads.push(line.head);
  }
  return (
    heads.length > 0 &&
    whole.some(
      (others) =>
        others.size > open.cells.size &&
        [...open.cells.keys(), ...heads].every((head) => others.has(head)),
    )
  );
}

/** The form that goes on with the rest of a head of which a page cut the word: `工作項`, `目`. */
function cutHead(open: Form, line: FormLine, whole: FormHeads): Form | null {
  const last = [...open.cells.keys()].at(-1);
  if (line.kind !== 'pair' || last === undefined) return null;
  const head = `${last}${line.head}`;
  const isHead = whole.some((others) => others.has(head) && !others.has(last));
  const isNew = open.cells.has(head);
  if (!isHead && !isNew) return null;
  const cell = open.cells.get(last)!;
  const form = isNew
    ? {
        title: null,
        cells: new Map<string, TableCell>(),
        printed: [''],
        left: [],
        place: line.place,
      }
    : open;
  open.cells.delete(last);
  if (isNew) open.printed.pop();
  form.printed.splice(-1, 1, head);
  form.cells.set(head, { ...cell, text: `${cell.text}\n${line.cell.text}`.trim() });
  return form;
}

/** Heads that stand before one that is repeated: what they head is of all measures of the form. */
function sharedHeads(first: Form | undefined, head: string): string[] {
  const heads = [...(first?.cells.keys() ?? [])];
  return heads.slice(0, Math.max(0, heads.indexOf(head)));
}

/** Forms by their heads: those of one kind have most of them in common. */
function kindsOf(forms: readonly Form[]): Form[][] {
  const kinds: Form[][] = [];
  for (const form of forms) {
    const kind = kinds.find(([first]) => areAlike(form, first!));
    if (kind === undefined) kinds.push([form]);
    else kind.push(form);
  }
  return kinds;
}

function areAlike(one: Form, other: Form): boolean {
  const heads = [...one.cells.keys()];
  const both = heads.filter((head) => other.cells.has(head)).length;
  return both >= Math.min(one.cells.size, other.cells.size) * ALIKE;
}

/**
 * What is done, and when or who: told by the heads, where all of them are known; of several forms alike, by some of
 * them and by what they head.
 */
function isOfMeasures(forms: Form[]): boolean {
  const heads = [...new Set(forms.flatMap(({ cells }) => [...cells.keys()]))];
  const senses = heads.map(senseOf);
  const isDue = senses.some(
    (sense) => sense === 'deadline' || sense === 'unit' || sense === 'both_units',
  );
  const isNamed = senses.includes('measure');
  const titles = forms.filter(({ title }) => title !== null).length;
  const size = heads.length + (titles > 0 ? 1 : 0);
  if (size < FEWEST || heads.length > MOST || !isDue) return false;
  if (holdsHeads(forms)) return false;
  // Words that say nothing are heads where forms have them time and again.
  const isUsual = (head: string) =>
    forms.filter(({ cells }) => cells.has(head)).length * 2 > forms.length;
  const unknown = heads.filter((head) => senseOf(head) === null && !isUsual(head));
  if (forms.length < SURE ? unknown.length > 0 : unknown.length > heads.length * FEW) return false;
  if (heads.some((head) => OTHER_HEADS.test(head)) && (forms.length === 1 || !isNamed))
    return false;
  if (forms.length === 1) return isNamed && heads.length >= FEWEST && !heads.some(isOfPlan);
  return isNamed || heads.some((head) => holdsSentences(forms, head));
}

/** Heads of what is said of the plan as a whole. */
function isOfPlan(head: string): boolean {
  return /^本?計畫(?:名稱|內容|目標|目的|期程|依據|緣起)|^機關/u.test(head);
}

/** `113年8月起` and `主辦：服務組` have words of heads; a table of heads has them in most of its cells. */
function holdsHeads(forms: readonly Form[]): boolean {
  const cells = forms.flatMap((form) => [...form.cells.values()]);
  const heads = cells.filter(
    ({ text }) => text.length <= LONGEST_HEAD && senseOf(text.trim()) !== null,
  );
  return heads.length * 2 >= cells.length;
}

function holdsSentences(forms: readonly Form[], head: string): boolean {
  const cells = forms.flatMap(({ cells: own }) => own.get(head) ?? []);
  return cells.filter(({ text }) => /[。；]\s*$/u.test(text)).length * 2 > forms.length;
}

/** Lines that head one form each, where nearly all forms have one. */
function headingsOfForms(
  blocks: readonly Block[],
  forms: FormsByBlock,
  running: ReadonlySet<Block>,
): Set<ParagraphBlock> {
  const found = new Set<ParagraphBlock>();
  const sections = blocks.filter(
    (block) => block.kind === 'paragraph' && sectionRole(block.text) !== null,
  ) as ParagraphBlock[];
  const mayHead = (block: Block | undefined): block is ParagraphBlock =>
    block?.kind === 'paragraph' && !running.has(block) && isHeading(block, sections);
  const tables = blocks.flatMap((block, at) => ((forms.get(block) ?? []).length > 0 ? [at] : []));
  const above = tables.map((at) => {
    const own: ParagraphBlock[] = [];
    for (let index = at - 1; index > 0; index -= 1) {
      const block = blocks[index];
      if (mayHead(block)) own.unshift(block);
      else if (block === undefined || !running.has(block)) break;
    }
    return own;
  });
  const headed = above.filter((own) => own.length > 0);
  const innermost = headed.map((own) => keyOf(own.at(-1)!));
  for (const [index, at] of tables.entries()) {
    const [first, ...others] = forms.get(blocks[at]!) ?? [];
    const block = above[index]?.at(-1);
    // A sheet has the title of its first form above the table.
    if (
      first?.title === null &&
      block !== undefined &&
      others.some(({ title }) => title !== null && keyOf(title) === keyOf({ text: block.text }))
    )
      found.add(block);
  }
  // Where these are numbered, each may as well head several forms.
  const isNumbered = headed.every((own) => parseLabel(own.at(-1)!.text) !== null);
  const fewest = isNumbered ? tables.length : tables.length * MOST_HEADED;
  if (tables.length < 2 || headed.length < fewest) return found;
  for (const own of above) {
    for (const [index, block] of own.entries()) {
      // What stands above the first may be the title of the plan: it is like those above others.
      const isLike =
        own !== above[0] ||
        (index === own.length - 1
          ? innermost.slice(1).includes(keyOf(block)) || block.headingLevel !== null
          : above.slice(1).some((other) => other.some((each) => keyOf(each) === keyOf(block))) ||
            parseLabel(block.text) !== null);
      if (isLike) found.add(block);
    }
  }
  return found;
}

/** Headings of one level are numbered alike, or have the same first words: `方案一`, `【措施2】`. */
function keyOf({
  text,
  headingLevel = null,
}: Pick<ParagraphBlock, 'text'> & Partial<Pick<ParagraphBlock, 'headingLevel'>>): string {
  const style = parseLabel(text)?.style ?? text.slice(0, 1);
  return `${style} ${headingLevel ?? ''}`;
}

function isHeading(block: ParagraphBlock, sections: readonly ParagraphBlock[]): boolean {
  const { text, headingLevel } = block;
  const label = parseLabel(text);
  return (
    text.length <= LONGEST_HEADING &&
    !/[。；，]|[：:]\s*$/u.test(text) &&
    !/^(?:備註|附註|註|※|＊|\*)/u.test(text) &&
    label?.style !== 'formal' &&
    !sections.includes(block) &&
    !sections.some(
      (section) =>
        (headingLevel !== null && section.headingLevel === headingLevel) ||
        (label !== null && parseLabel(section.text)?.style === label.style),
    )
  );
}

/** Blocks that follow each other and are forms, or lines that head one; others stand for themselves. */
function runsOf(
  blocks: readonly Block[],
  {
    forms,
    headed,
    running,
  }: { forms: FormsByBlock; headed: ReadonlySet<ParagraphBlock>; running: ReadonlySet<Block> },
): Block[][] {
  const runs: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const isPart = forms.has(block) || isHeadedBy(headed, block);
    const isBetween: boolean = isOpen && running.has(block);
    if (isOpen && (isPart || isBetween)) runs.at(-1)?.push(block);
    else runs.push([block]);
    isOpen = isPart || isBetween;
  }
  return runs;
}

const untitled: ReadingDoubt = {
  found: '其他各項的小表上方都有自己的標題，這一項沒有',
  lookAt: '請對照原始檔，看它的標題在哪裡',
};

/** Forms that stand below the heading of the one before, where nearly all have one of their own. */
function formsWithoutHeading(rows: readonly (Form | Title)[]): Set<Form | Title> {
  const forms = rows.filter(isForm);
  const lacking = rows.filter((row, at) => {
    const above = rows[at - 1];
    return isForm(row) && row.title === null && (above === undefined || isForm(above));
  });
  return new Set(lacking.length <= forms.length * (1 - MOST_HEADED) ? lacking : []);
}

/** A table for each kind of form, with all heads that any of them has. */
function tablesOf(rows: readonly (Form | Title)[], omissions: Omission[]): TableBlock[] {
  const lacksHeading = formsWithoutHeading(rows);
  return kindsOf(rows.filter(isForm)).map((kind): TableBlock => {
    const [first] = kind;
    const heads = headsOf(kind);
    const cellOf = (text: string, columnSpan = 1): TableCell => ({ text, rowSpan: 1, columnSpan });
    const lines: { cells: TableCell[]; place: string | null; doubt: ReadingDoubt | null }[] = [];
    const title = ({ text, place }: Title) =>
      lines.push({ cells: [cellOf(text, heads.length)], place, doubt: null });
    let said: Title | null = null;
    for (const row of rows) {
      if (!isForm(row)) {
        title(row);
        continue;
      }
      if (!kind.includes(row)) continue;
      if (row.title !== null && row.title !== said) title(row.title);
      said = row.title;
      const cells = heads.map(
        (head): TableCell => row.cells.get(head) ?? { ...cellOf(''), ...lacking(head, kind) },
      );
      lines.push({ cells, place: row.place, doubt: lacksHeading.has(row) ? untitled : null });
    }
    for (const form of kind) {
      const texts = form === first ? numbersOf(form) : form.printed;
      for (const text of texts) omissions.push({ reason: '重複的表頭', text, place: form.place });
      for (const text of form.left)
        omissions.push({ reason: '欄名上方的「項目、內容」', text, place: form.place });
    }
    return {
      kind: 'table',
      rows: [heads.map((head) => cellOf(head)), ...lines.map(({ cells }) => cells)],
      place: first!.place,
      rowPlaces: [first!.place, ...lines.map(({ place }) => place)],
      rowDoubts: [null, ...lines.map(({ doubt }) => doubt)],
    };
  });
}

/** Where nearly all forms name when or by whom something is done, the one that does not may be cut. */
function lacking(head: string, kind: readonly Form[]): Pick<TableCell, 'doubt'> {
  const sense = senseOf(head);
  const isDue = sense === 'measure' || sense === 'deadline' || sense === 'unit';
  const having = kind.filter(({ cells }) => cells.has(head)).length;
  if (!isDue || having < kind.length * NEARLY_ALL) return {};
  return {
    doubt: {
      found: `其他各項的小表都有「${head}」，這一項沒有`,
      lookAt: '請對照原始檔，看這個小表是否被頁面切開',
    },
  };
}

/** Numbers that stand before the heads: `一、推動作法`. */
function numbersOf({ printed }: Form): string[] {
  return printed.flatMap((text) => {
    const label = parseLabel(text, { styles: headingStyles });
    return label === null || label.rest === '' ? [] : [label.label];
  });
}

/** Heads in the order of the form that has most of them; one that it lacks stands behind the one before it. */
function headsOf(forms: readonly Form[]): string[] {
  const [largest, ...others] = forms.toSorted((one, other) => other.cells.size - one.cells.size);
  const heads = [...largest!.cells.keys()];
  for (const { cells } of others) {
    let before = -1;
    for (const head of cells.keys()) {
      const at = heads.indexOf(head);
      if (at === -1) heads.splice(before + 1, 0, head);
      before = heads.indexOf(head);
    }
  }
  return heads;
}
