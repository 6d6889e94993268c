import type { Corpus, Row } from '../model/corpus.ts';
import { noteOfCorpus, onceACorpus } from './once-a-corpus.ts';
import { compareTexts, likenessesOf, type Comparison, type Likenesses } from './similar-texts.ts';

/** A row that reads like another. */
export interface SimilarRow {
  row: Row;
  /** 0 to 1; for ordering only. */
  score: number;
}

/** So many are named for one row. */
const shown = 3;

/** Enough where the best one is looked for among the plans of one institution. */
const fewer = { visits: 400, textsOfPair: 80, candidates: 5 };

/** Which rows read alike. */
export interface SimilarRows {
  /** Those that read like a row, by its id; undefined where there are none. */
  get: (measureId: string) => readonly SimilarRow[] | undefined;
}

const NAME = 'similar-rows';

/**
 * For each row of kind measure and innovation, by its id, the rows of other plans that read alike: at
 * most three, first those of other institutions, the most alike first, and last the one of the
 * institution's own other plans that is most alike. Rows that have none are left out. What is found
 * does not depend on the order of plans and rows. Worked out once a corpus.
 *
 * The score of two rows depends on these two alone (`text-index.ts`), and of very many rows that have
 * words in common a fixed number is looked at.
 */
export const similarRows = onceACorpus(NAME, (corpus) => findSimilarRows(corpus, nothingKnown));

/** Which texts were found alike before. */
export interface KnownLikenesses {
  /** @param compare finds it out where it is not known */
  get: (comparison: Comparison, compare: (comparison: Comparison) => Likenesses) => Likenesses;
}

const nothingKnown: KnownLikenesses = { get: (comparison, compare) => compare(comparison) };

/** Works out the similar rows of a corpus (`similarRows`), as far as they are not known. */
export function workOutSimilarRows(corpus: Corpus, known: KnownLikenesses): void {
  noteOfCorpus(NAME, corpus, findSimilarRows(corpus, known));
}

function findSimilarRows(corpus: Corpus, known: KnownLikenesses): RowsAlike {
  const likenesses = (comparison: Comparison) => known.get(comparison, compareTexts);
  const rows = comparedRows(corpus);
  const sayings = sayingsOf(rows);
  const institutions = institutionsOf(rows);
  const ofOwn = ofOwnPlans(institutions, institutions.map(comparisonOfPlans).map(likenesses));
  const similar = new Map<Row, readonly SimilarRow[]>();
  const ofSayings = likenesses(comparisonOf(sayings));
  for (const { said, elsewhere } of ofOtherInstitutions(sayings, ofSayings)) {
    for (const row of said) {
      const own = ofOwn.get(row.measureId);
      similar.set(row, own ? [...elsewhere.slice(0, shown - 1), own] : elsewhere);
    }
  }
  return new RowsAlike(rows, packed(rows, similar));
}

/** The rows that are compared, in the order of the corpus. */
function comparedRows({ plans }: Corpus): Row[] {
  return plans.flatMap((plan) =>
    plan.rows.filter(({ kind, withheld }) => kind !== 'heading' && withheld === null),
  );
}

/**
 * Similar rows in flat arrays of numbers: objects would not fit into a message between processes for many rows. Rows
 * are numbered as they are compared, so that a corpus of the same content knows them.
 */
export interface PackedSimilarRows {
  /** What is similar to row i stands from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  rows: Uint32Array;
  scores: Float64Array;
}

/** @param similar by each of the rows those that read like it */
function packed(
  all: readonly Row[],
  similar: ReadonlyMap<Row, readonly SimilarRow[]>,
): PackedSimilarRows {
  const numbers = new Map(all.map((row, number) => [row, number]));
  const starts = new Uint32Array(all.length + 1);
  const [rows, scores]: [number[], number[]] = [[], []];
  for (const [number, row] of all.entries()) {
    for (const { row: other, score } of similar.get(row) ?? []) {
      rows.push(numbers.get(other)!);
      scores.push(score);
    }
    starts[number + 1] = rows.length;
  }
  return { starts, rows: Uint32Array.from(rows), scores: Float64Array.from(scores) };
}

/** Similar rows, taken out of the numbers when they are asked for: as objects those of very many rows take much memory. */
class RowsAlike implements SimilarRows {
  readonly packed: PackedSimilarRows;
  readonly #rows: readonly Row[];
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param rows those that are compared, in the order of the corpus */
  constructor(rows: readonly Row[], similar: PackedSimilarRows) {
    this.packed = similar;
    this.#rows = rows;
    this.#numbers = new Map(rows.map(({ measureId }, number) => [measureId, number]));
  }

