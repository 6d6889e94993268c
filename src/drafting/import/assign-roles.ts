import { columnFacts, type ColumnFacts } from './column-facts.ts';
import { columnRole, type ColumnRole } from './column-roles.ts';
import {
  headSense,
  namesOutermost,
  plainHead,
  type HeadSense,
  tellsMeasuring,
} from './head-words.ts';
import type { ReadingDoubt } from './source-document.ts';
import type { TableContext } from './table-context.ts';
import type { GridCell } from './table-grid.ts';

/** What a column that the model keeps as declared holds (see `attributeColumnSchema`). */
export type DeclaredSense = 'text' | 'heading' | 'target' | 'amount' | 'weight' | 'start' | 'end';

/** Why it is not certain what a column holds. */
interface RoleDoubt extends ReadingDoubt {
  /** Another reading is as likely: then each row of the table is doubtful, else what the column is called. */
  isOfAllRows?: boolean;
  /** The headings of these rows are as doubtful. */
  isOfHeadings?: boolean;
}

/** A column of a table. */
export interface AssignedColumn {
  head: string;
  /** Null for a declared column. */
  role: ColumnRole | null;
  declared: DeclaredSense | null;
  /** The column names 主辦 and 協辦 in one, `／` between them. */
  holdsBoth: boolean;
  /** Why that is not certain, in Chinese; null where it is. */
  doubt: RoleDoubt | null;
}

/** From this share of its cells on, the content of a column tells what it is. */
const MOSTLY = 0.6;

/** Below this share the content of a column speaks against what its head says. */
const HARDLY = 0.3;

/** A column that is being placed. */
interface Candidate {
  index: number;
  head: string;
  named: ColumnRole | null;
  sense: HeadSense | null;
  facts: ColumnFacts;
}

/**
 * What each column of a table holds, by its content and place, with its head as one more sign: cells that
 * are deadlines, cells that name units; of the texts, the one with an entry in each row holds the measures, and
 * those before it their headings.
 * @param rows without the heads
 * @param isHeaded a line above the table stands for its 實施要項
 */
export function assignRoles(
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  isHeaded: boolean,
  context: TableContext,
): AssignedColumn[] {
  const facts = columnFacts(rows, heads.length, context);
  const candidates = heads.map((head, index): Candidate => {
    const named = columnRole(head) ?? besideRole(head);
    return { index, head, named, sense: senseOf(head, named), facts: facts[index] ?? noFacts };
  });
  const assignment = new Assignment(candidates);
  assignment.placeBeside();
  assignment.placeTexts(isHeaded);
  return assignment.columns();
}

/** Of heads of two levels (`執行內容 時程`) the lower one tells when and who. */
function besideRole(head: string): ColumnRole | null {
  const role = columnRole(head.split(' ').at(-1) ?? '');
  return role === 'deadline' || role === 'unit' || role === 'supporting_unit' ? role : null;
}

const noFacts: ColumnFacts = {
  cells: 0,
  perRow: 0,
  deadlines: 0,
  units: 0,
  knownUnits: 0,
  labelled: 0,
  numbers: 0,
  sentences: 0,
  targets: 0,
  compared: 0,
  amounts: 0,
  isCount: false,
  length: 0,
  heads: false,
};

function senseOf(head: string, named: ColumnRole | null): HeadSense | null {
  if (named === 'dimension' || named === 'action') return 'heading';
  if (named === 'unit' && headSense(head) === 'both_units') return 'both_units';
  return named === 'aspect' ? 'heading' : (named ?? headSense(head));
}

class Assignment {
  readonly #open: Set<Candidate>;
  readonly #placed = new Map<Candidate, Omit<AssignedColumn, 'head'>>();
  readonly #all: readonly Candidate[];

  constructor(candidates: readonly Candidate[]) {
    this.#all = candidates;
    this.#open = new Set(candidates);
  }

