import type { LoadedWorkList, LocatedWorkItem } from './load-work-list.ts';
import { workKinds, type WorkKind } from './work-list.ts';
import { disclosureWords } from '../../words/interface/disclosure.ts';
import { disclosureStates } from '../../content/schemas/disclosure.ts';

const kindNames: Readonly<Record<WorkKind, string>> = {
  overdue: '逾期',
  'withholding-expired': '不予公開逾期',
  due: '將屆',
  'review-mark': '待核對',
  'unit-ended': '單位已裁併',
  missing: '待填',
};

/**
 * The work list for a person: against which day, then each institution with its items, the most
 * pressing first, one line an item: `file:line:column  kind  what  → what to do`.
 */
export function formatWorkList(list: LoadedWorkList): string {
  const lines = [
    list.asOf === null
      ? '網站沒有設定 as_of（site.yaml 或 AS_OF），因此不判斷哪一款逾期。'
      : `逾期與否以 ${list.asOf} 為準（site.yaml 的 as_of 或環境變數 AS_OF），不看今天的日期。`,
  ];
  if (list.errorCount > 0) {
    lines.push(
      `內容另有 ${list.errorCount} 個錯誤，讀不到的部分不在此列；請先執行 npm run check。`,
    );
  }
  for (const [institutionId, items] of Map.groupBy(list.items, (item) => item.institutionId)) {
    lines.push('', `${headingOf(institutionId, list)}  ${tally(items)}`);
    for (const item of byUrgency(items)) lines.push(`  ${formatItem(item)}`);
  }
  if (list.items.some(({ isUnrecorded }) => isUnrecorded)) lines.push('', stateLegend());
  lines.push('', list.items.length === 0 ? '沒有待辦事項。' : `共 ${list.items.length} 項待辦。`);
  return lines.join('\n');
}

/** The same for programs: an array of objects, `line` and `column` null where unknown. */
export function workListAsJson({ items, asOf }: LoadedWorkList): string {
  const rows = items.map(({ institutionId, kind, file, place, message, fix }) => ({
    institution_id: institutionId,
    kind,
    file,
    line: place === 'unavailable' ? null : place.line,
    column: place === 'unavailable' ? null : place.column,
    message,
    fix,
    as_of: asOf,
  }));
  return JSON.stringify(rows, null, 2) + '\n';
}

function headingOf(institutionId: string | null, { institutions }: LoadedWorkList): string {
  if (institutionId === null) return '本站';
  return `${institutions.get(institutionId) ?? ''}（${institutionId}）`;
}

function stateLegend(): string {
  const { states } = disclosureWords.zh;
  const named = disclosureStates
    .filter((state) => state !== 'not-recorded')
    .map((state) => `${state} ${states[state]}`);
  return `可用的 state：${named.join('、')}。`;
}

function tally(items: readonly LocatedWorkItem[]): string {
  return workKinds
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindNames[kind]} ${count}`)
    .join('、');
}

function byUrgency(items: readonly LocatedWorkItem[]): LocatedWorkItem[] {
  return workKinds.flatMap((kind) => items.filter((item) => item.kind === kind));
}

function formatItem({ file, place, kind, message, fix }: LocatedWorkItem): string {
  const at = place === 'unavailable' ? '' : `:${place.line}:${place.column}`;
  return [`${file}${at}`, kindNames[kind], message, `→ ${fix}`].join('  ');
}
