import type { Problem } from '../../../content/problems/problem.ts';
import { visitRows } from '../../../content/table/walk-table.ts';
import type { ImportedPlan } from '../import-plan.ts';
import type { RecognisedPlan } from '../recognise-plan.ts';
import { firstWords } from '../document/clean-text.ts';
import { reviewPath } from './review-page.ts';

/** Where the report says that a place is not known. */
const NO_PLACE = '（全文）';

/**
 * The review report of an import, for a terminal: what came out, what is to be looked at and where, what
 * was left out, what the check will find.
 * @param problems what the check finds in the draft, review marks left out; null where it came to no end
 * @param label how messages name the content folder
 */
export function importReport(
  plan: ImportedPlan,
  removed: readonly string[],
  problems: readonly Problem[] | null,
  label: string,
): string {
  const { recognised } = plan;
  const { title, sections } = recognised;
  const rows = [...visitRows(recognised.measures)];
  const lines = [
    ...[...plan.files.keys(), plan.sourcePath, reviewPath(plan)].map(
      (path) => `已建立 Created: ${label}/${path}`,
    ),
    '',
    `計畫名稱：${title ?? '（沒有找到）'}`,
    `正文 ${sections.length} 節：${sections.map(({ heading }) => firstWords(heading, 16)).join('、') || '（無）'}`,
    `附表 ${rows.length} 列`,
    '',
    ...doubtLines(plan),
    '',
    '不是計畫內容而省略的：',
    ...omissionLines(recognised, removed),
    '',
    ...unplacedLines(recognised),
    ...unitLines(plan),
    ...problemLines(problems),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a person has to look at, and how many marks of it stand in `plan.md`. */
function doubtLines({ recognised: { doubts, marks }, reviewMarks }: ImportedPlan): string[] {
  const ofEvery = reviewMarks.length - marks.length;
  if (doubts.length === 0) {
    return [`須核對的是每份計畫都要核對的 ${ofEvery} 項，寫在 plan.md 的 review。`];
  }
  return [
    `須核對的地方都寫在 plan.md 的 review，共 ${reviewMarks.length} 項：${ofEvery} 項每份計畫都要核對，${marks.length} 項出自下列 ${doubts.length} 種情形：`,
    ...doubts.map(
      ({ place, found, lookAt }, index) =>
        `  ${index + 1}. ${place ?? NO_PLACE}　${found}\n     → ${lookAt}`,
    ),
  ];
}

function omissionLines({ omissions }: RecognisedPlan, removed: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const all = [
    ...omissions.map(({ reason, text }) => `${reason}「${firstWords(text, 40)}」`),
    ...removed.map((sign) => `標記「${sign}」`),
  ];
  for (const words of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  if (counts.size === 0) return ['  （無）'];
  return [...counts].map(([words, count]) => `  ${words} ${count} 次`);
}

function unplacedLines({ unplaced: { missing, lines }, leftOut }: RecognisedPlan): string[] {
  if (missing === '')
    return [leftOut ? '讀入的文字都在草稿裡；沒有讀入的，引在上面。' : '來源的文字都在草稿裡。'];
  return [
    `來源有 ${Array.from(missing).length} 個字不在草稿裡：「${missing}」`,
    ...lines.map(({ text, place }) => `  ${place ?? NO_PLACE}　${firstWords(text, 60)}`),
  ];
}

/** Records that a person may take over into the institution’s file. */
function unitLines({ proposedUnits }: ImportedPlan): string[] {
  if (proposedUnits.length === 0) return [];
  return [
    '',
    '機關資料沒有這些單位。核對後，把確有的幾筆貼到機關資料檔的 units 之下（原來是 units: [] 的，先刪去 []）（Proposed units; nothing was written）；貼好後把這份草稿移出 plans 資料夾，再匯入一次，就不會再有這些單位的註記：',
    ...proposedUnits.flatMap(({ id, name, collective }) => [
      `  - id: ${id}`,
      `    name: ${name}`,
      ...(collective === true ? ['    collective: true'] : []),
      '    provisional: true',
    ]),
  ];
}

function problemLines(problems: readonly Problem[] | null): string[] {
  if (problems === null) {
    return [
      '',
      '草稿太長，沒有再檢查；請先核對，再執行 npm run check。 The draft was not checked.',
    ];
  }
  if (problems.length === 0) return [];
  return [
    '',
    `npm run check 會指出草稿的 ${problems.length} 個問題：`,
    ...problems.map(({ file, place, message, fix }) => {
      const where = place === 'unavailable' ? '' : `:${place.line}:${place.column}`;
      return `  ${file}${where}  ${message}  → ${fix}`;
    }),
  ];
}
