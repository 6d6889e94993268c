import type { Assignment, Plan, PlanTable, Row, Section } from '../../corpus/model/corpus.ts';
import { attributionOf } from '../../datasets/attribution.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { markAsNote, ofPlan } from '../../corpus/assembly/review-words.ts';
import type { TableColumns, Target } from '../../content/schemas/measures.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { attachmentKindNames } from '../../words/attachment-kinds.ts';
import { periodReports, type PeriodReport } from '../../words/period-reports.ts';
import { cellInText } from '../../words/shared-figure.ts';
import { unitHead } from '../../words/unit-head.ts';
import { shownText } from '../../content/withholding/shown-text.ts';
import {
  element,
  elementOnLines,
  text,
  XML_DECLARATION,
  type Xml,
} from '../../datasets/formats/xml.ts';
import { planWords } from './plan-words.ts';
import { reportFacts, resultTerms } from './report-facts.ts';

const NAMESPACE = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';
const SCHEMA = 'http://stratml.us/references/PerformancePlanOrReport20160216.xsd';

/**
 * One plan as a performance plan after StratML Part 2 (ANSI/AIIM 22:2017, schema of 2016-02-16):
 *
 * - each 計畫目標 and each heading of the table (實施要項: aspect, or dimension without aspects) is a
 *   `Goal`, the innovation table too;
 * - each row is an `Objective` with its permanent id and its number as written; its `Name` is the first
 *   line of its text, its `Description` the whole where that is more; what StratML has no
 *   element for (執行項目, headings above it, notes) stands in `OtherInformation`, a line each, so
 *   that nothing is lost in its two levels;
 * - each unit is a `Stakeholder` with the role of performer;
 * - deadlines are `TargetResult`s of a qualitative indicator 完成期限, with days where they are
 *   known; quantified targets are indicators of their own;
 * - what was reported is an `ActualResult` a period: figures beside the target that they belong to,
 *   state and words in a qualitative indicator 執行情形. Where nothing was reported there is none.
 *
 * The schema allows no statement of the language.
 * @throws {Error} when two elements would share an identifier
 */
export function planStratml(plan: Plan, origin: FileOrigin): string {
  const document = elementOnLines(
    'PerformancePlanOrReport',
    {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      Type: 'Performance_Plan',
    },
    say('Name', plan.title),
    say('OtherInformation', otherInformation(planFacts(plan, origin))),
    elementOnLines('StrategicPlanCore', {}, organization(plan), ...goals(plan, origin)),
    element(
      'AdministrativeInformation',
      {},
      say('Identifier', `plan.${plan.planId}`),
      say('StartDate', plan.period.start),
      say('EndDate', plan.period.end),
      say('PublicationDate', origin.modified),
      say('Source', absoluteUrl(origin.settings, plan.href)),
    ),
    submitter(origin),
  );
  refuseSharedIdentifiers(document);
  return `${XML_DECLARATION}${document}\n`;
}

type Fact = readonly [name: string, words: string | null];

function planFacts(plan: Plan, { site, settings }: FileOrigin): Fact[] {
  return [
    ['計畫種類', plan.planType.name],
    ['計畫依據', plan.basis],
    ['訂定與發布', plan.metadata.issuance],
    ['發布日', plan.metadata.issued_on],
    ['文號', plan.metadata.document_number],
    // The other sections of the text; goals have elements of their own.
    ...plan.sections
      .filter(({ role, text: words }) => role !== 'basis' && role !== 'goals' && words !== '')
      // Some headings end in the colon that a name gets below.
      .map((section): Fact => [section.heading.replace(/[：:]$/, ''), wordsWithTables(section)]),
    ...plan.tables.flatMap(({ caption }) => caption.map((words): Fact => ['表頭文字', words])),
    ...plan.attachments.map(({ title, kind, alt, href }): Fact => {
      const words = [title, attachmentKindNames[kind].zh, alt, absoluteUrl(settings, href)];
      return ['附件', words.filter((each) => each !== null).join('；')];
    }),
    ...plan.metadata.notes.map((note): Fact => ['註記', note]),
    ...ofPlan(plan.review).map((mark): Fact => ['註記', markAsNote(mark)]),
    ['計畫原文', site.licence.plan_texts.zh],
    ['引用時請標示', attributionOf(site, planWords(plan).title).zh],
    ['授權', site.licence.additions.url],
  ];
}

/** The text of a section, a row of a table in it as a line between bars; StratML has no tables. */
function wordsWithTables({ blocks }: Section): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'lines'
        ? block.lines
        : [block.head, ...block.rows].map((cells) => `| ${cells.join(' | ')} |`),
    )
    .join('\n');
}

function organization(plan: Plan): Xml {
  const units = new Set(
    plan.rows.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)),
  );
  return element(
    'Organization',
    {},
    say('Name', plan.institutionName),
    // Identifiers of this site hold no dot, so these cannot meet those of the rows.
    say('Identifier', `institution.${plan.institution.institutionId}`),
    ...Array.from(units, (unit) =>
      element('Stakeholder', { StakeholderTypeType: 'Organization' }, say('Name', unit)),
    ),
  );
}

