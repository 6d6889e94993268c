import { dropSpace } from '../../../meaning/text/fold.ts';
import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { tellsPublishing } from '../document/around-the-plan.ts';
import { append } from '../document/append.ts';
import { COUNTED } from './bulleted-headings.ts';
import { joinWrapped } from '../document/clean-text.ts';
import { columnRole } from '../model/column-roles.ts';
import { labelAlone } from '../cells/label-alone.ts';
import { headSense } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { Block, ParagraphBlock, TableBlock } from '../document/source-document.ts';

/** Fewest cards, and fewest lines of one. */
const FEWEST_CARDS = 3;
const FEWEST_LINES = 3;

/** `推動作法：…`, `編　　號：01` */
const NAMED = /^(?:[-•●○‧·▪■◆–]\s+)?(\p{Script=Han}[\p{Script=Han}\s]{1,12}?)\s*[：:]\s*(.*)$/su;

/** A drawn line between cards. */
const RULER = /^[-=_~＿－—–─━═*＊·.…]{3,}$/u;

/** What is said of one measure, by name, and the lines that say it. */
interface Card {
  values: Map<string, string>;
  lines: ParagraphBlock[];
}

/**
 * Blocks in which each measure is a card of named lines (`推動作法：…`, `完成期限：…`), the next one below the one before,
 * with a table in their place whose columns are the names. Others stay as they are.
 * @param omissions gets names that are said again, and lines drawn between cards
 */
export function readCards(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const runs = alike(runsOf(blocks), blocks).flatMap((own) => {
    const cards = own.flatMap((run) => run.cards);
    // Tables of one kind have the same columns, also where no card of one says who helps.
    const names = namesOf(cards);
    return cards.length >= FEWEST_CARDS && areMeasures(cards)
      ? own.map((run) => ({ ...run, names }))
      : [];
  });
  const startOf = new Map(runs.map((run) => [run.start, run]));
  const read: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const run = startOf.get(at);
    if (run === undefined) {
      read.push(blocks[at]!);
      continue;
    }
    append(omissions, omissionsOf(run, blocks));
    read.push(tableOf(run.cards, run.names));
    at = run.end - 1;
  }
  return read;
}

interface Run {
  start: number;
  /** Behind the last line. */
  end: number;
  cards: Card[];
}

/** Cards that follow each other, each beginning with the name with which the first one does. */
function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const [at, block] of blocks.entries()) {
    const named = block.kind === 'paragraph' ? namedLine(block) : null;
    if (open !== null && isRuler(block)) continue;
    if (open !== null && named === null && goesOn(open, block, blocks[at + 1])) {
      open.end = at + 1;
      continue;
    }
    const isOfNone = named !== null && open !== null && isOfPage(open, named.name);
    if (named === null || block.kind !== 'paragraph' || isOfNone) {
      open = null;
      continue;
    }
    const last = open?.cards.at(-1);
    const isNext = open?.cards[0]?.values.keys().next().value === named.name;
    if (open === null || (!isNext && last?.values.has(named.name) === true)) {
      // What stands right above the first card is none of it: `計畫期間：全年`.
      const first: Card | null = open === null ? null : cardFrom(open.cards, named.name);
      const begin: number = first === null ? at : blocks.lastIndexOf(first.lines[0]!, at);
      // A line may be drawn above it as between the cards.
      const start = isRuler(blocks[begin - 1]) ? begin - 1 : begin;
      open = {
        start,
        end: at + 1,
        cards: [...(first === null ? [] : [first]), cardOf(named, block)],
      };
      runs.push(open);
    } else if (isNext) open.cards.push(cardOf(named, block));
    else {
      last?.values.set(named.name, named.value);
      last?.lines.push(block);
    }
    open.end = at + 1;
  }
  return runs;
}

/** Whether a name that the cards before do not have tells of the page on which they stand. */
function isOfPage({ cards: [first, ...others] }: Run, name: string): boolean {
  return others.length > 0 && tellsPublishing(name) && first?.values.has(name) !== true;
}

/**
 * Runs whose cards begin with the same name, which headings part. What stands by itself below each heading that the file
 * marks is no card, but said of the heading.
 */
function alike(runs: readonly Run[], blocks: readonly Block[]): Run[][] {
  const byName = Map.groupBy(runs, ({ cards }) => cards[0]?.values.keys().next().value);
  return [...byName.values()].flatMap((own) => {
    const isMarked = own.some(({ start }) => {
      const above = blocks[start - 1];
      return above?.kind === 'paragraph' && above.headingLevel !== null;
    });
    const areAlone = own.every(({ cards }) => cards.length === 1);
    return isMarked && areAlone ? own.map((run) => [run]) : [own];
  });
}

