import type { Plan, Row, RowDeadline, UnitOrName } from '../../corpus/model/corpus.ts';
import { t } from '../../words/interface/index.ts';
import { excerpt } from '../../words/excerpt.ts';
import { recurrenceInWords } from '../../words/recurrence-words.ts';
import { shownText } from '../../content/withholding/shown-text.ts';
import { namesItsDay } from '../../meaning/deadlines/first-occurrence.ts';

/** Words of the calendar files, which are Chinese as the plans are. */

const longestTitle = 60;
const longestText = 600;

/** Title of a deadline's entry: marks of what is doubtful, then the measure. */
export function eventTitle(row: Row, deadline: RowDeadline): string {
  const marks = [
    ...(isWithoutDay(deadline) ? [`${recurrence(deadline)}，日期未定`] : []),
    ...(deadline.alignment === 'group' ? ['期限對應存疑'] : []),
    ...(deadline.alignment === 'shared' ? ['數項共用一格期限'] : []),
    ...(deadline.inherited ? ['依上層項目的期限'] : []),
  ];
  const mark = marks.length === 0 ? '' : `［${marks.join('；')}］`;
  return mark + measureLine(row, longestTitle);
}

/** Everything a reader of the calendar has to know about an entry, one fact a line. */
export function eventDescription(row: Row, deadline: RowDeadline): string {
  return [
    planLine(row.plan),
    [row.dimension, row.aspect, ...row.actions, ...row.path]
      .filter((heading) => heading !== null)
      .join(' › ')
      .replaceAll('\n', ' '),
    measureLine(row, longestText),
    `完成期限（原文）：${deadline.text}`,
    ...(deadline.note === null ? [] : [`期限註記：${deadline.note}`]),
    ...placement(deadline),
    ...unitLines(row),
    ...doubts(deadline),
    ...outcome(row.plan),
  ].join('\n');
}

/** Title of the one entry for all rows whose deadline is just the end of their plan's period. */
export function periodEndTitle(
  { institutionName, rocYear }: Plan,
  rows: readonly Row[],
  unit: UnitOrName | null,
): string {
  return `［計畫期末］${institutionName}${unit?.name ?? ''}${rocYear}年度計畫：${rows.length} 項的期限只寫到計畫期末`;
}

export function periodEndDescription(plan: Plan, rows: readonly Row[]): string {
  return [
    planLine(plan),
    `下列 ${rows.length} 項的期限就是計畫期間的最後一天或最後一個月，等於「年度內完成」，因此合為一則：`,
    ...rows.map((row) => `・${measureLine(row, longestTitle)}`),
    ...outcome(plan),
  ].join('\n');
}

function planLine(plan: Plan): string {
  return plan.title.includes(plan.institutionName)
    ? plan.title
    : `${plan.institutionName} ${plan.title}`;
}

function measureLine(row: Row, limit: number): string {
  return (row.label === null ? '' : `${row.label} `) + excerpt(shownText(row), limit);
}

function isWithoutDay({ kind, rrule }: RowDeadline): boolean {
  return kind === 'recurring' && rrule !== null && !namesItsDay(rrule);
}

function recurrence({ rrule }: RowDeadline): string {
  return (rrule === null ? null : recurrenceInWords(rrule, t('zh'))) ?? '定期';
}

/** Why the entry stands on the day on which it stands, where the source names no day. */
function placement(deadline: RowDeadline): string[] {
  if (deadline.kind === 'month') return ['原文只寫月份，本曆列在該月最後一天。'];
  if (isWithoutDay(deadline)) {
    return [
      `原文只寫週期（${recurrence(deadline)}），沒有寫日期。日曆檔須有起始日，本曆自計畫期間的第一天起算；所列日期不是期限。`,
    ];
  }
  return [];
}

function doubts({ alignment, inherited }: RowDeadline): string[] {
  return [
    ...(alignment === 'group'
      ? ['對應存疑：原表同一格有數項作法，期限個數與作法個數不同，無法確定哪個期限屬於哪一項。']
      : []),
    ...(alignment === 'shared' ? ['原表數項作法共用這一格期限。'] : []),
    ...(inherited ? ['這一列沒有自己的期限，依上層項目的期限。'] : []),
  ];
}

/** Who does it, and in a line of its own who helps. */
function unitLines({ assignments }: Row): string[] {
  const byHead = Map.groupBy(assignments, ({ role }) =>
    role === '協辦' ? '協辦單位' : '承辦單位',
  );
  return [...byHead].map(([head, own]) => {
    const units = [...new Set(own.map(({ unit }) => unit))];
    const isDoubtful = own.some(({ alignment }) => alignment === 'group');
    const doubt = isDoubtful ? '（對應存疑：原表同一格有數項作法，單位個數與作法個數不同）' : '';
    return `${head}（計畫當年的組織）：${units.join('、')}${doubt}`;
  });
}

function outcome(plan: Plan): string[] {
  const { start, end } = plan.period;
  const results = plan.results === null ? '執行結果未載明' : '機關回報的執行情形見計畫頁';
  return [`計畫期間 ${start} 至 ${end}。期限是計畫所定；${results}。`];
}
