import type { z } from 'zod';
import type { Corpus, Plan, Withholding } from '../../corpus/model/corpus.ts';
import { planCorpus } from '../../datasets/cuts.ts';
import type { DatasetContext } from '../../datasets/column.ts';
import type { CellValue, DataRow, Dataset } from '../../datasets/dataset.ts';
import { fieldFacts } from '../../datasets/fields.ts';
import { writtenDatasets } from '../../datasets/registry.ts';
import { changes as changesDataset } from '../../datasets/changes.ts';
import type { PreviousBuild } from './previous-build.ts';

/**
 * What a plan does not say any more and a former edition may still say openly: what it began to
 * withhold since, or everything, where it was taken off the site.
 */
export class HiddenWords {
  /** Identifiers of the rows that are withheld. */
  readonly #measures: ReadonlySet<string>;
  /** Values of their cells, each entry of a list on its own. */
  readonly #values = new Set<string>();
  /** Every two characters in a row of what is withheld. */
  readonly #pairs = new Set<string>();
  #open: ReadonlySet<string> = new Set();
  #isKnown = true;
  /** Whether the plan says nothing any more. */
  readonly isEverything: boolean;

  /** @param isEverything whether the plan was taken off the site, with all its words */
  constructor(measures: ReadonlySet<string>, isEverything = false) {
    this.#measures = measures;
    this.isEverything = isEverything;
  }

  /** Takes note of words that are withheld. */
  add(value: CellValue): void {
    for (const entry of entriesOf(value)) {
      this.#values.add(entry);
      for (const pair of pairsOf(entry)) this.#pairs.add(pair);
    }
  }

  /** Takes note that something is withheld whose words are not at hand: any may be part of it. */
  addUnknown(): void {
    this.#isKnown = false;
  }

  /** What the plan says openly now is no secret, whatever was withheld. */
  except(open: Iterable<CellValue>): void {
    this.#open = new Set(Array.from(open).flatMap((value) => entriesOf(value).flatMap(pairsOf)));
  }

