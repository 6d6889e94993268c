import type { MeasuresFile } from '../../../content/schemas/measures.ts';
import type { SectionRole } from '../../../content/schemas/plan.ts';
import type { YamlPath } from '../../../content/problems/problem.ts';
import { printedCell, printedDeadline, visitRows } from '../../../content/table/walk-table.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { pairColumn } from '../../../corpus/assembly/pair-columns.ts';
import type { ImportedPlan } from '../import-plan.ts';
import type { Block, SourceDocument } from '../document/source-document.ts';

/** Name of the page, beside the draft; nothing reads or publishes it. */
const REVIEW_PAGE = 'import-review.html';

/** Path of the page inside the content folder. */
export function reviewPath({ sourcePath }: Pick<ImportedPlan, 'sourcePath'>): string {
  return `${sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1)}${REVIEW_PAGE}`;
}

/**
 * A page on which a person holds a draft against its source: the doubts first, then the source on the left
 * and the result on the right, each at the place that a doubt names. It is one file without scripts, for
 * opening from disk.
 */
export function reviewPage(plan: ImportedPlan, document: SourceDocument): string {
  const { recognised } = plan;
  const title = recognised.title ?? '（沒有找到計畫名稱）';
  const places = new Places();
  const source = document.blocks.map((block) => blockHtml(block, places)).join('');
  return `<!doctype html>
<html lang="zh-Hant-TW">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(`匯入核對：${title}`)}</title>
<style>${STYLE}</style>
<h1>匯入核對：${escape(title)}</h1>
<p>左邊是來源，右邊是草稿；要核對的地方列在最前面，點選就到所在的位置。核對完可以刪去這個檔案，它不會發布。</p>
${doubtsHtml(plan, places)}
<main>
<section aria-label="來源"><h2>來源 Source</h2>${source}</section>
<section aria-label="草稿"><h2>草稿 Draft</h2>${factsHtml(plan)}${sectionsHtml(plan)}${rowsHtml(plan)}</section>
</main>
</html>
`;
}

const STYLE = `
body{font:16px/1.6 system-ui,sans-serif;margin:1rem;color:#1b1b1b;background:#fff}
main{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
section{min-width:0;overflow:auto;max-height:90vh;border:1px solid #767676;padding:0 1rem}
table{border-collapse:collapse;width:100%}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}
dd{margin:0}
td,th{border:1px solid #767676;padding:.2rem .4rem;vertical-align:top;text-align:start;white-space:pre-line}
.mark{background:#fff3bf}
:target{outline:3px solid #b34700}
small{color:#4a4a4a}
@media (max-width:50rem){main{grid-template-columns:1fr}section{max-height:none}}
@media print{section{max-height:none;overflow:visible}}
`;

/** Signs by which the part of a place is told that a doubt is about. */
const TELLING = 10;

/** Anchors of the parts of the source, paragraphs and rows, by the place that doubts name: a page has many. */
class Places {
  readonly #parts = new Map<string, { id: string; words: string }[]>();
  #count = 0;

  /** Attribute of a part of the source; none where its place is not known. */
  anchor(place: string | null, text: string): string {
    if (place === null) return '';
    this.#count += 1;
    const part = { id: `source-${this.#count}`, words: dropSpace(text) };
    const own = this.#parts.get(place);
    if (own === undefined) this.#parts.set(place, [part]);
    else own.push(part);
    return ` id="${part.id}"`;
  }

  /** A link to the part of a place that holds words of one of the texts, else to the first one. */
  link(place: string, about: readonly string[]): string {
    const parts = this.#parts.get(place);
    if (parts === undefined) return escape(place);
    const telling = about.map((text) => dropSpace(text).slice(0, TELLING));
    const part =
      telling
        .filter((words) => words !== '')
        .flatMap((words) => parts.find((each) => each.words.includes(words)) ?? [])[0] ?? parts[0]!;
    return `<a href="#${part.id}">${escape(place)}</a>`;
  }
}

