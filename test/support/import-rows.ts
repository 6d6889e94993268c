import { loadCorpus, type KeptByKey } from '../../src/corpus/assembly/load-corpus.ts';
import type { Plan } from '../../src/corpus/model/corpus.ts';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { errorsOf, withDraft } from '../../src/drafting/import/report/check-draft.ts';
import type { ImportedPlan } from '../../src/drafting/import/import-plan.ts';
import { blocksOfHtml } from '../../src/drafting/import/readers/read-html.ts';
import type { SourceDocument } from '../../src/drafting/import/document/source-document.ts';
import { healthBureau } from './content-folder.ts';
import { importPlan } from './import-plan.ts';

/** A plan of the invented health bureau for the year 114, made from a document. */
export interface Imported {
  draft: ImportedPlan;
  /** As it is published with its marks; undefined where the draft cannot be read. */
  built: Plan | undefined;
  errors: readonly string[];
  /** `<row> <column> <what is doubtful>` of each mark about a row. */
  marks: readonly string[];
}

/** What was found in the bureau's own plans, which no document changes. */
const kept: KeptByKey = new Map();

/** @param titleWords words of the title of the plan, where the document holds several */
export async function importDocument(document: SourceDocument, titleWords = ''): Promise<Imported> {
  const content = await healthBureau();
  const source = { name: '計畫.docx', ending: 'docx', sha256: '0'.repeat(64) };
  const request = { institutionId: 'demo-health', folder: '114', document, source, titleWords };
  const existing = { paths: content.files, label: content.label };
  const draft = importPlan(request, parseContent(content, []), existing);
  const facts = { bytes: 1, sha256: source.sha256, kind: 'docx' } as const;
  const options = { asOf: null, allowUnreviewed: true, kept };
  const { corpus, problems } = loadCorpus(withDraft(content, draft, facts), options);
  return {
    draft,
    built: corpus?.planById.get('demo-health-114'),
    errors: errorsOf(draft, problems, content).map(({ message }) => message),
    marks: draft.recognised.marks
      .filter(({ measure }) => measure !== undefined)
      .map(
        ({ measure = '', column = '', reason }) =>
          `${measure.slice(-3)} ${column} ${reason.split('；')[0] ?? ''}`,
      ),
  };
}

/** Each row in one line: headings, number and text, deadlines, units, other cells. */
export function rowLines(built: Plan | undefined): string[] {
  return (built?.rows ?? []).map((row) =>
    [
      [row.dimension, row.aspect, ...row.actions].filter((each) => each !== null).join(' > '),
      `${row.label ?? ''} ${row.text}`.trim().replaceAll('\n', '⏎'),
      row.deadlines.join('、'),
      row.units.join('、'),
      ...row.attributes.map(({ column, text }) => `${column}=${text}`),
    ].join(' | '),
  );
}

/** A table from lines of cells, `|` between them; a cell `^` goes on from the cell above it, `<` from the left. */
export function tableHtml(lines: string): string {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    );
  const html = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (cell === '^' || cell === '<') return '';
      let [down, right] = [1, 1];
      while (rows[at + down]?.[column] === '^') down += 1;
      while (row[column + right] === '<') right += 1;
      return `<td rowspan=${down} colspan=${right}>${cell.replaceAll('/n', '<br>')}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

/** The title of such a plan. */
export const title = '<p>示範縣衛生局114年度提升服務品質執行計畫</p>';

/** The plan of the health bureau with such a table and nothing else. */
export function importTable(lines: string): Promise<Imported> {
  return importDocument(blocksOfHtml(title + tableHtml(lines)));
}

/**
 * The plan of the health bureau with a table that a page cuts in two; cells are parted by `|`, lines of a cell by `/`.
 * @param head of the table, printed on both pages
 */
export function importPages(
  before: readonly string[],
  after: readonly string[],
  head = '實施要項|執行項目|推動作法|完成期限|承辦單位',
): Promise<Imported> {
  const table = (rows: readonly string[]) =>
    `<table>${rows
      .map(
        (row) =>
          `<tr>${row
            .split('|')
            .map((cell) => `<td>${cell.replaceAll('/', '<br>')}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  return importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度計畫</p>${table([head, ...before])}${table([head, ...after])}`,
    ),
  );
}