  /** Whether a row is withheld or hangs on one that is. */
  concerns(dataset: Dataset, row: DataRow): boolean {
    const keys = [...dataset.primaryKey, 'measure_id'];
    if (this.isEverything) return true;
    return keys.some((name) => this.#measures.has(String(row[name])));
  }

  /**
   * Whether of a row in this dataset the key alone tells that it neither is withheld nor hangs on
   * one that is.
   * @param key as text: `ntl-101-001/2`
   */
  isApartFrom(dataset: Dataset, key: string): boolean {
    return (
      !this.isEverything &&
      dataset.primaryKey.includes('measure_id') &&
      !key.split('/').some((part) => this.#measures.has(part))
    );
  }

  /** Whether a key names a row that is withheld. */
  names(key: string): boolean {
    return key.split('/').some((part) => this.#measures.has(part));
  }

  /**
   * Whether words of the former edition may not be quoted: two characters in a row stand in what is
   * withheld and nowhere in what the plan says openly; or nobody knows what is withheld.
   */
  mayStandIn(value: CellValue): boolean {
    if (!this.#isKnown) return true;
    return entriesOf(value)
      .flatMap(pairsOf)
      .some((pair) => this.#pairs.has(pair) && !this.#open.has(pair));
  }

  /**
   * Whether what a cell lost may not be told: words that may be withheld, or an entry that a
   * withheld row has as well, as where several rows shared one cell of the source.
   */
  mayBeLost(before: CellValue, after: CellValue): boolean {
    if (this.mayStandIn(before)) return true;
    const left = new Set(entriesOf(after));
    return entriesOf(before).some((entry) => !left.has(entry) && this.#values.has(entry));
  }
}

/**
 * Finds what each plan does not say any more that the former edition may say. What that edition
 * withheld itself was taken out of it, so nothing that it says tells of that. Of a plan that is off
 * the site nothing is quoted, for it was perhaps taken off for what it said.
 * @returns for a plan's id the words that may not be quoted; null where all may be
 */
export function hiddenWords(
  corpus: Corpus,
  previous: PreviousBuild,
  context: DatasetContext,
): (planId: string | null) => HiddenWords | null {
  const known = new Set(
    Array.from(previous.rows('withholdings')?.() ?? [], (row) =>
      nameOf(String(row['plan_id']), String(row['kind']), String(row['subject'])),
    ),
  );
  const fresh = corpus.plans.flatMap((plan) => {
    const withholdings = plan.withholdings.filter(
      ({ kind, subject }) => !known.has(nameOf(plan.planId, kind, subject)),
    );
    return withholdings.length === 0 ? [] : [{ plan, withholdings }];
  });
  const byPlan = new Map(
    fresh.map(({ plan, withholdings }) => {
      const hidden = new HiddenWords(subjectsOf(withholdings, 'measure'));
      if (!addSections(hidden, plan, withholdings, previous)) hidden.addUnknown();
      // What a file says is not at hand.
      if (withholdings.some(({ kind }) => kind === 'file')) hidden.addUnknown();
      hidden.except(openWords(corpus, plan, context));
      return [plan.planId, hidden] as const;
    }),
  );
  if (byPlan.size > 0) addRows(byPlan, fresh, previous);
  for (const { planId, metadata } of corpus.plans) {
    if (metadata.retired !== undefined) byPlan.set(planId, new HiddenWords(new Set(), true));
  }
  return (planId) => byPlan.get(planId ?? '') ?? null;
}

interface FreshlyWithholding {
  plan: Plan;
  withholdings: readonly Withholding[];
}

function subjectsOf(
  withholdings: readonly Withholding[],
  wanted: Withholding['kind'],
): Set<string> {
  return new Set(withholdings.filter(({ kind }) => kind === wanted).map(({ subject }) => subject));
}

/** What the former edition says in rows that are withheld now, and told of them. */
function addRows(
  byPlan: ReadonlyMap<string, HiddenWords>,
  fresh: readonly FreshlyWithholding[],
  previous: PreviousBuild,
): void {
  const planOf = new Map(
    fresh.flatMap(({ plan, withholdings }) =>
      Array.from(subjectsOf(withholdings, 'measure'), (id) => [id, plan.planId] as const),
    ),
  );
  const missing = new Set(planOf.keys());
  for (const dataset of writtenDatasets) {
    const { name } = dataset;
    for (const row of previous.rows(name)?.() ?? []) {
      const id = name === changesDataset.name ? keyPart(row, planOf) : String(row['measure_id']);
      const hidden = byPlan.get(planOf.get(id) ?? '');
      if (hidden === undefined) continue;
      if (name === 'measures') missing.delete(id);
      for (const [column, value] of Object.entries(row)) {
        if (!isOfEveryRow(column) && !isCode(dataset, column)) hidden.add(value);
      }
    }
  }
  for (const { changes } of previous.log) {
    for (const { key, plan_id, words } of changes) {
      const hidden = byPlan.get(plan_id ?? '');
      if (hidden?.names(key) === true) hidden.add(words);
    }
  }
  for (const id of missing) byPlan.get(planOf.get(id)!)!.addUnknown();
}

function keyPart(row: DataRow, planOf: ReadonlyMap<string, string>): string {
  return (
    String(row['key'])
      .split('/')
      .find((part) => planOf.has(part)) ?? ''
  );
}

/** Identifiers, addresses and the plan's own facts are no words of a row. */
function isOfEveryRow(column: string): boolean {
  return /^(?:.+_id|url|key|dataset|institution_name|roc_year|year|position)$/.test(column);
}

/** Whether a column holds one of the site's own codes, which are no words of a document. */
function isCode({ schema }: Dataset, column: string): boolean {
  const cell = schema.shape[column] as z.ZodType | undefined;
  return cell !== undefined && fieldFacts.get(cell)?.values !== undefined;
}

/** @returns whether the former edition has all sections that are withheld now */
function addSections(
  hidden: HiddenWords,
  { planId }: Plan,
  withholdings: readonly Withholding[],
  previous: PreviousBuild,
): boolean {
  const wanted = subjectsOf(withholdings, 'section');
  if (wanted.size === 0) return true;
  const versions = previous.plan(planId);
  for (const heading of wanted) {
    const found = versions
      .flatMap(({ sections }) => sections)
      .filter((section) => section.heading === heading);
    if (found.length === 0) return false;
    for (const { text } of found) hidden.add(text);
  }
  return true;
}

/** Everything that a plan says openly now. */
function* openWords(corpus: Corpus, plan: Plan, context: DatasetContext): Generator<CellValue> {
  const own = planCorpus(corpus, plan);
  for (const dataset of writtenDatasets) {
    if (dataset.name === changesDataset.name) continue;
    for (const row of dataset.rows(own, context)) {
      yield* Object.values(row as DataRow);
    }
  }
  for (const { heading, text } of plan.sections) yield [heading, text];
}

function entriesOf(value: CellValue): string[] {
  const entries = Array.isArray(value) ? (value as readonly string[]) : [value ?? ''];
  return entries
    .map((entry) => String(entry).replaceAll(/\s/g, ''))
    .filter((entry) => entry !== '');
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

function nameOf(planId: string, kind: string, subject: string): string {
  return JSON.stringify([planId, kind, subject]);
}
