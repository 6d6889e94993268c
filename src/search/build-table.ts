import { unitKey } from '../corpus/assembly/units-and-names.ts';
import type { Corpus, Plan, Row } from '../corpus/model/corpus.ts';
import { foldForSearch } from '../meaning/text/fold.ts';
import { Numbering } from './numbering.ts';
import type { SearchTable, TablePassage, TableRows } from './search-table.ts';

/** The table without the names of the other files. */
export type TableOfCorpus = Omit<
  SearchTable,
  'textFiles' | 'gramShards' | 'synonymFile' | 'variantFile'
>;

/** The documents of a corpus: the table, and the text of each document in order, as written and folded. */
export interface SearchDocuments {
  table: TableOfCorpus;
  texts: readonly string[];
  foldedTexts: readonly string[];
  /** Names beside the texts by which something is found. */
  names: readonly string[];
}

/** Everything of a corpus that is searched, in the order of its plans. */
export function searchDocuments(corpus: Corpus): SearchDocuments {
  const passages = corpus.plans.flatMap(passagesOf);
  const texts = [
    ...corpus.plans.flatMap((plan) => plan.rows.map((row) => row.text ?? '')),
    ...passages.map(({ text }) => text),
  ];
  const foldedTexts = texts.map(foldForSearch);
  const table = tableOf(
    corpus,
    passages.map(({ passage }) => passage),
    foldedTexts,
  );
  const names = [
    ...table.strings,
    ...table.institutions.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    ...table.units.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]),
    ...table.dimensions.map(({ name }) => name),
  ];
  return { table, texts, foldedTexts, names };
}

/** @param foldedTexts those of the rows come first */
function tableOf(
  corpus: Corpus,
  passages: readonly TablePassage[],
  foldedTexts: readonly string[],
): TableOfCorpus {
  const institutionNumber = new Map(corpus.institutions.map((entry, at) => [entry, at]));
  const strings = new Numbering<string>((text) => text);
  const units = new Numbering<SearchTable['units'][number]>(({ key }) => key);
  const months = [...corpus.rowsByMonthDue.keys()];
  const rows = columnsOf(corpus, foldedTexts, { strings, units, months });
  return {
    institutions: corpus.institutions.map(({ institutionId, name, nameEn, record, href }) => ({
      id: institutionId,
      name,
      nameEn,
      otherNames: [...record.short_names, ...record.former_names.map((former) => former.name)],
      href,
    })),
    plans: corpus.plans.map((plan) => ({
      id: plan.planId,
      institution: institutionNumber.get(plan.institution)!,
      title: plan.title,
      institutionName: plan.institutionName,
      rocYear: plan.rocYear,
      year: plan.year,
      start: plan.period.start,
      end: plan.period.end,
      hasEnded: plan.hasEnded,
      hasResults: plan.results !== null,
      href: plan.href,
    })),
    dimensions: corpus.dimensions.map(({ id, name, name_en }) => ({ id, name, nameEn: name_en })),
    units: units.items,
    months,
    strings: strings.items,
    rows,
    passages,
  };
}

interface Lists {
  strings: Numbering<string>;
  units: Numbering<SearchTable['units'][number]>;
  months: readonly string[];
}

function columnsOf(
  corpus: Corpus,
  foldedTexts: readonly string[],
  { strings, units, months }: Lists,
): TableRows {
  const rows = corpus.plans.flatMap((plan, planNumber) =>
    plan.rows.map((row) => ({ row, planNumber })),
  );
  const institutionNumber = new Map(corpus.institutions.map((entry, at) => [entry, at]));
  const dimensionNumber = new Map(corpus.dimensions.map(({ id }, at) => [id, at]));
  const monthNumber = new Map(months.map((month, at) => [month, at]));
  const monthsOfRow = new Map<Row, Set<number>>();
  for (const [month, entries] of corpus.rowsByMonthDue) {
    for (const { row } of entries) {
      const list = monthsOfRow.get(row) ?? new Set();
      monthsOfRow.set(row, list.add(monthNumber.get(month)!));
    }
  }
  const unitKeys = (row: Row) => {
    const { institution } = row.plan;
    return row.assignments.map(({ unit, unitId }) => {
      const known = unitId === null ? undefined : corpus.unitById.get(unitId)?.unit;
      const name = known?.name ?? unit;
      const key = unitKey(institution, { unit, unitId });
      return units.numberOf({
        key,
        institution: institutionNumber.get(institution)!,
        name,
        isUnresolved: unitId === null,
        ...(known !== undefined && known.aliases.length > 0 && { otherNames: known.aliases }),
        ...(known?.collective === true && { isCollective: true }),
      });
    });
  };
  const each = <Value>(value: (row: Row) => Value) => rows.map(({ row }) => value(row));
  const numbersOf = (texts: readonly string[]) =>
    unique(texts.map((text) => strings.numberOf(text)));
  return {
    plan: rows.map(({ planNumber }) => planNumber),
    measureId: each((row) => row.measureId),
    position: each((row) => row.position),
    kind: each((row) => row.kind),
    label: each((row) => row.label),
    headings: each((row) => numbersOf(headingsOf(row))),
    deadlines: each((row) => numbersOf(deadlinesOf(row))),
    units: each((row) => numbersOf(row.assignments.map(({ unit }) => unit))),
    unitKeys: each((row) => unique(unitKeys(row))),
    months: each((row) => [...(monthsOfRow.get(row) ?? [])].sort((a, b) => a - b)),
    dimension: each((row) =>
      row.dimensionId === null ? null : (dimensionNumber.get(row.dimensionId) ?? null),
    ),
    length: rows.map((_, at) => countCharacters(foldedTexts[at]!)),
  };
}

/** Code points of a text. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function headingsOf({ dimension, aspect, actions, path }: Row): string[] {
  return [dimension, ...(aspect === null ? [] : [aspect]), ...actions, ...path];
}

/** As written; a row without its own has the typed ones of the nearest row above, as written there. */
function deadlinesOf(row: Row): readonly string[] {
  return row.deadlines.length > 0 ? row.deadlines : row.typedDeadlines.map(({ text }) => text);
}

function passagesOf(plan: Plan, planNumber: number): { passage: TablePassage; text: string }[] {
  const sections = plan.sections.map(({ heading, anchor, text }) => ({
    passage: { plan: planNumber, heading, anchor },
    text: `${heading}\n${text}`,
  }));
  const titles = plan.tables.flatMap(({ title, anchor }) =>
    title === null ? [] : [{ passage: { plan: planNumber, heading: title, anchor }, text: title }],
  );
  const cells = plan.rows.flatMap((row) =>
    [
      ...row.innovations.map(({ criterion, text }) => ({ heading: criterion, text })),
      ...row.attributes.map(({ column, text }) => ({ heading: column, text })),
    ].map(({ heading, text }) => ({
      passage: { plan: planNumber, heading, anchor: row.measureId },
      text,
    })),
  );
  const attachments = plan.attachments.map(({ title, alt, fileName, anchor }) => ({
    passage: { plan: planNumber, heading: title, anchor },
    text: [title, ...(alt === null ? [] : [alt]), fileName].join('\n'),
  }));
  return [...sections, ...titles, ...cells, ...attachments];
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
