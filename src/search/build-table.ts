import { unitKey } from '../corpus/assembly/units-and-names.ts';
import { onceACorpus } from '../corpus/figures/once-a-corpus.ts';
import type { Corpus, Institution, Plan, Row } from '../corpus/model/corpus.ts';
import type { VolumeContent } from './volumes/cut-volumes.ts';
import { foldForSearch } from '../meaning/text/fold.ts';
import { Numbering } from './numbering.ts';
import type {
  CellPairing,
  SearchTable,
  TableInstitution,
  TablePassage,
  TableRows,
} from './search-table.ts';

/** The documents of a volume: the table, and the text of each document in order, as written and folded. */
export interface SearchDocuments {
  table: SearchTable;
  texts: readonly string[];
  foldedTexts: readonly string[];
  /** Names beside the texts by which something is found. */
  names: readonly string[];
}

/** Everything of some plans that is searched, in their order; by default of all. */
export function searchDocuments(
  corpus: Corpus,
  { institutions, plans }: VolumeContent = corpus,
): SearchDocuments {
  const passages = plans.flatMap(passagesOf);
  const texts = [
    ...plans.flatMap((plan) => plan.rows.map((row) => row.text ?? '')),
    ...passages.map(({ text }) => text),
  ];
  const foldedTexts = texts.map(foldForSearch);
  const table = tableOf(
    corpus,
    { institutions, plans },
    { passages: passages.map(({ passage }) => passage), foldedTexts },
  );
  const names = [
    ...table.strings,
    ...table.institutions.flatMap(({ name, nameEn, otherNames }) => [
      name,
      ...(nameEn === null ? [] : [nameEn]),
      ...otherNames,
    ]),
    ...table.plans.flatMap(({ title, institutionName }) => [title, institutionName]),
    ...table.units.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]),
    ...table.dimensions.flatMap(({ name, nameEn }) => [name, nameEn]),
  ];
  return { table, texts, foldedTexts, names };
}

/** What is known of the documents already; the folded texts of the rows come first. */
interface Documents {
  passages: readonly TablePassage[];
  foldedTexts: readonly string[];
}

function tableOf(
  corpus: Corpus,
  content: VolumeContent,
  { passages, foldedTexts }: Documents,
): SearchTable {
  const institutionNumber = new Map(content.institutions.map((entry, at) => [entry, at]));
  const strings = new Numbering<string>((text) => text);
  const units = new Numbering<SearchTable['units'][number]>(({ key }) => key);
  const due = monthsDue(corpus);
  const months = unique(
    content.plans.flatMap((plan) => plan.rows.flatMap((row) => due.get(row) ?? [])),
  ).sort();
  const rows = columnsOf(corpus, content, foldedTexts, { strings, units, months });
  return {
    institutions: content.institutions.map(tableInstitution),
    plans: content.plans.map((plan) => ({
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
    inCells: { shared: rowsPaired(content, 'shared'), group: rowsPaired(content, 'group') },
    passages,
  };
}

/** Numbers of the rows whose cells stand so beside them. */
function rowsPaired({ plans }: VolumeContent, pairing: CellPairing): number[] {
  const rows = plans.flatMap((plan) => plan.rows);
  return rows.flatMap(({ alignment }, number) => (alignment === pairing ? [number] : []));
}

/** An institution as the table has it. */
export function tableInstitution({
  institutionId,
  name,
  nameEn,
  record,
  href,
}: Institution): TableInstitution {
  const otherNames = [...record.short_names, ...record.former_names.map((former) => former.name)];
  return { id: institutionId, name, nameEn, otherNames, city: record.city, href };
}

/** The months in which something of each row is due, in order. */
const monthsDue = onceACorpus('months due', (corpus): ReadonlyMap<Row, readonly string[]> => {
  const months = new Map<Row, string[]>();
  for (const [month, entries] of corpus.rowsByMonthDue) {
    for (const row of new Set(entries.map((entry) => entry.row))) {
      const list = months.get(row);
      if (list === undefined) months.set(row, [month]);
      else list.push(month);
    }
  }
  return months;
});

interface Lists {
  strings: Numbering<string>;
  units: Numbering<SearchTable['units'][number]>;
  months: readonly string[];
}

function columnsOf(
  corpus: Corpus,
  content: VolumeContent,
  foldedTexts: readonly string[],
  { strings, units, months }: Lists,
): TableRows {
  const rows = content.plans.flatMap((plan, planNumber) =>
    plan.rows.map((row) => ({ row, planNumber })),
  );
  const institutionNumber = new Map(content.institutions.map((entry, at) => [entry, at]));
  const dimensionNumber = new Map(corpus.dimensions.map(({ id }, at) => [id, at]));
  const due = monthsDue(corpus);
  const monthNumber = new Map(months.map((month, at) => [month, at]));
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
    months: each((row) => (due.get(row) ?? []).map((month) => monthNumber.get(month)!)),
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
  const reported = plan.rows.flatMap(({ measureId, results }) =>
    results.flatMap(({ period, sentence, evidence }) => {
      const text = [
        ...(sentence === null ? [] : [sentence]),
        ...evidence.map(({ title }) => title),
      ];
      const heading = `執行情形（${period.name}）`;
      return text.length === 0
        ? []
        : [
            {
              passage: { plan: planNumber, heading, anchor: measureId },
              text: [heading, ...text].join('\n'),
            },
          ];
    }),
  );
  const attachments = plan.attachments.map(({ title, alt, fileName, anchor }) => ({
    passage: { plan: planNumber, heading: title, anchor },
    text: [title, ...(alt === null ? [] : [alt]), fileName].join('\n'),
  }));
  // Its address goes on answering, so somebody may hold its id in hand.
  const retired = plan.retired.map(({ id, reason }) => ({
    passage: { plan: planNumber, heading: id, anchor: id },
    text: `${id}\n${reason}`,
  }));
  return [...sections, ...titles, ...cells, ...reported, ...attachments, ...retired];
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
