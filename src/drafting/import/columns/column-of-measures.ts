import type { AssignedColumn } from '../model/assigned-column.ts';
import { HARDLY, MOSTLY, type Candidate } from './column-candidate.ts';
import { tellsMeasuring, type HeadSense } from './head-words.ts';

/** Columns that hold no measures, by their heads. */
const NO_MEASURES: ReadonlySet<HeadSense | null> = new Set([
  'indicator',
  'other',
  'target',
  'amount',
  'weight',
]);

/**
 * The column of text that holds the measures, and why that is not certain: by its head, by an entry in each row, by
 * sentences, and by what the other columns are.
 */
export function columnOfMeasures(
  texts: readonly Candidate[],
): { best: Candidate; doubt: AssignedColumn['doubt'] } | null {
  const last = texts.at(-1);
  const most = Math.max(0.01, ...texts.map(({ facts }) => facts.perRow));
  const score = (each: Candidate) =>
    (each.named === 'measure' ? 3 : each.sense === 'measure' ? 1.5 : 0) -
    (NO_MEASURES.has(each.sense) ? 2.5 : 0) -
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
        // Where the other one has the measures, its words stand in another place as well.
        alsoOf: ['actions'],
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
        (other.facts.sentences >= MOSTLY || each.facts.length * 3 < other.facts.length) &&
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
