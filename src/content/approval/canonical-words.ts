import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../markdown/body-tree.ts';
import { textLines } from '../markdown/split-sections.ts';
import type { AttributeCell, AttributeColumn, DeadlineCell } from '../schemas/measures.ts';
import type { PlanMetadata } from '../schemas/plan.ts';
import { printedDeadline, tablesOf } from '../table/walk-table.ts';
import { headOf } from '../table/declared-columns.ts';
import type { PlanParts } from '../withholding/redact-plan.ts';

/** The parts of a plan of which everything was read. */
export type WholePlan = { [Key in keyof PlanParts]: NonNullable<PlanParts[Key]> };

/** Keys of a table whose values are this site’s and no words of the plan. */
const OF_THE_SITE = new Set(['id', 'notes', 'targets', 'grouped', 'retired', 'accepted']);

/**
 * The words of a plan in one form, however its files are written: JSON without white space, keys in
 * order of their code units, texts without white space at the ends of their lines; what is empty or
 * not there is left out. In it are title, institution, year, period, issuance, number and version; name
 * and checksum of the source; title, kind, checksum and text alternative of the attachments; the text block by block, with its links; and every table as printed.
 * Identifiers, remarks, review marks, readings (targets, `canonical`) and days of this site are not.
 * @param parts of the plan, what it withholds taken out
 */
export function canonicalWords({ metadata, body, table }: WholePlan): string {
  const words = {
    plan: wordsOfMetadata(metadata),
    text: wordsOfBody(body),
    tables: tablesOf(table).map((each) => wordsIn(each.table)),
  };
  return JSON.stringify(inOrder(words));
}

function wordsOfMetadata(metadata: PlanMetadata): unknown {
  const { title, institution_name, roc_year, period, issuance, issued_on } = metadata;
  const { document_number, version, source, attachments } = metadata;
  return {
    title,
    institution_name,
    roc_year,
    period,
    issuance,
    issued_on,
    document_number,
    version: version && {
      number: version.number,
      dated: version.dated,
      dated_as: version.dated_as,
      reason: version.reason,
    },
    source: source && { name: source.name, sha256: source.sha256 },
    attachments: attachments.map(({ title, kind, sha256, alt }) => ({ title, kind, sha256, alt })),
  };
}

/** Blocks in their order; a link, picture or struck-out passage is told behind the block that it stands in. */
function wordsOfBody(body: MarkdownBody): unknown[] {
  return treeOf(body).children.flatMap((node) => [wordsOfBlock(node), ...signsIn(node)]);
}

function wordsOfBlock(node: RootContent): unknown[] {
  switch (node.type) {
    case 'heading':
      return ['heading', node.depth, toString(node)];
    case 'table':
      return [
        'table',
        ...node.children.map(({ children }) => children.map((cell) => toString(cell))),
      ];
    default:
      return [node.type, ...textLines([node])];
  }
}

function signsIn(node: RootContent): unknown[][] {
  const signs: unknown[][] = [];
  visit(node, (inner) => {
    if (inner.type === 'link') signs.push(['link', toString(inner), inner.url]);
    if (inner.type === 'image') signs.push(['image', inner.alt ?? '', inner.url]);
    if (inner.type === 'delete') signs.push(['delete', toString(inner)]);
  });
  return signs;
}

/** What of a table is printed. */
function wordsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_THE_SITE.has(key))
      .map(([key, inner]: [string, unknown]) => [key, wordsUnder(key, inner)]),
  );
}

/** Of some values a part alone is printed: what a column or a deadline means is this site’s. */
function wordsUnder(key: string, value: unknown): unknown {
  if (key === 'deadlines') return (value as DeadlineCell[]).map(printedDeadline);
  if (key !== 'attributes') return wordsIn(value);
  if (Array.isArray(value)) return (value as AttributeColumn[]).map(headOf);
  const cells = Object.entries(value as Record<string, AttributeCell>);
  return Object.fromEntries(cells.map(([head, cell]) => [head, printedCell(cell)]));
}

/** A cell of a declared column, with what it spans where that is more than one. */
function printedCell(cell: AttributeCell): unknown {
  if (typeof cell === 'string') return cell;
  return cell.rows === 1 && cell.columns === 1 ? cell.text : cell;
}

/** The same with keys in order, texts without white space at the ends of lines, and nothing that is empty. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[^\S\n]+$/gm, '').trim();
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, inOrder(inner)])
    .filter(([, inner]) => !isEmpty(inner))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