interface Goal {
  name: string;
  description: string;
  facts: readonly Fact[];
  rows: readonly Row[];
}

function goals(plan: Plan, origin: FileOrigin): Xml[] {
  const all = [
    ...statedGoals(plan),
    ...plan.tables.flatMap((table) => [...headingGoals(table), ...innovationGoal(table)]),
  ];
  return all.map(({ name, description, facts, rows }, index) =>
    elementOnLines(
      'Goal',
      {},
      say('Name', name),
      // Mandatory, and empty where the plan says nothing more.
      element('Description', {}, description === '' ? null : text(description)),
      say('Identifier', `goal.${index + 1}`),
      say('OtherInformation', otherInformation(facts)),
      ...rows.map((row) => objective(row, origin)),
    ),
  );
}

function statedGoals({ goals }: Plan): Goal[] {
  return goals.map((name) => ({
    name,
    description: '',
    facts: [['類別', '計畫目標']],
    rows: [],
  }));
}

function headingGoals({ title, notes, dimensions, columns }: PlanTable): Goal[] {
  return dimensions.flatMap((dimension) =>
    dimension.aspects.map((aspect) => ({
      name: aspect.heading ?? dimension.heading ?? title ?? '',
      description: aspect.heading === null ? '' : (dimension.heading ?? ''),
      facts: [
        ['類別', dimension.heading === null ? '表' : (columns.dimension ?? '實施要項')],
        ['表', dimension.heading === null ? null : title],
        ...[...notes, ...dimension.notes, ...aspect.notes].map((note): Fact => ['註記', note]),
      ],
      rows: aspect.actions.flatMap((group) => group.rows.flatMap(withDescendants)),
    })),
  );
}

function innovationGoal({ innovationTable }: PlanTable): Goal[] {
  if (innovationTable === null) return [];
  const { heading, notes, rows } = innovationTable;
  return [
    {
      name: heading,
      description: '',
      facts: notes.map((note): Fact => ['註記', note]),
      rows: rows.flatMap(withDescendants),
    },
  ];
}

function withDescendants(row: Row): Row[] {
  return [row, ...row.children.flatMap(withDescendants)];
}

const rowKinds: Readonly<Record<Row['kind'], string | null>> = {
  measure: null,
  heading: '標題（其下另有各項）',
  innovation: '創新提案',
};

const alignmentWords: Readonly<Record<Row['alignment'], string | null>> = {
  exact: null,
  shared: '同一格的數項作法共用',
  group: '數目不合、無法逐項對應，列出該格全部的值',
};

function objective(row: Row, origin: FileOrigin): Xml {
  const { columns } = row.table;
  const [firstLine = ''] = shownText(row).split('\n');
  const facts: Fact[] = [
    ['列別', rowKinds[row.kind]],
    ...row.actions.map((action): Fact => [columns.action ?? '執行項目', action]),
    ...row.path.map((heading): Fact => ['上層標題', heading]),
    // What an indicator or a stakeholder below says is not said here as well.
    ...row.deadlines
      .filter((words) => !row.typedDeadlines.some((typed) => isOwn(typed) && typed.text === words))
      .map((words): Fact => [columns.deadline ?? '完成期限', words]),
    ...row.units
      .filter((words) => !row.assignments.some((unit) => isOwn(unit) && unit.unit === words))
      .map((words): Fact => [unitHead(row, words), words]),
    ['期限、單位與作法的對應', alignmentWords[row.alignment]],
    ...row.innovations.map(({ criterion, text: words }): Fact => [criterion, words]),
    ...row.attributes.map((cell): Fact => [cell.column, cellInText(cell)]),
    ...row.ownNotes.map((note): Fact => ['註記', note]),
    ...row.review.map((mark): Fact => ['註記', markAsNote(mark)]),
    ['永久網址', absoluteUrl(origin.settings, row.href)],
  ];
  return elementOnLines(
    'Objective',
    {},
    say('Name', firstLine),
    shownText(row) === firstLine ? null : say('Description', shownText(row)),
    say('Identifier', row.measureId),
    say('SequenceIndicator', row.label),
    ...row.assignments.map((assignment) => performer(assignment, columns)),
    say('OtherInformation', otherInformation(facts)),
    deadlineIndicator(row),
    ...row.targets.map((target, index) => targetIndicator(target, row, index + 1)),
    resultIndicator(row),
  );
}

/** Whether a deadline or unit is the row's own, not that of a row above it. */
function isOwn({ inherited }: { inherited: boolean }): boolean {
  return !inherited;
}

function performer({ unit, role, inherited }: Assignment, columns: TableColumns): Xml {
  return element(
    'Stakeholder',
    { StakeholderTypeType: 'Organization' },
    say('Name', unit),
    element(
      'Role',
      {},
      say('Name', role ?? columns.unit ?? '承辦單位'),
      inherited ? say('Description', '承自上層項目') : null,
      say('RoleType', 'Performer'),
    ),
  );
}

