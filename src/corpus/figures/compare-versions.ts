import type { Assignment, Plan, Row, Section } from '../model/corpus.ts';

/** What of a row, or of the plan's text, differs between two versions. */
export type AmendedPart =
  | 'text'
  | 'deadlines'
  | 'units'
  | 'label'
  | 'place'
  | 'cells'
  | 'attributes';

/** A part of a row that reads otherwise than before; empty text where there was, or is, nothing. */
export interface PartChange {
  part: AmendedPart;
  before: string;
  after: string;
}

/** A row that stands in both versions, but not unchanged. */
export interface AmendedRow {
  before: Row;
  after: Row;
  parts: readonly PartChange[];
}

/** A section that differs; null where a version has none of that heading. */
export interface AmendedSection {
  heading: string;
  before: string | null;
  after: string | null;
}

/** What differs between two versions of a plan. What is withheld is not compared. */
export interface VersionComparison {
  /** Rows of the later version that the earlier one lacks, in its order. */
  added: readonly Row[];
  /** Rows of the earlier version that the later one lacks, in its order. */
  removed: readonly Row[];
  /** In the order of the later version. */
  amended: readonly AmendedRow[];
  /** Rows of both that are withheld: whether they differ is not told. */
  withheld: readonly Row[];
  /** Rows of both that are the same. */
  unchanged: number;
  sections: readonly AmendedSection[];
  /** Headings of both whose text is withheld. */
  withheldSections: readonly string[];
}

/**
 * Compares two versions of a plan, row by row by their ids. Rows are judged by what their own cells
 * say; what they inherit, and what this site adds (notes, targets, comparable dimensions), is no
 * part of the plan's words. A row has another place when its headings differ or it stands below
 * another row.
 */
export function compareVersions(before: Plan, after: Plan): VersionComparison {
  const former = new Map(before.rows.map((row) => [row.measureId, row]));
  const kept = new Set(after.rows.map(({ measureId }) => measureId));
  const parents = { before: parentsOf(before.rows), after: parentsOf(after.rows) };
  const added: Row[] = [];
  const amended: AmendedRow[] = [];
  const withheld: Row[] = [];
  let unchanged = 0;
  for (const row of after.rows) {
    const old = former.get(row.measureId);
    if (old === undefined) {
      added.push(row);
    } else if (row.withheld !== null || old.withheld !== null) {
      withheld.push(row);
    } else {
      const isElsewhere =
        parents.before.get(row.measureId) !== parents.after.get(row.measureId) ||
        headingsOf(old) !== headingsOf(row);
      const parts = changedParts(old, row, isElsewhere);
      if (parts.length > 0) amended.push({ before: old, after: row, parts });
      else unchanged += 1;
    }
  }
  return {
    added,
    removed: before.rows.filter(({ measureId }) => !kept.has(measureId)),
    amended,
    withheld,
    unchanged,
    ...compareSections(before, after),
  };
}

/** True where a reader would see no difference; what is withheld may differ all the same. */
export function isSame(comparison: VersionComparison): boolean {
  const { added, removed, amended, sections } = comparison;
  return added.length + removed.length + amended.length + sections.length === 0;
}

/** What the cells of a row say, part by part. */
const wordsOfParts: readonly (readonly [AmendedPart, (row: Row) => string])[] = [
  ['label', ({ label }) => label ?? ''],
  ['text', ({ text }) => text ?? ''],
  ['deadlines', ({ deadlines }) => deadlines.join('；')],
  ['units', ({ assignments }) => unitsOf(assignments)],
  [
    'cells',
    ({ innovations }) =>
      innovations.map(({ criterion, text }) => `${criterion}：${text}`).join('\n'),
  ],
  [
    'attributes',
    ({ attributes }) => attributes.map(({ column, text }) => `${column}：${text}`).join('\n'),
  ],
];

/**
 * A row that is new, or gone: each of its parts but the number, against nothing. Deadlines and units
 * that it has from the rows above are among them, for nothing else tells by when and by whom.
 */