  get(measureId: string): readonly SimilarRow[] | undefined {
    const number = this.#numbers.get(measureId);
    if (number === undefined) return undefined;
    const { starts, rows, scores } = this.packed;
    const [from, to] = [starts[number]!, starts[number + 1]!];
    if (from === to) return undefined;
    return Array.from(rows.subarray(from, to), (other, place) => ({
      row: this.#rows[other]!,
      score: scores[from + place]!,
    }));
  }
}

/** The similar rows of a corpus, for another corpus of the same content (`noteSimilarRows`). */
export function packSimilarRows(corpus: Corpus): PackedSimilarRows {
  return similarRows(corpus).packed;
}

/** Notes of a corpus the similar rows of another one that has the same plans. */
export function shareSimilarRows(from: Corpus, corpus: Corpus): void {
  noteOfCorpus(NAME, corpus, similarRows(from));
}

/** Notes the similar rows of a corpus, which were worked out of one of the same content. */
export function noteSimilarRows(corpus: Corpus, similar: PackedSimilarRows): void {
  noteOfCorpus(NAME, corpus, new RowsAlike(comparedRows(corpus), similar));
}

/** What an institution says word for word in one dimension, in one plan or in several. */
interface Saying {
  key: string;
  /** Decides in which order sayings are looked at, so that no institution comes before others. */
  order: number;
  said: Row[];
}

function comparisonOf(sayings: readonly Saying[]): Comparison {
  const texts = sayings.map(({ said: [row] }) => ({
    text: row!.text ?? '',
    source: row!.plan.institution.institutionId,
    dimensionId: row!.dimensionId,
  }));
  return { texts };
}

/**
 * Rows by what they say, with the rows of other institutions that read alike. An institution that
 * says the same every year is one of the others, with its newest plan.
 */
function* ofOtherInstitutions(
  sayings: readonly Saying[],
  compared: Likenesses,
): Generator<{ said: readonly Row[]; elsewhere: readonly SimilarRow[] }> {
  for (const [at, { said }] of sayings.entries()) {
    const found = likenessesOf(compared, at).map(({ index, score }) => ({
      row: newest(sayings[index]!.said),
      score,
    }));
    yield { said, elsewhere: withoutRepeats(found).slice(0, shown) };
  }
}

function sayingsOf(rows: readonly Row[]): Saying[] {
  const sayings = new Map<string, Saying>();
  for (const row of rows) {
    const key = JSON.stringify([row.plan.institution.institutionId, row.dimensionId, row.text]);
    const saying = sayings.get(key);
    if (saying) saying.said.push(row);
    else sayings.set(key, { key, order: scattered(key), said: [row] });
  }
  return [...sayings.values()].sort((a, b) => a.order - b.order || compareIds(a.key, b.key));
}

function newest(rows: readonly Row[]): Row {
  return rows.reduce((best, row) => {
    const later = row.plan.year - best.plan.year;
    return later > 0 || (later === 0 && row.measureId < best.measureId) ? row : best;
  });
}

/** The same words may stand in two dimensions. */
function withoutRepeats(similar: readonly SimilarRow[]): SimilarRow[] {
  const seen = new Set<string>();
  return similar.filter(({ row }) => {
    const key = `${row.plan.institution.institutionId} ${row.text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The rows of each institution that has several plans. */
function institutionsOf(rows: readonly Row[]): Row[][] {
  return [...Map.groupBy(rows, ({ plan }) => plan.institution).values()]
    .filter((own) => own.some(({ plan }) => plan !== own[0]!.plan))
    .map((own) => own.sort((a, b) => compareIds(a.measureId, b.measureId)));
}

function comparisonOfPlans(own: readonly Row[]): Comparison {
  const texts = own.map(({ text, plan, dimensionId }) => ({
    text: text ?? '',
    source: plan.planId,
    dimensionId,
  }));
  return { texts, limits: fewer };
}

/**
 * By id the row of another plan of the same institution that reads most alike; of equal ones that of
 * the nearest year.
 */
function ofOwnPlans(
  institutions: readonly (readonly Row[])[],
  compared: readonly Likenesses[],
): Map<string, SimilarRow> {
  const found = new Map<string, SimilarRow>();
  for (const [number, own] of institutions.entries()) {
    for (const [at, row] of own.entries()) {
      const [best, ...others] = likenessesOf(compared[number]!, at);
      if (best === undefined) continue;
      const isFarther = (a: Row, b: Row) =>
        Math.abs(a.plan.year - row.plan.year) - Math.abs(b.plan.year - row.plan.year) ||
        b.plan.year - a.plan.year ||
        compareIds(a.measureId, b.measureId);
      const equal = [best, ...others].filter(({ score }) => score === best.score);
      const [nearest] = equal.map((each) => own[each.index]!).sort(isFarther);
      found.set(row.measureId, { row: nearest!, score: best.score });
    }
  }
  return found;
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A number of 32 bits that neighbours in the alphabet do not share (FNV-1a). */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
