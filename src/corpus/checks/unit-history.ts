import type { ContentView } from '../../content/read/content-view.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean } from '../../content/problems/suggest.ts';
import type { Unit } from '../../content/schemas/institution.ts';
import { dayAfter } from '../../meaning/numbers/calendar.ts';
import type { Check } from './check.ts';

/** Where one unit names another as its predecessor. */
interface Place {
  file: string;
  path: YamlPath;
  unit: Unit;
  before: Unit;
  on: string;
}

/**
 * Predecessors of units are other units of the same institution, each named once and in no circle, and
 * the day of change agrees with the days on which both are said to exist.
 */
export const checkUnitHistory: Check = {
  *institution({ file, record: { units } }, content) {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    /** Day on which each unit was followed by another, as told first. */
    const ends = new Map<string, string>();
    /** Predecessors of each unit, without what would close a circle. */
    const known = new Map<string, string[]>();
    for (const [index, unit] of units.entries()) {
      const named = new Set<string>();
      for (const [position, { unit: id, on }] of unit.predecessors.entries()) {
        const path = ['units', index, 'predecessors', position];
        const before = byId.get(id);
        if (named.has(id)) {
          yield wrong({ file, path }, `單位 ${unit.id} 的前身 ${id} 寫了兩次`, '請刪除其中一個');
        } else if (before === undefined)
          yield absent({ file, path }, id, [...byId.keys()], content);
        else if (before === unit) {
          yield wrong({ file, path }, `單位 ${id} 以自己為前身`, '請寫改組前的單位，或刪除');
        } else if (comesFrom(id, unit.id, known)) {
          yield wrong(
            { file, path },
            `單位 ${id} 是 ${unit.id} 的前身，${unit.id} 又是 ${id} 的前身`,
            '請依先後改寫，只留先有的單位為前身',
          );
        } else {
          const fault = dayFault({ file, path, unit, before, on }, ends.get(id));
          if (fault !== null) yield fault;
          if (!ends.has(id)) ends.set(id, on);
          known.set(unit.id, [...(known.get(unit.id) ?? []), id]);
        }
        named.add(id);
      }
    }
  },
};

/** Whether a unit came from another one, over however many steps. */
function comesFrom(id: string, other: string, known: ReadonlyMap<string, string[]>): boolean {
  return (known.get(id) ?? []).some((each) => each === other || comesFrom(each, other, known));
}

function absent(
  { file, path }: Pick<Place, 'file' | 'path'>,
  id: string,
  own: readonly string[],
  { holders }: ContentView,
): Finding {
  const [holder] = [...holders.units.holdersOf(id)].filter((each) => each.file !== file);
  return holder === undefined
    ? wrong(
        { file, path: [...path, 'unit'] },
        `前身「${id}」不是這個機關的單位`,
        didYouMean(id, own, '請寫同一個檔案 units 裡的 id；還沒有的單位先加上'),
      )
    : wrong(
        { file, path: [...path, 'unit'] },
        `前身「${id}」是另一個機關的單位（${holder.file}）`,
        '前身須在同一個機關；由他機關改隸而來者，請在 notes 說明',
      );
}

/** Why the day of change cannot be, given the days on which both units are said to exist; null = it can. */
function dayFault(
  { file, path, unit, before, on }: Place,
  end: string | undefined,
): Finding | null {
  const change = `「${before.name}」於 ${on} 改為「${unit.name}」`;
  const last = dayAfter(on, -1);
  const fault = (message: string, fix: string): Finding => ({
    file,
    at: { path: [...path, 'on'] },
    severity: 'error',
    ruleId: 'unit/change-day',
    message: `${change}，${message}`,
    fix,
  });
  if (end !== undefined && end !== on) {
    return fault(
      `另一處卻說它於 ${end} 改為別的單位`,
      '一個單位只在一天結束；請查明後寫同一天，仍然存在的單位不寫為前身',
    );
  }
  if (before.valid_to !== null && before.valid_to !== last) {
    return fault(
      `「${before.name}」的 valid_to 卻是 ${before.valid_to}`,
      `請改正其中一個；valid_to 應是前一日 ${last}，也可以省略，由 on 推得`,
    );
  }
  // That a unit ends before it begins is told of its own days (`periods.ts`).
  if (before.valid_from !== null && before.valid_to === null && before.valid_from >= on) {
    return fault(
      `「${before.name}」卻自 ${before.valid_from} 起才有`,
      '請改正 on，或「valid_from」',
    );
  }
  if (unit.valid_from !== null && unit.valid_from > on) {
    return fault(
      `「${unit.name}」卻自 ${unit.valid_from} 起才有`,
      '請改正其中一個；valid_from 可以省略，由 on 推得',
    );
  }
  const isReversed =
    unit.valid_from !== null && (unit.valid_to ?? unit.valid_from) < unit.valid_from;
  if (unit.valid_to !== null && unit.valid_to < on && !isReversed) {
    return fault(`「${unit.name}」卻只到 ${unit.valid_to}`, '請改正 on，或「valid_to」');
  }
  return null;
}

function wrong(
  { file, path }: Pick<Place, 'file' | 'path'>,
  message: string,
  fix: string,
): Finding {
  return { file, at: { path }, severity: 'error', ruleId: 'unit/predecessor', message, fix };
}
