import type { Check } from './check.ts';
import { didYouMean } from '../problems/suggest.ts';
import { visitCells } from '../tables/walk-table.ts';
import { splitUnits } from '../units/split-units.ts';
import { UnitRegister } from '../units/unit-register.ts';

/** Every unit of a table is declared by its institution, for the period of the plan. */
export const checkUnits: Check = function* (content) {
  const registers = new Map(
    content.institutions.map(({ institutionId, record }) => [institutionId, new UnitRegister(record)]),
  );
  for (const plan of content.plans) {
    const register = registers.get(plan.institutionId);
    if (!register) continue;
    for (const cell of visitCells(plan.table)) {
      const columns = { units: cell.units, supporting_units: cell.supportingUnits };
      for (const [column, entries] of Object.entries(columns)) {
        for (const [index, entry] of entries.entries()) {
          for (const name of splitUnits(entry, (known) => register.isKnown(known))) {
            const reading = register.read(name, plan.metadata.period);
            if (reading.kind === 'unit' || reading.kind === 'unresolved') continue;
            const file = `institutions/${plan.institutionId}.yaml`;
            yield {
              file: plan.measuresFile,
              at: { path: [...cell.path, column, index] },
              severity: 'error',
              ruleId: reading.kind === 'unknown' ? 'unit/unknown' : 'unit/not-then',
              message:
                reading.kind === 'unknown'
                  ? `承辦單位「${name}」不在 ${file} 的單位之中`
                  : `承辦單位「${name}」在計畫期間並不存在（${validity(reading.units)}）`,
              fix:
                reading.kind === 'unknown'
                  ? didYouMean(
                      name,
                      register.names,
                      `請在 ${file} 的 units 加上這個單位；無法判斷是哪個單位時，加在 unresolved_units 並說明`,
                    )
                  : `請查對計畫年度，或修改 ${file} 中該單位的 valid_from、valid_to`,
            };
          }
        }
      }
    }
  }
};

function validity(units: readonly { valid_from: string | null; valid_to: string | null }[]): string {
  return units
    .map(({ valid_from, valid_to }) => `${valid_from ?? '起日不明'} 至 ${valid_to ?? '迄日不明'}`)
    .join('、');
}
