import type {
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { markAsNote, ofPlan } from '../../corpus/assembly/review-words.ts';
import { unified } from 'unified';
import { stringify as stringifyYaml } from 'yaml';
import type { SectionBlock } from '../../content/markdown/split-sections.ts';
import type { ActionGroup, Plan, PlanTable, Row, Section } from '../../corpus/model/corpus.ts';
import { describeOrigin, type FileOrigin } from '../../datasets/file-origin.ts';
import { plans } from '../../datasets/plans.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { attachmentKindNames } from '../../words/attachment-kinds.ts';
import { periodReports, type PeriodReport } from '../../words/period-reports.ts';
import { planParts } from '../../words/plan-outline.ts';
import { cellInText } from '../../words/shared-figure.ts';
import { unitHead } from '../../words/unit-head.ts';
import { shownText } from '../../content/withholding/shown-text.ts';
import { quickHandlers } from './markdown-text.ts';
import { planWords } from './plan-words.ts';
import { reportFacts, resultTerms } from './report-facts.ts';

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', handlers: quickHandlers });

/**
 * One plan as Markdown (CommonMark with GitHub's additions) for reading: the fields of dataset
 * `plans` as YAML front matter, then the plan in the order of its page: sections, table as nested
 * lists below its headings with what was reported of each row, innovation table, attachments, what is known of the source, licence. Texts are
 * verbatim; signs that mean something in Markdown are escaped.
 */
export function planMarkdown(plan: Plan, origin: FileOrigin): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, plan.title),
      ...plan.metadata.notes.map(remark),
      ...ofPlan(plan.review).map((mark) => remark(markAsNote(mark))),
      ...planParts(plan).flatMap((part) =>
        part.kind === 'section' ? section(part.section) : table(part.table, origin),
      ),
      ...attachments(plan, origin),
      ...source(plan, origin),
      heading(2, '關於本檔'),
      list(
        describeOrigin(planWords(plan), origin).map(({ label, value }) =>
          item(paragraph(`${label.zh}：${value}`)),
        ),
      ),
    ],
  };
  const frontMatter = stringifyYaml(plans.rowOf(plan, origin), { lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${processor.stringify(root)}`;
}

function section({ heading: words, level, blocks }: Section): RootContent[] {
  return [heading(below(1, level), words), ...blocks.flatMap(block)];
}

function block(part: SectionBlock): RootContent[] {
  if (part.kind === 'lines') return part.lines.map((line) => paragraph(line));
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((words) => ({ type: 'tableCell', children: broken(words) })),
  });
  return [{ type: 'table', children: [part.head, ...part.rows].map(row) }];
}

function table(table: PlanTable, origin: FileOrigin): RootContent[] {
  const depth = table.title === null ? 2 : 3;
  const group = ({ headings, notes, rows }: ActionGroup) => [
    ...headings.map((words) => heading(below(depth, 3), words)),
    ...notes.map(remark),
    ...rowList(rows, origin),
  ];
  return [
    ...(table.title === null ? [] : [heading(3, table.title)]),
    ...table.caption.map((line) => paragraph(line)),
    ...table.notes.map(remark),
    ...table.dimensions.flatMap((dimension) => [
      ...(dimension.heading === null ? [] : [heading(below(depth, 1), dimension.heading)]),
      ...dimension.notes.map(remark),
      ...dimension.aspects.flatMap((aspect) => [
        ...(aspect.heading === null ? [] : [heading(below(depth, 2), aspect.heading)]),
        ...aspect.notes.map(remark),
        ...aspect.actions.flatMap(group),
      ]),
    ]),
    ...innovationTable(table, below(depth, 1), origin),
  ];
}

function innovationTable(
  { innovationTable: innovations }: PlanTable,
  depth: Heading['depth'],
  origin: FileOrigin,
): RootContent[] {
  if (innovations === null) return [];
  return [
    heading(depth, innovations.heading),
    ...innovations.notes.map(remark),
    ...rowList(innovations.rows, origin),
  ];
}

function rowList(rows: readonly Row[], origin: FileOrigin): List[] {
  return rows.length === 0 ? [] : [list(rows.map((row) => rowItem(row, origin)))];
}

function rowItem(row: Row, origin: FileOrigin): ListItem {
  const { columns } = row.table;
  const cells = [
    ...row.deadlines.map((words) => [columns.deadline ?? '完成期限', words] as const),
    ...row.units.map((words) => [unitHead(row, words), words] as const),
    ...row.innovations.map(({ criterion, text }) => [criterion, text] as const),
    ...row.attributes.map((cell) => [cell.column, cellInText(cell)] as const),
    ...periodReports(row).map((report) => [resultTerms.heading, reportLine(report)] as const),
    ...row.ownNotes.map((words) => ['註', words] as const),
    ...row.review.map((mark) => ['註', markAsNote(mark)] as const),
  ];
  const label: PhrasingContent[] =
    row.label === null
      ? []
      : [
          { type: 'strong', children: [{ type: 'text', value: row.label }] },
          { type: 'text', value: ' ' },
        ];
  const facts = cells.flatMap(([name, words]): PhrasingContent[] => [
    ...broken(`${name}：${words}`),
    { type: 'break' },
  ]);
  const address = absoluteUrl(origin.settings, row.href);
  return {
    type: 'listItem',
    spread: true,
    children: [
      { type: 'paragraph', children: [...label, ...broken(shownText(row))] },
      { type: 'paragraph', children: [...facts, link(address, row.measureId)] },
      ...rowList(row.children, origin),
    ],
  };
}

/** One report in a line: state, figures beside their targets, and what was said with it. */
function reportLine(report: PeriodReport): string {
  const figures = report.figures.map(
    ({ target, value }) =>
      `${resultTerms.row.result}：${value} ${target.unit}（${resultTerms.row.target(target.quote)}）`,
  );
  const facts = reportFacts(report).map(([name, words]) => `${name}：${words}`);
  return [resultTerms.states[report.state], ...figures, ...facts].join('；');
}

function attachments(plan: Plan, origin: FileOrigin): RootContent[] {
  if (plan.attachments.length === 0) return [];
  return [
    heading(2, '附件與圖片'),
    list(
      plan.attachments.map(({ title, kind, alt, sha256, notes, href }) => ({
        type: 'listItem',
        spread: false,
        children: [
          {
            type: 'paragraph',
            children: [
              link(absoluteUrl(origin.settings, href), title),
              { type: 'text', value: `（${attachmentKindNames[kind].zh}）` },
            ],
          },
          list([
            ...(alt === null ? [] : [item(paragraph(`替代文字：${alt}`))]),
            item(paragraph(`SHA-256：${sha256}`)),
            ...notes.map((words) => item(remark(words))),
          ]),
        ],
      })),
    ),
  ];
}

function source(plan: Plan, origin: FileOrigin): RootContent[] {
  if (plan.source === null) return [];
  const { name, sha256, href, originalUrl, notes } = plan.source;
  const address = absoluteUrl(origin.settings, href);
  return [
    heading(2, '來源檔'),
    list([
      item({ type: 'paragraph', children: [link(address, name)] }),
      item(paragraph(`SHA-256：${sha256}`)),
      ...(originalUrl === null ? [] : [item(paragraph(`原始網址：${originalUrl}`))]),
    ]),
    ...notes.map(remark),
  ];
}

function heading(depth: Heading['depth'], words: string): Heading {
  // A heading is one line.
  return {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: words.replaceAll('\n', ' ') }],
  };
}

/** A heading so many levels below another; Markdown has six. */
function below(depth: number, levels: number): Heading['depth'] {
  return Math.min(6, depth + levels) as Heading['depth'];
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: broken(text) };
}

/** A remark of this site, told apart from the plan's own text. */
function remark(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'emphasis', children: broken(`註：${words}`) }] };
}

/** Text whose line ends are kept. */
function broken(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value: line },
    ]);
}

function link(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}

function item(content: Paragraph): ListItem {
  return { type: 'listItem', spread: false, children: [content] };
}

function list(items: ListItem[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: items.some(({ spread }) => spread),
    children: items,
  };
}