export function partsOfOne({ before, after }: { before?: Row; after?: Row }): PartChange[] {
  return wordsOfParts
    .filter(([part]) => part !== 'label')
    .map(([part, of]) => [part, inherited[part] ?? of] as const)
    .map(([part, of]) => ({
      part,
      before: before === undefined ? '' : of(before),
      after: after === undefined ? '' : of(after),
    }))
    .filter((change) => change.before !== change.after);
}

/** The parts that a row may have from those above it, with these. */
const inherited: Partial<Record<AmendedPart, (row: Row) => string>> = {
  deadlines: ({ deadlines, typedDeadlines }) =>
    deadlines.length > 0
      ? deadlines.join('；')
      : [...new Set(typedDeadlines.map(({ text }) => text))].join('；'),
  units: ({ assignments }) => namesOf(assignments),
};

function changedParts(before: Row, after: Row, isElsewhere: boolean): PartChange[] {
  const parts = [...(isElsewhere ? [['place', placeOf] as const] : []), ...wordsOfParts];
  return parts
    .map(([part, of]) => ({ part, before: of(before), after: of(after) }))
    .filter((change) => change.before !== change.after);
}

function unitsOf(assignments: readonly Assignment[]): string {
  return namesOf(assignments.filter((assignment) => !assignment.inherited));
}

function namesOf(assignments: readonly Assignment[]): string {
  return assignments
    .map(({ unit, role }) => (role === null ? unit : `${unit}（${role}）`))
    .join('；');
}

function headingsOf({ dimension, aspect, actions }: Row): string {
  return [dimension, ...(aspect === null ? [] : [aspect]), ...actions].join(' › ');
}

function placeOf(row: Row): string {
  return [headingsOf(row), ...row.path].join(' › ');
}

/** Id of each row that stands below another → id of that one. */
function parentsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => row.children.map((child) => [child.measureId, row.measureId] as const)),
  );
}

function compareSections(
  before: Plan,
  after: Plan,
): Pick<VersionComparison, 'sections' | 'withheldSections'> {
  const { former, gone } = pairSections(before.sections, after.sections);
  const sections: AmendedSection[] = [];
  const withheldSections: string[] = [];
  for (const section of after.sections) {
    const { heading, text, withheld } = section;
    const old = former.get(section);
    if (withheld !== null) withheldSections.push(heading);
    else if (old?.text !== text) sections.push({ heading, before: old?.text ?? null, after: text });
  }
  for (const { heading, text, withheld } of gone) {
    if (withheld !== null) withheldSections.push(heading);
    else sections.push({ heading, before: text, after: null });
  }
  return { sections, withheldSections };
}

/**
 * Which section of the earlier version each of the later one was, and those of the earlier one that none is. A
 * section is known by its heading; of several that are called alike (`一、現況` in every chapter) first by the
 * headings that it stands below, then by their order.
 */
function pairSections(
  before: readonly Section[],
  after: readonly Section[],
): { former: ReadonlyMap<Section, Section>; gone: readonly Section[] } {
  const places = new Map([...placesOf(before), ...placesOf(after)]);
  const former = new Map<Section, Section>();
  const left = new Set(before);
  const pair = (nameOf: (section: Section) => string) => {
    const byName = Map.groupBy(left, nameOf);
    for (const section of after) {
      const old = former.has(section) ? undefined : byName.get(nameOf(section))?.shift();
      if (old === undefined) continue;
      former.set(section, old);
      left.delete(old);
    }
  };
  pair((section) => places.get(section)!);
  pair(({ heading }) => heading);
  return { former, gone: [...left] };
}

/** Of each section its heading with those that it stands below. */
function placesOf(sections: readonly Section[]): Map<Section, string> {
  let around: Section[] = [];
  return new Map(
    sections.map((section) => {
      around = [...around.filter(({ level }) => level < section.level), section];
      return [section, JSON.stringify(around.map(({ heading }) => heading))];
    }),
  );
}
