import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as stringifyYaml } from 'yaml';
import type { ActionGroup, Plan, Row } from '../../corpus/model/corpus.ts';
import { describeOrigin, type FileOrigin } from '../../datasets/file-origin.ts';
import { plans } from '../../datasets/plans.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { periodReports, type PeriodReport } from '../../words/period-reports.ts';
import { sectionsAroundTable } from '../../words/plan-outline.ts';
import { shownText } from '../../content/withholding/shown-text.ts';
import { planWords } from './plan-words.ts';
import { reportFacts, resultTerms } from './report-facts.ts';

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/**
 * One plan as Markdown (CommonMark with GitHub's additions) for reading: the fields of dataset
 * `plans` as YAML front matter, then the plan in the order of its page: sections, table as nested
 * lists below its headings with what was reported of each row, innovation table, what is known of the source, licence. Texts are
 * verbatim; signs that mean something in Markdown are escaped.
 */
export function planMarkdown(plan: Plan, origin: FileOrigin): string {
  const { before, after } = sectionsAroundTable(plan);
  const section = ({ heading: words, text }: { heading: string; text: string }) => [
    heading(2, words),
    ...linesOf(text),
  ];
  const root: Root = {
    type: 'root',
    children: [
      heading(1, plan.title),
      ...plan.metadata.notes.map(remark),
      ...before.flatMap(section),
      ...table(plan, origin),
      ...innovationTable(plan, origin),
      ...after.flatMap(section),
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

function table(plan: Plan, origin: FileOrigin): RootContent[] {
  const group = ({ headings, notes, rows }: ActionGroup) => [
    ...headings.map((words) => heading(5, words)),
    ...notes.map(remark),
    ...rowList(rows, plan, origin),
  ];
  return [
    ...plan.caption.map((line) => paragraph(line)),
    ...plan.dimensions.flatMap((dimension) => [
      heading(3, dimension.heading),
      ...dimension.notes.map(remark),
      ...dimension.aspects.flatMap((aspect) => [
        ...(aspect.heading === null ? [] : [heading(4, aspect.heading)]),
        ...aspect.notes.map(remark),
        ...aspect.actions.flatMap(group),
      ]),
    ]),
  ];
}

function innovationTable(plan: Plan, origin: FileOrigin): RootContent[] {
  const { innovationTable: innovations } = plan;
  if (innovations === null) return [];
  return [
    heading(3, innovations.heading),
    ...innovations.notes.map(remark),
    ...rowList(innovations.rows, plan, origin),
  ];
}

function rowList(rows: readonly Row[], plan: Plan, origin: FileOrigin): List[] {
  return rows.length === 0 ? [] : [list(rows.map((row) => rowItem(row, plan, origin)))];
}

function rowItem(row: Row, plan: Plan, origin: FileOrigin): ListItem {
  const { columns } = plan;
  const cells = [
    ...row.deadlines.map((words) => [columns.deadline ?? '完成期限', words] as const),
    ...row.units.map((words) => [columns.unit ?? '承辦單位', words] as const),
    ...row.innovations.map(({ criterion, text }) => [criterion, text] as const),
    ...row.attributes.map(({ column, text }) => [column, text] as const),
    ...periodReports(row).map((report) => [resultTerms.heading, reportLine(report)] as const),
    ...row.ownNotes.map((words) => ['註', words] as const),
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
      ...rowList(row.children, plan, origin),
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

function linesOf(text: string): Paragraph[] {
  return text === '' ? [] : text.split('\n').map((line) => paragraph(line));
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