  columns(): AssignedColumn[] {
    return this.#all.map((candidate) => {
      const placed = this.#placed.get(candidate) ?? declared('text');
      return { head: candidate.head, ...placed };
    });
  }

  #place(candidate: Candidate | undefined, as: Omit<AssignedColumn, 'head'>): void {
    if (candidate === undefined) return;
    this.#placed.set(candidate, as);
    this.#open.delete(candidate);
  }

  /** Columns that stand beside the measures: when, who, how much. */
  placeBeside(): void {
    for (const candidate of this.#open) {
      const isNamed = candidate.sense === 'number' && candidate.facts.sentences < MOSTLY;
      const next = this.#all[candidate.index + 1];
      if (isNamed || countsWithoutHead(candidate, next)) this.#place(candidate, declared('text'));
    }
    this.#placeStartAndEnd();
    this.#placeOne('deadline', ({ deadlines }) => deadlines);
    this.#placeUnits();
    for (const candidate of this.#open) this.#placeFigures(candidate);
  }

  #placeStartAndEnd(): void {
    const times = [...this.#open].filter(
      ({ facts }) => facts.cells === 0 || facts.deadlines >= MOSTLY,
    );
    const start = times.find(({ sense }) => sense === 'start');
    if (start === undefined) return;
    // `完成` alone heads a deadline, beside a column of beginnings their ends.
    const end =
      times.find(({ sense }) => sense === 'end') ??
      times.find(({ index, head }) => index === start.index + 1 && END.test(plainHead(head)));
    if (end === undefined) return;
    this.#place(start, declared('start'));
    this.#place(end, declared('end'));
  }

  /** The column that both head and content say to be of a role, else the one that the content says. */
  #placeOne(role: 'deadline', shareOf: (facts: ColumnFacts) => number): void {
    const fitting = [...this.#open].filter(({ named, sense, facts }) => {
      if (named === role)
        return facts.cells === 0 || shareOf(facts) >= HARDLY || facts.sentences < MOSTLY;
      if (sense === role) return facts.cells === 0 || shareOf(facts) >= HARDLY;
      return (
        shareOf(facts) >= MOSTLY &&
        sense !== 'number' &&
        !(sense === 'amount' || sense === 'target')
      );
    });
    const rank = ({ named, sense, facts }: Candidate) =>
      (named === role ? 1 : sense === role ? 0.8 : 0) + shareOf(facts);
    const [best, ...others] = fitting.sort((one, other) => rank(other) - rank(one));
    if (best === undefined) return;
    const isSure = best.named === role || (best.sense === role && shareOf(best.facts) >= MOSTLY);
    const rivals = others.filter(
      (other) =>
        !tellsResult(other) && (rank(other) > rank(best) - 0.5 || isAnotherDeadline(other)),
    );
    this.#place(best, known(role, doubtOf(best, roleWords[role], isSure, rivals)));
  }

  #placeUnits(): void {
    const hasUnits = [...this.#open].some(
      ({ named, facts }) => named === 'unit' && facts.units >= MOSTLY,
    );
    const isToldByCells = [...this.#open].some(({ facts }) => facts.units >= HARDLY);
    // `閱覽組 王小明` below 承辦單位／人員: the head alone tells that units are named.
    const isOfWords = ({ length, sentences }: ColumnFacts) =>
      !isToldByCells && length <= 24 && sentences < HARDLY;
    const fitting = [...this.#open].filter(({ named, sense, facts }) => {
      if (named === 'unit' || named === 'supporting_unit')
        return facts.cells === 0 || facts.units >= HARDLY || facts.length <= 24;
      if (sense === 'unit' || sense === 'supporting_unit' || sense === 'both_units')
        return facts.cells === 0 || facts.units >= HARDLY || isOfWords(facts);
      // Beside a column of units `2.法警室` below 執行項目 heads what that does.
      if ((named === 'dimension' || named === 'action') && hasUnits) return false;
      return (
        facts.knownUnits >= MOSTLY ||
        (facts.units >= 0.8 && sense !== 'heading' && facts.perRow > 0.3)
      );
    });
    const isSupporting = ({ sense, named }: Candidate) =>
      named === 'supporting_unit' || (named === null && sense === 'supporting_unit');
    const rank = ({ named, sense, facts }: Candidate) =>
      (named === 'unit' ? 1 : sense === 'unit' || sense === 'both_units' ? 0.8 : 0) +
      facts.units / 2 +
      facts.knownUnits / 2;
    const main = fitting
      .filter((each) => !isSupporting(each))
      .sort((one, other) => rank(other) - rank(one));
    const [best, ...others] = main;
    // Where no head says so, further units beside those of the 主辦 are of those who help.
    const byContent = others.find(({ named, sense, facts }) => {
      const isNamed = named === 'unit' || sense === 'unit' || sense === 'both_units';
      return !isNamed && facts.knownUnits >= MOSTLY;
    });
    const second = fitting.find(isSupporting) ?? byContent;
    if (best !== undefined) {
      const isSure =
        best.named === 'unit' ||
        ((best.sense === 'unit' || best.sense === 'both_units') && best.facts.units >= MOSTLY);
      const rivals = others.filter((other) => other !== second && rank(other) > rank(best) - 0.5);
      const holdsBoth = best.sense === 'both_units' && second === undefined;
      this.#place(best, {
        ...known('unit', doubtOf(best, roleWords.unit, isSure, rivals, !isOfWords(best.facts))),
        holdsBoth,
      });
    }
    if (second !== undefined) {
      // Of two columns of units one is that of the 主辦, whatever its head.
      if (best === undefined)
        this.#place(second, known('unit', doubtOf(second, roleWords.unit, false, [])));
      else {
        const isSure =
          second.named !== null ||
          second.facts.cells === 0 ||
          (isSupporting(second) && second.facts.units >= MOSTLY);
        this.#place(second, known('supporting_unit', doubtOf(second, '協辦單位', isSure, [])));
      }
    }
  }

  #placeFigures(candidate: Candidate): void {
    const { sense, facts } = candidate;
    if (sense === 'weight') this.#place(candidate, declared('weight'));
    else if (sense === 'amount' && (facts.cells === 0 || facts.amounts >= MOSTLY))
      this.#place(candidate, declared('amount'));
    else if (
      sense === 'target' ||
      (candidate.named === 'dimension' &&
        facts.targets >= 0.8 &&
        candidate.index > 0 &&
        // Merged over measures, it is what these reach for.
        !facts.heads)
    ) {
      const isFigure = facts.targets >= MOSTLY;
      this.#place(
        candidate,
        isFigure
          ? declared('target', facts.compared === 1 ? null : targetDoubt(candidate))
          : declared('text', textDoubt(candidate)),
      );
    }
  }

  /** Of the columns of text that are left, which holds the measures, and which headings. */
  placeTexts(isHeaded: boolean): void {
    // A further column of times or units is beside the measures, and none of them.
    const hasUnits = [...this.#placed.values()].some(({ role }) => role === 'unit');
    const isBeside = ({ named, facts }: Candidate) => {
      if (named === 'measure') return false;
      const isOfHeadings = hasUnits && (named === 'dimension' || named === 'action');
      return facts.deadlines >= MOSTLY || (facts.knownUnits >= MOSTLY && !isOfHeadings);
    };
    const all = [...this.#open];
    const worded = all.filter((each) => !isBeside(each));
    const texts = worded.length > 0 ? worded : all;
    const measure = this.#measureColumn(texts);
    if (measure === null) return;
    const { best, doubt } = measure;
    this.#place(best, known('measure', doubt));
    const headings = texts.filter((each) =>
      each.index < best.index ? isHeading(each, best) : headsFromBehind(each),
    );
    this.#placeHeadings(headings, isHeaded);
    for (const candidate of this.#open) {
      const isUsual = candidate.sense === 'indicator' || candidate.sense === 'other';
      // Merged, or the same for several, it may head the measures.
      const mayHead =
        (candidate.index < best.index || isMergedBehind(candidate)) &&
        candidate.facts.heads &&
        isShort(candidate);
      const doubt = mayHead ? headingDoubt(candidate) : isUsual ? null : textDoubt(candidate);
      this.#place(candidate, declared('text', doubt));
    }
  }

  #measureColumn(
    texts: readonly Candidate[],
  ): { best: Candidate; doubt: AssignedColumn['doubt'] } | null {
    const last = texts.at(-1);
    const most = Math.max(0.01, ...texts.map(({ facts }) => facts.perRow));
    const score = (each: Candidate) =>
      (each.named === 'measure' ? 3 : each.sense === 'measure' ? 1.5 : 0) -
      (each.sense === 'other' || each.sense === 'indicator' || each.sense === 'target' ? 2.5 : 0) -
      (each.named === 'dimension' ? 1.5 : 0) -
      // How an indicator is found out stands beside it.
      (tellsMeasuring(each.head) ? 2 : 0) -
      (isMergedBefore(each, texts) ? 1.5 : 0) -
      (isOutworded(each, texts) ? 3 : 0) +
      2 * (each.facts.perRow / most) +
      each.facts.sentences +
      (each === last ? 0.4 : 0) +
      each.index / 100;
    const [best, second] = texts
      .map((each) => ({ each, score: score(each) }))
      .sort((one, other) => other.score - one.score);
    if (best === undefined) return null;
    const isClose =
      second !== undefined &&
      best.score - second.score < 1 &&
      !isPlainlyHeading(second.each, best.each);
    const { head } = best.each;
    const doubt = isClose
      ? {
          found: `「${head}」欄與「${second.each.head}」欄都可能是作法，以「${head}」欄作為作法`,
          lookAt: '請核對 measures.yaml 的 columns',
          isOfAllRows: true,
        }
      : isSureMeasure(best.each, texts)
        ? null
        : {
            found: `表頭沒有「推動作法」一類的欄位，以「${head}」欄作為作法`,
            lookAt: '請核對 measures.yaml 的 columns',
            ...(texts.some((each) => isLonger(each, best.each))
              ? { isOfAllRows: true as const }
              : {}),
          };
    return { best: best.each, doubt };
  }

  #placeHeadings(headings: readonly Candidate[], isHeaded: boolean): void {
    const [one, other] = headings;
    // Two levels of 實施要項, unless the head above both names 執行項目.
    const isOneHead =
      headings.length === 2 && one?.head === other?.head && one?.named !== 'action' && !isHeaded;
    const roles: (HeadingRole | null)[] = isOneHead
      ? ['dimension', 'aspect']
      : headingRoles(headings.length, isHeaded);
    headings.forEach((candidate, at) => {
      const role = roles[at] ?? null;
      const isUsual = candidate.named === 'dimension' || candidate.named === 'action';
      const isOuter = role === 'action' && isHeaded && namesOutermost(candidate.head);
      const doubt = isOuter
        ? {
            found: `「${candidate.head}」欄像是實施要項，但表上另有標題，依位置讀成${levelWords[role]}`,
            lookAt: '請核對各列的實施要項與執行項目；表上的標題若只是表名，請改列',
            isOfAllRows: true,
          }
        : isUsual ||
            candidate.sense === 'heading' ||
            candidate.facts.labelled >= MOSTLY ||
            candidate.facts.heads
          ? null
          : {
              found: `「${candidate.head}」欄不是常見的欄名，依位置讀成${role === null ? '標題' : levelWords[role]}`,
              lookAt: '請核對 measures.yaml 的 columns 與各列的標題',
            };
      this.#place(candidate, role === null ? declared('heading', doubt) : known(role, doubt));
    });
  }
}

