import type { Check } from './check.ts';
import { didYouMean, listSome, nearest } from '../../content/problems/suggest.ts';
import type { Finding } from '../../content/problems/problem.ts';
import type { ParsedInstitution } from '../../content/read/parsed-content.ts';
import type { InstitutionRecord, Unit } from '../../content/schemas/institution.ts';
import { parseDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import { splitUnits } from '../../meaning/units/split-units.ts';
import type { UnitRegister, UnitReading } from '../../meaning/units/unit-register.ts';
import { isExchanged, registerOf } from './exchanged-cells.ts';
import { planContext } from './plan-context.ts';
import { standInOf } from './stand-ins.ts';

/** Every unit of a table is declared by its institution, for the period of the plan. */
export const checkUnits: Check = {
  *cell({ institutionId, measuresFile, columns, facts, folder, cell }, { institutions }) {
    const institution = institutions.find(institutionId);
    const context = planContext({ facts, folder });
    if (institution.is !== 'known' || context === null) return;
    const register = registerOf(institution.value.record);
    const cells = [
      { key: 'units', head: columns.unit ?? '承辦單位', entries: cell.units },
      {
        key: 'supporting_units',
        head: columns.supporting_unit ?? '協辦單位',
        entries: cell.supportingUnits,
      },
    ];
    if (isExchanged(cell, register, context)) {
      yield {
        file: measuresFile,
        at: { path: [...cell.path, 'deadlines'] },
        severity: 'error',
        ruleId: 'unit/exchanged',
        message: 'deadlines（完成期限）寫的是單位，units（承辦單位）寫的是期限：兩者對調了',
        fix: '請對照原件，把單位寫在 units，期限寫在 deadlines',
      };
      return;
    }
    for (const { key, head, entries } of cells) {
      for (const [index, entry] of entries.entries()) {
        for (const name of splitUnits(entry, (known) => register.isKnown(known))) {
          const reading = register.read(name, context.period);
          if (reading.kind === 'unit' || reading.kind === 'unresolved') continue;
          if (reading.kind === 'not-then' && !context.isCertain) continue;
          // That a unit ends before it begins is told in its own file.
          if (reading.kind === 'not-then' && reading.units.every(endsBeforeItBegins)) continue;
          const standIn = reading.kind === 'unknown' ? standInOf(name) : null;
          if (standIn !== null) {
            yield {
              file: measuresFile,
              at: { path: [...cell.path, key, index] },
              severity: 'error',
              ruleId: 'unit/unknown',
              message: `${head}「${name}」不是單位`,
              fix:
                standIn === 'above'
                  ? `請寫上一列的單位，並在 notes 註明原文作「${name}」；幾列共用一格的，改用共用格（measures），單位只寫一次`
                  : `這一格沒有單位的，請刪除這一項；只有這一項時，連同 ${key} 刪除`,
            };
            continue;
          }
          if (reading.kind === 'unknown' && parseDeadline(name, context).ok) {
            yield {
              file: measuresFile,
              at: { path: [...cell.path, key, index] },
              severity: 'error',
              ruleId: 'unit/unknown',
              message: `${head}「${name}」是期限，不是單位`,
              fix: '請移到 deadlines；這一格照原件只寫單位',
            };
            continue;
          }
          const joined = reading.kind === 'unknown' ? otherSeparator(name, register) : null;
          if (joined !== null) {
            yield {
              file: measuresFile,
              at: { path: [...cell.path, key, index] },
              severity: 'error',
              ruleId: 'unit/separator',
              ...wronglyJoined(head, name, joined, institution.value.file),
            };
            continue;
          }
          const role = reading.kind === 'unknown' ? roleWritten(name, register) : null;
          if (role !== null) {
            yield {
              file: measuresFile,
              at: { path: [...cell.path, key, index] },
              severity: 'error',
              ruleId: 'unit/role',
              message: `${head}「${name}」連同它的角色寫在一起`,
              fix: role.isSupporting
                ? `請把「${role.unit}」寫在 supporting_units（協辦單位）`
                : `請在 units 只寫「${role.unit}」；協辦的寫在 supporting_units，兩者就分得出主辦與協辦`,
            };
            continue;
          }
          yield {
            file: measuresFile,
            at: { path: [...cell.path, key, index] },
            severity: 'error',
            ...complaint(head, name, reading, register, institution.value),
          };
        }
      }
    }
  },
};

/** Names that a sign joins which parts none. */
interface Joined {
  sign: string;
  /** The names of units, as they are meant. */
  units: readonly string[];
  /** What is neither a unit nor nearly one. */
  others: readonly string[];
}

/** The names between which another sign than 「、」 stands; null where no part is a unit. */
function otherSeparator(name: string, register: UnitRegister): Joined | null {
  const [sign] = /[，,；;／/｜|及與和暨]/u.exec(name) ?? [];
  if (sign === undefined) return null;
  const parts = name
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!parts.some((part) => register.isKnown(part))) return null;
  const meant = parts.map((part) =>
    register.isKnown(part) ? part : nearest(part, register.names),
  );
  return {
    sign,
    units: meant.filter((part) => part !== null),
    others: parts.filter((_, at) => meant[at] === null),
  };
}

