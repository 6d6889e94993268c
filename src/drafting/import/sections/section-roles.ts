import { dropSpace } from '../../../meaning/text/fold.ts';
import type { SectionRole } from '../../../content/schemas/plan.ts';

const PERIOD = /期程|期間|時程|(?:執行|實施|辦理|推動|計畫|活動)(?:期限|時間|日期|年度)/u;

/** Words by which headings of plans tell their role, the more telling ones first. */
const words: readonly (readonly [SectionRole, RegExp])[] = [
  ['evaluation', /管考|管制考核|考核|獎懲|獎勵/u],
  ['basis', /依據|緣起|法源/u],
  [
    'content',
    /(?:計畫|實施|執行|推動|辦理)(?:內容|事項|重點)|實施要項|推動作法|具體作法|(?:具體|實施|執行|推動|改善|精進)(?:措施|作為)|工作項目|執行項目|(?:推動|實施|執行)策略|工作內容/u,
  ],
  // `工作項目及期程` holds the measures, with their times.
  ['period', PERIOD],
  ['steps', /步驟|程序|執行方式|實施方式/u],
  ['goals', /目標|目的/u],
  ['target_units', /對象|執行單位|實施單位|適用範圍|實施範圍|辦理單位|適用機關/u],
];

/** The role that the words of a section's heading tell, or null. */
export function sectionRole(heading: string): SectionRole | null {
  const plain = dropSpace(heading);
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Whether a heading names the period of the plan, if only beside its content: `伍、執行內容及期程`. */
export function namesPeriod(heading: string): boolean {
  return PERIOD.test(dropSpace(heading));
}

/** Whether a heading tells the role of its section more plainly than another one: `貳、依據` than `壹、緣起`. */
export function saysMore(role: SectionRole, heading: string, other: string): boolean {
  return role === 'basis' && !BASIS.test(dropSpace(other)) && BASIS.test(dropSpace(heading));
}

const BASIS = /依據|法源/u;