/** Numbers alone below a head that is empty, or is that of the texts beside them as well. */
function countsWithoutHead({ head, facts }: Candidate, next: Candidate | undefined): boolean {
  const isOfNext = head === next?.head && next.facts.length > facts.length * 2;
  const isUnheaded = /^(?:第\d+欄)?$/u.test(head.trim()) || isOfNext;
  return isUnheaded && facts.cells > 1 && facts.numbers === 1;
}

/** `展延後完成期限` beside `預定完成期限`: which of them is promised cannot be told. */
function isAnotherDeadline({ named, sense, facts }: Candidate): boolean {
  return (named === 'deadline' || sense === 'deadline') && facts.deadlines >= HARDLY;
}

/** `實際完成日期`: when something was done is no promise. */
function tellsResult({ head }: Candidate): boolean {
  return head.includes('實際');
}

/** Ends of heads beside that of a beginning. */
const END = /(?:完成|完工|竣工|止|至)(?:日期?|時間|月份)?$/u;

/** The levels of so many columns of headings, from left to right; null for one that the model has no level for. */
function headingRoles(count: number, isHeaded: boolean): (HeadingRole | null)[] {
  if (isHeaded) {
    if (count === 1) return ['action'];
    return Array.from({ length: count }, (_, at) =>
      at === 0 ? 'aspect' : at === count - 1 ? 'action' : null,
    );
  }
  if (count === 1) return ['dimension'];
  if (count === 2) return ['dimension', 'action'];
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? 'dimension' : at === 1 ? 'aspect' : at === count - 1 ? 'action' : null,
  );
}

