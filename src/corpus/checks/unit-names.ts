import type { Check } from './check.ts';
import type { YamlPath } from '../../content/problems/problem.ts';
import type { Unit } from '../../content/schemas/institution.ts';
import { withDays } from '../../meaning/units/unit-history.ts';
import { foldUnitName } from '../../meaning/units/unit-register.ts';

/** A name or alias means one unit at any one time, so that a table's unit can be told. */
export const checkUnitNames: Check = {
  *institution({ file, record }) {
    const owners = new Map<string, Unit[]>();
    for (const [index, unit] of withDays(record.units).entries()) {
      const names: [string, YamlPath][] = [
        [unit.name, ['units', index, 'name']],
        ...unit.aliases.map((alias, position): [string, YamlPath] => [
          alias,
          ['units', index, 'aliases', position],
        ]),
      ];
      for (const [name, path] of names) {
        const others = owners.get(foldUnitName(name)) ?? [];
        const other = others.find((candidate) => candidate !== unit && overlap(candidate, unit));
        owners.set(foldUnitName(name), [...others, unit]);
        if (other === undefined) continue;
        yield {
          file,
          at: { path },
          severity: 'error',
          ruleId: 'unit/ambiguous',
          message: `「${name}」同時是單位 ${other.id} 與 ${unit.id} 的名稱，無從分辨`,
          fix: '請刪除重複的名稱或別名；兩個單位先後存在時，寫明 valid_from、valid_to',
        };
      }
    }
    for (const [index, { written }] of record.unresolved_units.entries()) {
      const [owner] = owners.get(foldUnitName(written)) ?? [];
      if (owner === undefined) continue;
      yield {
        file,
        at: { path: ['unresolved_units', index, 'written'] },
        severity: 'error',
        ruleId: 'unit/ambiguous',
        message: `「${written}」列為無法判斷，卻也是單位 ${owner.id} 的名稱或別名`,
        fix: '能確定是這個單位時，從 unresolved_units 刪除；不能確定時，從該單位的別名刪除',
      };
    }
  },
};

function overlap(one: Unit, other: Unit): boolean {
  const startsBefore = (a: Unit, b: Unit) =>
    a.valid_from === null || b.valid_to === null || a.valid_from <= b.valid_to;
  return startsBefore(one, other) && startsBefore(other, one);
}
