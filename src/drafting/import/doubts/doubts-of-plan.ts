import { firstWords } from '../document/clean-text.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import type { TitlePage } from '../document/plan-title.ts';
import type { UnplacedText } from '../document/unplaced-text.ts';

/** What the title page leaves open. */
export function titleDoubts(
  { title, place, issuance }: TitlePage,
  institutionName: string,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (title === null) {
    doubts.push({ place: null, found: '沒有找到計畫名稱', lookAt: '請在 plan.md 的 title 填寫' });
  } else if (!title.startsWith(institutionName)) {
    doubts.push({
      place,
      found: `計畫名稱「${title}」不以機關名稱開頭，institution_name 暫寫「${institutionName}」`,
      lookAt: '請照計畫填寫機關當時的名稱',
    });
  }
  if (issuance !== null) {
    doubts.push({
      place: null,
      found: `發布文號由「${firstWords(issuance, 40)}」判讀`,
      lookAt: '請核對 issuance 與 document_number',
    });
  }
  return doubts;
}

/** Sections without a heading, and tables that stay in the text. */
export function sectionDoubts(
  sections: readonly PlanSection[],
  untitled: PlanSection | null,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (untitled !== null && sections.includes(untitled)) {
    doubts.push({
      place: untitled.place,
      found: '第一節之前的文字無法歸類，暫放在一個待填標題的小節',
      lookAt: '請移到適當的地方（發布文號寫在 issuance）或填寫標題',
    });
  }
  if (sections.every((section) => section === untitled)) {
    doubts.push({
      place: null,
      found: '沒有找到章節標題（壹、計畫依據 等）',
      lookAt: '請在正文加上「## 標題」，並填寫 sections',
    });
  }
  for (const { content } of sections) {
    for (const table of content.filter((block) => block.kind === 'table')) {
      const isMerged = table.rows.some((cells) => cells.some(({ rowSpan }) => rowSpan > 1));
      doubts.push({
        place: table.place,
        found: '有一個表不是計畫的附表，或沒有認得的表頭，照原樣放在正文',
        lookAt: isMerged
          ? '請核對；跨列合併的儲存格在每一列重列一次，金額請勿重複計算；若是附表的一部分，請移到 measures.yaml'
          : '請核對；若是附表的一部分，請移到 measures.yaml',
      });
    }
  }
  return doubts;
}

/** What stands between two pages of a table may be a line of a cell that the file has outside of it. */
export function betweenDoubts({ between }: PlanTable): Doubt[] {
  return between.map(({ text, place }) => ({
    place,
    found: `附表的兩部分之間有文字「${firstWords(text)}」，放在正文`,
    lookAt: '請核對是否其實是某一格的文字',
  }));
}

/** Text that went nowhere. */
export function unplacedDoubts({ missing, lines }: UnplacedText): Doubt[] {
  if (missing === '') return [];
  const [first] = lines;
  const example = first === undefined ? '' : `，例如「${firstWords(first.text)}」`;
  return [
    {
      place: first?.place ?? null,
      found: `來源有 ${Array.from(missing).length} 個字沒有放進草稿：「${firstWords(missing, 40)}」`,
      lookAt: `請對照來源補上${example}`,
    },
  ];
}