type HeadingRole = 'dimension' | 'aspect' | 'action';

const levelWords: Readonly<Record<HeadingRole, string>> = {
  dimension: '實施要項',
  aspect: '實施要項的第二層',
  action: '執行項目',
};

const roleWords = { deadline: '完成期限', unit: '承辦單位' } as const;

/** True for a column with more words in each of as many cells. */
function isLonger({ facts }: Candidate, { facts: { length, perRow } }: Candidate): boolean {
  return facts.length > length * 1.5 && facts.perRow >= perRow;
}

/**
 * True for short words where another column has a longer sentence in as many rows, and its head does not say that it
 * holds something else: `辦理方式` with 採購, 自辦, beside `推動事項`.
 */
function isOutworded(each: Candidate, texts: readonly Candidate[]): boolean {
  // A head that says plainly that the measures stand below it is believed.
  if (each.named === 'measure' && /[作做]法|措施|作為|策略/u.test(each.head)) return false;
  return (
    each.facts.sentences < HARDLY &&
    texts.some(
      (other) =>
        other.facts.sentences >= MOSTLY &&
        other.facts.perRow >= each.facts.perRow * 0.9 &&
        other.facts.length > each.facts.length * 1.5 &&
        !NO_MEASURES.has(other.sense) &&
        !tellsMeasuring(other.head) &&
        !other.facts.heads,
    )
  );
}