/** Joins a line without a name with the open sentence of a card right above it, where a named line follows. */
function goesOn({ cards }: Run, block: Block, next: Block | undefined): boolean {
  const card = cards.at(-1);
  const [name, value = ''] = [...(card?.values ?? [])].at(-1) ?? [];
  if (name === undefined || block.kind !== 'paragraph' || next?.kind !== 'paragraph') return false;
  // Names and times are whole where no sign at their end says that they go on.
  const isBeside = columnRole(name) === 'deadline' || columnRole(name) === 'unit';
  const isSentence =
    /[，、]$/u.test(value) ||
    (!isBeside && (/[，、]/u.test(value) || value.length >= SHORTEST_SENTENCE));
  const isOpen = isSentence && !/[。；：:]$/u.test(value.trim()) && namedLine(next) !== null;
  const isPlain =
    block.headingLevel === null && parseLabel(block.text, { styles: headingStyles }) === null;
  if (!isOpen || !isPlain || block.text.length > LONGEST_REST) return false;
  card?.values.set(name, joinWrapped([value, block.text]));
  return true;
}

/** Characters of the shortest text that is a sentence, and no name or time. */
const SHORTEST_SENTENCE = 12;

/** Characters of the longest line in which a sentence goes on. */
const LONGEST_REST = 100;

interface NamedLine {
  /** With the sign behind it. */
  printed: string;
  name: string;
  value: string;
}

function namedLine({ text }: ParagraphBlock): NamedLine | null {
  const [, printed, value] = NAMED.exec(text.trim()) ?? [];
  if (printed === undefined || value === undefined) return numberLine(text.trim());
  // `行動一：…` heads the cards below it.
  if (COUNTED.test(dropSpace(printed))) return null;
  const end = text.trim().length - value.length;
  return { printed: text.trim().slice(0, end), name: dropSpace(printed), value };
}

/** The number of a card in a line of its own: `【2】`, `（三）`; a figure alone may be that of a page. */
function numberLine(text: string): NamedLine | null {
  const isNumber = labelAlone(text) !== null && /^[（(【〔[].*[)）】〕\]]$/u.test(text);
  return isNumber ? { printed: '', name: NUMBER, value: text } : null;
}

/** What the numbers of cards are called where nothing names them. */
const NUMBER = '編號';

function cardOf({ name, value }: NamedLine, line: ParagraphBlock): Card {
  return { values: new Map([[name, value]]), lines: [line] };
}

/** The lines of a single card from one on, as a card; null for several. */
function cardFrom([card, ...others]: readonly Card[], name: string): Card | null {
  const at = [...(card?.values.keys() ?? [])].indexOf(name);
  if (card === undefined || others.length > 0 || at === -1) return null;
  return { values: new Map([...card.values].slice(at)), lines: card.lines.slice(at) };
}

function isRuler(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && RULER.test(block.text.trim());
}

/** Whether cards name a measure, and a deadline or a unit, and each says most of what the others say. */
function areMeasures(cards: readonly Card[]): boolean {
  const names = namesOf(cards);
  const roles = new Set(names.map((name) => columnRole(name) ?? headSense(name)));
  const isDue = roles.has('deadline') || roles.has('unit');
  const areAlike = cards.every(({ values }) => values.size * 2 > names.length);
  return names.length >= FEWEST_LINES && roles.has('measure') && isDue && areAlike;
}

function namesOf(cards: readonly Card[]): string[] {
  return [...new Set(cards.flatMap(({ values }) => [...values.keys()]))];
}

function tableOf(cards: readonly Card[], names: readonly string[]): TableBlock {
  const cell = (text: string) => ({ text, rowSpan: 1, columnSpan: 1 });
  const places = cards.map(({ lines: [line] }) => line?.place ?? null);
  return {
    kind: 'table',
    rows: [
      names.map(cell),
      ...cards.map(({ values }) => names.map((name) => cell(values.get(name) ?? ''))),
    ],
    place: places[0] ?? null,
    rowPlaces: [places[0] ?? null, ...places],
  };
}

/** What the table does not say: lines drawn between cards, colons, and names that were said before. */
function omissionsOf({ start, end, cards }: Run, blocks: readonly Block[]): Omission[] {
  const rulers = blocks
    .slice(start, end)
    .flatMap((block): Omission[] =>
      block.kind === 'paragraph' && isRuler(block)
        ? [{ reason: '分隔線', text: block.text, place: block.place }]
        : [],
    );
  const seen = new Set<string>();
  const names = cards.flatMap(({ lines }) =>
    lines.flatMap((line): Omission[] => {
      const named = namedLine(line);
      if (named === null) return [];
      const isNew = !seen.has(named.name);
      seen.add(named.name);
      const text = isNew
        ? named.printed.replace(/\p{Script=Han}[\p{Script=Han}\s]*(?=[：:])/u, '')
        : named.printed;
      return text === '' ? [] : [{ reason: '重複的欄名', text, place: line.place }];
    }),
  );
  return [...rulers, ...names];
}