/** Deadlines as results to be reached by a day. */
function deadlineIndicator(row: Row): Xml | null {
  if (row.typedDeadlines.length === 0) return null;
  const results = row.typedDeadlines.map((deadline) =>
    element(
      'TargetResult',
      {},
      say('StartDate', deadline.start_date),
      say('EndDate', deadline.end_date),
      descriptor('週期規則（RFC 5545）', deadline.rrule) ??
        descriptor('時間長度（ISO 8601）', deadline.duration),
      say(
        'Description',
        [
          deadline.text,
          ...(deadline.inherited ? ['（承自上層項目）'] : []),
          ...(deadline.note === null ? [] : [`（${deadline.note}）`]),
        ].join(''),
      ),
    ),
  );
  return element(
    'PerformanceIndicator',
    { PerformanceIndicatorType: 'Qualitative' },
    say('MeasurementDimension', row.table.columns.deadline ?? '完成期限'),
    // Mandatory, and there is nothing to count.
    element('UnitOfMeasurement'),
    say('Identifier', `${row.measureId}.deadlines`),
    element('MeasurementInstance', {}, ...results),
  );
}

const comparatorWords: Readonly<Record<Target['comparator'], string>> = {
  'at-least': '至少',
  'at-most': '至多',
  exactly: '恰為',
  between: '介於',
  'increase-by': '較基準增加',
  'decrease-by': '較基準減少',
};

function targetIndicator(target: Target, row: Row, position: number): Xml {
  const { value, value_max, baseline, baseline_period, per, period, column, measured_by } = target;
  const result = element(
    'TargetResult',
    {},
    say('NumberOfUnits', decimal(value)),
    descriptor('比較方式', comparatorWords[target.comparator]),
    say('Description', target.quote),
  );
  const facts: Fact[] = [
    ['數值上限', value_max === undefined ? null : decimal(value_max)],
    ['計算期間', per ?? null],
    ['基準值', baseline === undefined ? null : decimal(baseline)],
    ['基準期間', baseline_period ?? null],
    ['目標期間', period ?? null],
    ['欄', column ?? null],
    ['衡量方式', measured_by ?? null],
  ];
  return element(
    'PerformanceIndicator',
    { PerformanceIndicatorType: 'Quantitative' },
    say('MeasurementDimension', target.indicator),
    say('UnitOfMeasurement', target.unit),
    say('Identifier', `${row.measureId}.target-${position}`),
    element('MeasurementInstance', {}, result, ...figuresReached(row, position)),
    say('OtherInformation', otherInformation(facts)),
  );
}

/** Figures reported for one of the row's targets, a period each. */
function figuresReached({ results }: Row, position: number): Xml[] {
  return results.flatMap(({ period, value, targetPosition }) =>
    targetPosition !== position || value === null
      ? []
      : element(
          'ActualResult',
          {},
          say('StartDate', period.start),
          say('EndDate', period.end),
          say('NumberOfUnits', decimal(value)),
        ),
  );
}

/** State and words of what was reported, a period each. */
function resultIndicator(row: Row): Xml | null {
  const reports = periodReports(row);
  if (reports.length === 0) return null;
  return element(
    'PerformanceIndicator',
    { PerformanceIndicatorType: 'Qualitative' },
    say('MeasurementDimension', resultTerms.heading),
    // Mandatory, and there is nothing to count.
    element('UnitOfMeasurement'),
    say('Identifier', `${row.measureId}.results`),
    element('MeasurementInstance', {}, ...reports.map(reported)),
  );
}

function reported(report: PeriodReport): Xml {
  const { period, state } = report;
  return element(
    'ActualResult',
    {},
    say('StartDate', period.start),
    say('EndDate', period.end),
    descriptor(resultTerms.row.state, resultTerms.states[state]),
    say('Description', otherInformation(reportFacts(report))),
  );
}

function descriptor(name: string, value: string | null): Xml | null {
  if (value === null) return null;
  return element('Descriptor', {}, say('DescriptorName', name), say('DescriptorValue', value));
}

/** Who hands the document in, as far as the site says how to reach them. */
function submitter({ site }: FileOrigin): Xml | null {
  const { email, phone } = site.publisher;
  if (email === null && phone === null) return null;
  return element('Submitter', {}, say('PhoneNumber', phone), say('EmailAddress', email));
}

/** An element with text; null where there is none to say. */
function say(name: string, words: string | null): Xml | null {
  return words === null || words === '' ? null : element(name, {}, text(words));
}

/** Facts without an element of their own, one a line; those without words are left out. */
function otherInformation(facts: readonly Fact[]): string {
  return facts.flatMap(([name, words]) => (words === null ? [] : `${name}：${words}`)).join('\n');
}

/** xsd:decimal knows no exponents. */
function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** The schema's type says that identifiers are unique, but validators have been seen to miss it. */
function refuseSharedIdentifiers(document: Xml): void {
  const seen = new Set<string>();
  for (const [, identifier = ''] of document.matchAll(/<Identifier>([^<]*)<\/Identifier>/g)) {
    if (seen.has(identifier)) throw new Error(`StratML: two elements are called ${identifier}`);
    seen.add(identifier);
  }
}