/** True for merged cells before a column with a longer text in each row. */
function isMergedBefore(each: Candidate, texts: readonly Candidate[]): boolean {
  return (
    each.facts.heads &&
    texts.some(
      (other) =>
        other.index > each.index &&
        other.facts.perRow > each.facts.perRow &&
        other.facts.length > each.facts.length,
    )
  );
}

/** True for shorter entries, numbered or below a head that says so, before a column of measures. */
function isPlainlyHeading(one: Candidate, measure: Candidate): boolean {
  if (one.named === 'measure' || one.index >= measure.index) return false;
  const saysSo =
    one.sense === 'heading' && (measure.named === 'measure' || measure.sense === 'measure');
  return saysSo
    ? one.facts.length < measure.facts.length
    : one.facts.labelled >= MOSTLY && one.facts.length * 2 < measure.facts.length;
}

/** Columns that hold no measures, by their heads. */
const NO_MEASURES: ReadonlySet<HeadSense | null> = new Set(['indicator', 'other', 'target']);

/** True where the head says that the column holds the measures, and no other may, or all others are headings or remarks. */
function isSureMeasure(best: Candidate, texts: readonly Candidate[]): boolean {
  const { named, sense, facts } = best;
  if (named === 'measure') return true;
  const others = texts.filter((each) => each !== best);
  const isMeasure = (each: Candidate) => each.named === 'measure' || each.sense === 'measure';
  if (sense === 'measure') {
    return (
      facts.sentences >= MOSTLY || !others.some((each) => isMeasure(each) || isLonger(each, best))
    );
  }
  const isApart = ({ named: role, sense: other, facts: own }: Candidate) =>
    role === 'dimension' || role === 'action' || NO_MEASURES.has(other) || own.heads;
  return (
    !NO_MEASURES.has(sense) &&
    !facts.heads &&
    others.every((each) => isApart(each) && !isLonger(each, best))
  );
}

