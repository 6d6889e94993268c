import type { Check } from './check.ts';
import { standInOf } from './stand-ins.ts';
import { contradictedPart } from '../../meaning/deadlines/contradicts-text.ts';
import { outsidePeriod } from '../../meaning/deadlines/outside-period.ts';
import { parseDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import { listSome } from '../../content/problems/suggest.ts';
import { readableDeadline } from '../../content/table/walk-table.ts';
import { pagePath } from '../addresses/page-paths.ts';
import { isExchanged, namesUnits, registerOf } from './exchanged-cells.ts';
import { planContext } from './plan-context.ts';

/**
 * Every deadline is understood, falls into the plan's period, and means nothing else than is printed.
 */
export const checkDeadlines: Check = {
  *cell({ institutionId, measuresFile, columns, facts, folder, cell }, { institutions }) {
    const context = planContext({ facts, folder });
    if (context === null) return;
    const { period } = context;
    const institution = institutions.find(institutionId);
    const register = institution.is === 'known' ? registerOf(institution.value.record) : null;
    // That is told of the units.
    if (register !== null && isExchanged(cell, register, context)) return;
    const head = columns.deadline ?? '完成期限';
    for (const [index, entry] of cell.deadlines.entries()) {
      const path = [...cell.path, 'deadlines', index];
      const at = { path: typeof entry === 'string' ? path : [...path, 'canonical'] };
      const written = readableDeadline(entry);
      const result = parseDeadline(written, context);
      if (!result.ok) {
        const similar =
          result.nearest.length > 0
            ? `相近的寫法：${listSome(result.nearest)}`
            : `請對照網站上的「期限的寫法」（${pagePath('deadlineGuide')}）`;
        const quoted = written.replaceAll("'", "''");
        const standIn = standInOf(written);
        if (standIn !== null) {
          yield {
            file: measuresFile,
            at,
            severity: 'error',
            ruleId: 'deadline/not-understood',
            message: `${head}「${written}」不是期限`,
            fix:
              standIn === 'above'
                ? `請寫成 {text: '${quoted}', canonical: 上一列的期限}；幾列共用一格的，改用共用格（measures），期限只寫一次`
                : '這一格沒有期限的，請刪除這一項；只有這一項時，連同 deadlines 刪除',
          };
          continue;
        }
        if (register !== null && namesUnits(written, register)) {
          yield {
            file: measuresFile,
            at,
            severity: 'error',
            ruleId: 'deadline/not-understood',
            message: `${head}「${written}」是單位，不是期限`,
            fix: '請移到 units；這一格照原件只寫期限',
          };
          continue;
        }
        yield {
          file: measuresFile,
          at,
          severity: 'error',
          ruleId: 'deadline/not-understood',
          message: `${head}「${written}」無法判讀：${result.reason}`,
          fix: `${similar}；若抄錯，請改正；若原文就印成這樣，請整個換成 {text: '${quoted}', canonical: 正確寫法}，並在這一項的 notes 說明原文有誤`,
        };
        continue;
      }
      if (typeof entry !== 'string' && context.isCertain) {
        const part = contradictedPart(entry.text, entry.canonical, context);
        if (part !== null) {
          yield {
            file: measuresFile,
            at,
            severity: 'error',
            ruleId: 'deadline/canonical',
            message: `canonical 是「${entry.canonical}」，text 卻印著「${part}」，兩者不可能都對`,
            fix: '請照原文改 canonical，或查對 text 是否抄錯；沒有筆誤的期限，直接寫原文即可',
          };
          continue;
        }
      }
      const isOutside = result.deadlines.some((deadline) => outsidePeriod(deadline, period));
      if (!isOutside || !context.isCertain || cell.notes === null) continue;
      const hasNote = cell.notes.length > 0;
      yield {
        file: measuresFile,
        at,
        severity: hasNote ? 'warning' : 'error',
        ruleId: 'deadline/outside-period',
        message: `${head}「${written}」不在計畫期間 ${period.start} 至 ${period.end} 之內`,
        fix: hasNote
          ? '已有註記說明，可照原文發布'
          : '請查對年份；若原文就是如此，請在該項加上 notes 說明',
      };
    }
  },
};