function blockHtml(block: Block, places: Places): string {
  if (block.kind === 'paragraph') {
    return `<p${places.anchor(block.place, block.text)}>${escape(block.text).replaceAll('\n', '<br>')}</p>`;
  }
  const rows = block.rows.map((cells, at) => {
    const place = block.rowPlaces?.[at] ?? (at === 0 ? block.place : null);
    const html = cells.map(
      ({ text, rowSpan, columnSpan }) =>
        `<td${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}>${escape(text)}</td>`,
    );
    const words = cells.map(({ text }) => text).join(' ');
    return `<tr${places.anchor(place, words)}>${html.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function doubtsHtml(
  { reviewMarks: marks, recognised }: Pick<ImportedPlan, 'reviewMarks' | 'recognised'>,
  places: Places,
): string {
  if (marks.length === 0) return '<h2>沒有須核對的地方</h2>';
  const texts = new Map(
    [...visitRows(recognised.measures)].map(({ id, measure, proposal }) => [
      id,
      measure?.text ?? proposal?.name ?? '',
    ]),
  );
  const items = marks.map(({ measure, column, reason, source }) => {
    const row =
      measure === undefined ? '' : ` <a href="#${escape(measure)}">${escape(measure)}</a>`;
    const about = [...quotesIn(reason), texts.get(measure ?? '') ?? ''];
    const place =
      source?.place === undefined ? '' : ` <small>${places.link(source.place, about)}</small>`;
    return `<li>${escape(reason)}${row}${column === undefined ? '' : ` <small>${escape(columnNames[column] ?? column)}</small>`}${place}</li>`;
  });
  return `<h2>須核對的地方（${marks.length}）</h2><ol>${items.join('')}</ol>`;
}

/** What a reason quotes, and is long enough to tell it from other text. */
function quotesIn(reason: string): string[] {
  return [...reason.matchAll(/「…?([^「」]{4,})」/gu)].map(([, words = '']) => words);
}

/** Columns of the model, as clerks call them. */
const columnNames: Readonly<Record<string, string>> = {
  dimension: '實施要項',
  actions: '執行項目',
  label: '編號',
  text: '推動作法',
  deadlines: '完成期限',
  units: '承辦單位',
  supporting_units: '協辦單位',
};

const roleNames: Readonly<Record<SectionRole, string>> = {
  basis: '依據的一節',
  goals: '目標的一節',
  target_units: '執行對象的一節',
  period: '期程的一節',
  content: '計畫內容的一節，表在其下',
  steps: '步驟的一節',
  evaluation: '考核、獎懲的一節',
};

/** What is said of the plan as a whole; what was not found is said to be open. */
function factsHtml({ recognised }: ImportedPlan): string {
  const { title, institutionName, period, issuance, documentNumber, roles } = recognised;
  const facts: [string, string | null][] = [
    ['計畫名稱（title）', title],
    ['機關名稱（institution_name）', institutionName],
    ['期程（period）', period === null ? null : `${period.start} 至 ${period.end}`],
    ['發布（issuance）', issuance],
    ['文號（document_number）', documentNumber],
    ...Object.entries(roleNames).flatMap(([role, name]): [string, string | null][] => {
      const heading = roles[role as SectionRole];
      return heading === undefined ? [] : [[`${name}（sections.${role}）`, heading]];
    }),
  ];
  const items = facts.map(
    ([name, value]) =>
      `<dt>${escape(name)}</dt><dd>${value === null ? '<em>沒有找到</em>' : escape(value)}</dd>`,
  );
  return `<dl>${items.join('')}</dl>`;
}

function sectionsHtml({ recognised: { sections } }: ImportedPlan): string {
  return sections
    .map(
      ({ heading, content }) =>
        `<h3>${escape(heading)}</h3>${content
          .map((block) => blockHtml(block, new Places()))
          .join('')
          .replaceAll(/ id="[^"]*"/g, '')}`,
    )
    .join('');
}

function rowsHtml({ recognised: { measures, marks } }: ImportedPlan): string {
  const marked = new Set(marks.flatMap(({ measure }) => measure ?? []));
  let above = '';
  const rows = [...visitRows(measures)].map(({ id, path, measure, proposal, cell }) => {
    const headings = headingsAt(measures, path).join(' › ');
    const heading =
      headings === above
        ? ''
        : `<tr><th colspan="5" scope="colgroup">${escape(headings === '' ? '（沒有標題）' : headings)}</th></tr>`;
    above = headings;
    const own = measure ?? proposal;
    // As the row will be published, for that is what is looked at.
    const ofCell = (entries: readonly string[] = []): readonly string[] => {
      if (cell === undefined || cell === null || measure === null) return entries;
      const at = cell.measures.indexOf(measure);
      return pairColumn('', cell.measures.length, entries).values[at] ?? [];
    };
    const deadlines =
      own?.deadlines?.map(printedDeadline) ?? ofCell(cell?.deadlines?.map(printedDeadline));
    const helping = measure?.supporting_units ?? ofCell(cell?.supporting_units);
    const units = [
      ...(own?.units ?? ofCell(cell?.units)),
      ...helping.map((unit) => `${unit}（協辦）`),
    ];
    const others = Object.entries({ ...cell?.attributes, ...measure?.attributes }).map(
      ([head, text]) => `${head}：${printedCell(text)}`,
    );
    const words = [own?.label, measure?.text ?? proposal?.name].filter(
      (each) => each !== undefined,
    );
    const cells = [id, words.join(' '), deadlines.join('\n'), units.join('\n'), others.join('\n')];
    return `${heading}<tr id="${escape(id)}"${marked.has(id) ? ' class="mark"' : ''}>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;
  });
  if (rows.length === 0) return '<p>附表沒有任何作法。</p>';
  const heads = ['識別碼', '作法', '期限', '單位', '其他'].map(
    (head) => `<th scope="col">${head}</th>`,
  );
  return `<h3>附表（${rows.length} 列）</h3><table><tr>${heads.join('')}</tr>${rows.join('')}</table>`;
}

/** The headings above a row, from the outside in. */
function headingsAt(file: MeasuresFile, path: YamlPath): string[] {
  const found: string[] = [];
  let node: unknown = file;
  for (const key of path) {
    node = (node as Record<string | number, unknown>)[key];
    const { title, heading, headings } = (node ?? {}) as Record<string, unknown>;
    const several: readonly unknown[] = Array.isArray(headings) ? headings : [];
    for (const text of [title, heading, ...several]) if (typeof text === 'string') found.push(text);
  }
  return found;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