/** Behind the measures stands a heading where its head says so, or may and its cells are numbered, and several share it. */
function headsFromBehind({ named, sense, facts }: Candidate): boolean {
  const isNamed = named === 'dimension' || named === 'action';
  return (
    (isNamed || (sense === 'heading' && facts.labelled >= MOSTLY)) &&
    facts.heads &&
    facts.sentences < HARDLY
  );
}

/** Headings are numbered, short or merged; other text before the measures stands beside them. */
function isHeading({ named, sense, facts }: Candidate, measure: Candidate): boolean {
  if (named === 'dimension' || named === 'action') return true;
  // `壹、遊客` merged over the rows of 服務對象 heads these.
  if (sense === 'other' || sense === 'indicator' || sense === 'target')
    return sense === 'other' && facts.heads && facts.labelled >= MOSTLY;
  if (named === 'measure' || sense === 'measure' || sense === 'heading')
    return facts.labelled >= 0.5 || facts.perRow < measure.facts.perRow || facts.sentences < MOSTLY;
  return facts.labelled >= 0.5 || (facts.length <= 20 && facts.sentences < HARDLY);
}

function known(
  role: ColumnRole,
  doubt: AssignedColumn['doubt'] = null,
): Omit<AssignedColumn, 'head'> {
  return { role, declared: null, holdsBoth: false, doubt };
}

function declared(
  sense: DeclaredSense,
  doubt: AssignedColumn['doubt'] = null,
): Omit<AssignedColumn, 'head'> {
  return { role: null, declared: sense, holdsBoth: false, doubt };
}

function targetDoubt({ head }: Candidate): AssignedColumn['doubt'] {
  return {
    found: `「${head}」欄讀成目標值，沒有寫明比較方式的，暫作「至少」`,
    lookAt: '請核對 measures.yaml 的 columns；不是目標值的，改為只寫欄名',
  };
}

/** Cells merged over rows, below a head that says nothing. */
function isMergedBehind({ sense, facts }: Candidate): boolean {
  return sense === null && facts.perRow <= 0.8;
}

function isShort({ facts }: Candidate): boolean {
  return facts.length <= 20 && facts.sentences < HARDLY;
}

function headingDoubt({ head }: Candidate): AssignedColumn['doubt'] {
  return {
    found: `「${head}」欄的文字幾項共用，照原文存在 attributes`,
    lookAt: '請核對是否其實是各項的執行項目或實施要項',
    isOfAllRows: true,
    isOfHeadings: true,
  };
}

function textDoubt({ head, facts }: Candidate): AssignedColumn['doubt'] {
  return {
    found: `「${head}」欄不是系統認得的欄位，照原文存在 attributes`,
    lookAt: '若它其實是要項、項目、作法、期限或單位，請改列',
    // Units in a column of their own are promised something by each row.
    ...(facts.knownUnits >= MOSTLY ? { isOfAllRows: true as const } : {}),
  };
}

function doubtOf(
  { head }: Candidate,
  what: string,
  isSure: boolean,
  rivals: readonly Candidate[],
  isTold = true,
): AssignedColumn['doubt'] {
  if (rivals.length > 0) {
    const names = rivals.map((rival) => `「${rival.head}」`).join('');
    return {
      found: `「${head}」欄與${names}欄都可能是${what}，以「${head}」欄作為${what}`,
      lookAt: '請核對 measures.yaml 的 columns',
      isOfAllRows: true,
    };
  }
  return isSure
    ? null
    : {
        found: `「${head}」欄依內容讀成${what}`,
        lookAt: '請核對 measures.yaml 的 columns',
        ...(isTold ? {} : { isOfAllRows: true as const }),
      };
}
