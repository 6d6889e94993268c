import { refused, timelessDraft, understood } from './drafts.ts';
import type { Family } from './family.ts';

/** ISO 8601 duration of each unit; a working day has none. */
const units: Readonly<Record<string, (count: string) => string | null>> = {
  日: (count) => `P${count}D`,
  天: (count) => `P${count}D`,
  日曆天: (count) => `P${count}D`,
  週: (count) => `P${count}W`,
  星期: (count) => `P${count}W`,
  月: (count) => `P${count}M`,
  年: (count) => `P${count}Y`,
  小時: (count) => `PT${count}H`,
  分鐘: (count) => `PT${count}M`,
  工作天: () => null,
  工作日: () => null,
  上班日: () => null,
};

/** A larger number before `年內` is a year of the calendar: `101年內`. */
const mostYears = 30;

const halves: Readonly<Record<string, string>> = { 年: 'P6M', 小時: 'PT30M' };

const span =
  /(\d+|半)個?(工作天|工作日|上班日|日曆天|日|天|週|周|星期|月|年|小時|分鐘)(?:以內|之內|內)$/;

/**
 * A time after something happened: `3日內`, `24小時內`, `5個工作天內`, `當日` (within); with what it counts
 * from, `計畫核定後12個月內`, it is relative. Working days have no ISO 8601 duration: a note says so.
 */
export const withinFamily: Family = (phrase) => {
  if (/^當[日天](?:以內|之內|內)?$/.test(phrase)) {
    return understood(timelessDraft('within', '當日內，原文未載時數'));
  }
  const match = span.exec(phrase);
  if (!match) return null;
  const [count, unit] = [match[1]!, match[2]!.replace('周', '週')];
  if (count !== '半' && Number(count) === 0) return refused(`「${match[0]}」沒有長度`);
  const duration = count === '半' ? halves[unit] : units[unit]!(String(Number(count)));
  if (duration === undefined || (unit === '年' && Number(count) > mostYears)) return null;
  const note = duration === null ? `${count} 個${unit}，扣除放假日，無法換算為期間` : null;

  const before = phrase.slice(0, match.index).replace(/應?於$/, '');
  if (before === '' && /^\d+月/.test(match[0])) {
    return refused(`「${match[0]}」可能是 ${count} 月底前，也可能是 ${count} 個月內`, [
      `${count}月底前`,
      `${count}個月內`,
    ]);
  }
  if (before === '') return understood(timelessDraft('within', note, duration));
  // `災後3日內` names what it counts from; `月後` and `午後` do not.
  if (
    /^\d+月/.test(match[0]) ||
    /最後$/.test(before) ||
    !/^(?:\D{2,}(?:後|起|起算)|[^\d年月週季日午]後)$/.test(before)
  )
    return null;
  const start = `起算點：${before}`;
  return understood(
    timelessDraft('relative', note === null ? start : `${start}；${note}`, duration),
  );
};