function wronglyJoined(
  head: string,
  name: string,
  { sign, units, others }: Joined,
  file: string,
): Pick<Finding, 'message' | 'fix'> {
  const written = units.join('、');
  if (others.length === 0)
    return {
      message: `${head}之間要用「、」分開：「${name}」用的是「${sign}」`,
      fix: `請寫成 ${written}`,
    };
  const rest = listSome(others, 5);
  return {
    message: `${head}「${name}」裡的${rest}不在 ${file} 的單位之中`,
    fix: `這一欄只寫單位：${rest}不是單位的，請寫成 ${written}，其餘移到 notes；是單位的，請在 ${file} 的 units 加上，再用「、」分開`,
  };
}

const ROLE = '(?<role>主辦|承辦|協辦|協助|配合)(?:單位|機關)?';
const roleBehind = new RegExp(`^(?<unit>.+?)\\s*[（(]${ROLE}[）)]$`, 'u');
const roleBefore = new RegExp(`^${ROLE}[:：]\\s*(?<unit>.+)$`, 'u');

/** `展示組（協辦）`, `主辦：推廣組`: the unit, and whether it helps; null where a name says no role of a unit that there is. */
function roleWritten(
  name: string,
  register: UnitRegister,
): { unit: string; isSupporting: boolean } | null {
  const { role, unit } = (roleBehind.exec(name) ?? roleBefore.exec(name))?.groups ?? {};
  if (role === undefined || unit === undefined || !register.isKnown(unit)) return null;
  return { unit, isSupporting: !/^[主承]辦$/u.test(role) };
}

function endsBeforeItBegins({ valid_from, valid_to }: Unit): boolean {
  return valid_from !== null && valid_to !== null && valid_to < valid_from;
}

function complaint(
  head: string,
  name: string,
  reading: Extract<UnitReading, { kind: 'unknown' | 'not-then' }>,
  register: UnitRegister,
  { file, record }: Pick<ParsedInstitution, 'file' | 'record'>,
): { ruleId: string; message: string; fix: string } {
  if (reading.kind === 'not-then') {
    const periods = reading.units.map(
      ({ valid_from, valid_to }) => `${valid_from ?? '起日不明'} 至 ${valid_to ?? '迄日不明'}`,
    );
    return {
      ruleId: 'unit/not-then',
      message: `${head}「${name}」在計畫期間並不存在（存續期間：${periods.join('、')}）`,
      fix: `${
        reading.instead.length === 0
          ? ''
          : `當時這個單位是${listSome(
              reading.instead.map((unit) => unit.name),
              5,
            )}；`
      }請查對計畫年度，或修改 ${file} 中該單位的 valid_from、valid_to`,
    };
  }
  return {
    ruleId: 'unit/unknown',
    message: `${head}「${name}」不在 ${file} 的單位之中`,
    fix: didYouMean(
      nameWithin(name, register, record) ?? name,
      register.names,
      `請在 ${file} 的 units 加上這個單位；它是現有單位的簡稱或另一種寫法時，加在那個單位的 aliases；現有單位的舊名，另列一個單位，由現有單位的 predecessors 指到它；無法判斷是哪個單位時，加在 unresolved_units 並說明`,
    ),
  };
}

/** The name of a unit to which nothing was added but signs (`採訪組👍`) or, before it, the institution; null where none is. */
function nameWithin(
  name: string,
  register: UnitRegister,
  { name: own, short_names: short, former_names: former }: InstitutionRecord,
): string | null {
  const names = [...register.names].sort((one, other) => other.length - one.length);
  const within = names.find((known) => name.includes(known));
  if (within === undefined) return null;
  const [before = '', behind = ''] = name.split(within);
  const isSigns = (part: string) => !/[\p{L}\p{N}]/u.test(part);
  const owners = [own, ...short, ...former.map((each) => each.name)];
  return (isSigns(before) || owners.includes(before)) && isSigns(behind) ? within : null;
}
