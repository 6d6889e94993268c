import { append } from '../document/append.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { Omission } from '../document/omission.ts';
import type { GridCell } from '../document/table-grid.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';
import type { UnitRegister } from '../../../meaning/units/unit-register.ts';

/** Words before the names of those who lead, and of those who help. */
const LEAD = /(?:主辦|承辦|主責|主政)(?:單位|機關|組室|科室|課室)?\s*[：:]\s*/u;
const HELP = /(?:協辦|配合|協助)(?:單位|機關|組室|科室|課室)?\s*[：:]\s*/u;

/**
 * Where one column names those who lead and those who help (`主辦／協辦`, or `主辦：…` and `協辦：…` in
 * its cells), a table with a column for each.
 */
export function partUnits(
  table: PlanTable,
  columns: readonly AssignedColumn[],
  register: UnitRegister,
): { table: PlanTable; columns: readonly AssignedColumn[]; omissions: Omission[] } {
  const at = columns.findIndex(({ role }) => role === 'unit');
  const column = columns[at];
  const unparted = { table, columns, omissions: [] };
  if (column === undefined || columns.some(({ role }) => role === 'supporting_unit'))
    return unparted;
  const cells = new Map<GridCell, { lead: GridCell; help: GridCell }>();
  const omissions: Omission[] = [];
  let isParted = false;
  for (const { cells: row, place } of table.rows) {
    const cell = row[at];
    if (cell === undefined || cells.has(cell)) continue;
    const parts = partsOf(cell.text, column.holdsBoth, register);
    const { lead = cell.text, help = '', signs = [] } = parts ?? {};
    if (help !== '') isParted = true;
    cells.set(cell, {
      lead: parts === null ? cell : { ...cell, text: lead },
      help: { ...cell, text: help },
    });
    append(
      omissions,
      signs.map((text) => ({ reason: '主辦、協辦之間的標示', text, place })),
    );
  }
  if (!isParted) return unparted;
  const [leadHead, helpHead] = headsOf(column.head);
  const doubt = column.holdsBoth
    ? {
        found: `「${column.head}」欄以「／」或括號分成主辦與協辦`,
        lookAt: '請核對各列的承辦單位與協辦單位',
      }
    : null;
  return {
    table: {
      ...table,
      heads: [...table.heads, helpHead],
      rows: table.rows.map((row) => ({
        ...row,
        cells: [
          ...row.cells.map((cell, index) =>
            index === at ? (cells.get(cell)?.lead ?? cell) : cell,
          ),
          cells.get(row.cells[at]!)?.help ?? { text: '', firstRow: 0 },
        ],
      })),
    },
    columns: [
      ...columns.map((each) => (each === column ? { ...each, head: leadHead } : each)),
      { head: helpHead, role: 'supporting_unit', declared: null, holdsBoth: false, doubt },
    ],
    omissions,
  };
}

/** Those who help, in brackets without a colon: `（協辦）各派出所`, `（協辦資訊組）`, `（志工隊協辦）`. */
const BRACKETED =
  /[（(]\s*(?<sign>協辦|協助|配合)\s*[)）]\s*(?<behind>[^（()）]+)$|[（(]\s*(?<lead>協辦|協助|配合)(?:單位|機關)?\s*(?<names>[^（()）：:]+?)\s*[)）]$|[（(]\s*(?<before>[^（()）：:]+?)\s*(?<end>協辦|協助|配合)\s*[)）]$/u;

/** Names of those who help that stand behind those who lead; null where none do. */
function bracketedHelp(
  text: string,
  register: UnitRegister,
): { lead: string; help: string; signs: string[] } | null {
  const found = BRACKETED.exec(text.trim());
  const { behind, names, before } = found?.groups ?? {};
  const help = (behind ?? names ?? before ?? '').trim();
  const lead = text
    .trim()
    .slice(0, found?.index ?? 0)
    .trim();
  if (found === null || lead === '' || looksLikeUnits(help, register) === null) return null;
  return { lead, help, signs: signsAround(found[0], help) };
}

/** Names with a sign behind each: `票務組（主辦）、資訊組（協辦）`; null where one has none. */
function signedNames(text: string): { lead: string; help: string; signs: string[] } | null {
  const names = text.split(/[、，,；;\n]+/u).map((part) => {
    const [, name = '', sign = ''] =
      /^\s*([^（()）]+?)\s*[（(]\s*((?:主|承|協)辦|主責|主政|協助|配合)(?:單位)?\s*[)）]\s*$/u.exec(
        part,
      ) ?? [];
    return { name, sign, isHelp: /^(?:協|配合)/u.test(sign) };
  });
  const isWhole = names.every(({ name }) => name !== '');
  const [lead, help] = [false, true].map((isHelp) =>
    names.filter((each) => each.isHelp === isHelp).map(({ name }) => name),
  ) as [string[], string[]];
  if (!isWhole || lead.length === 0 || help.length === 0) return null;
  return {
    lead: lead.join('、'),
    help: help.join('、'),
    signs: [names.reduce((rest, { name }) => rest.replace(name, ''), text).replaceAll(/\s/gu, '')],
  };
}

function signsAround(text: string, words: string): string[] {
  const [before = '', behind = ''] = text.split(words);
  return [before.trim(), behind.trim()].filter((sign) => sign !== '');
}

function partsOf(
  text: string,
  holdsBoth: boolean,
  register: UnitRegister,
): { lead: string; help: string; signs: string[] } | null {
  const help = HELP.exec(text);
  if (help !== null) {
    // `行政室（協辦：資訊組）`: the brackets stand around those who help.
    const [opening = ''] = /[（(]\s*$/u.exec(text.slice(0, help.index)) ?? [];
    const before = text.slice(0, help.index - opening.length);
    const rest = text.slice(help.index + help[0].length).trim();
    const [closing = ''] = opening === '' ? [] : (/[)）]$/u.exec(rest) ?? []);
    const lead = LEAD.exec(before);
    const leading = before.replace(LEAD, '').replace(/[\s；;，,／/]+$/u, '');
    return {
      lead: leading.trim(),
      help: rest.slice(0, rest.length - closing.length).trim(),
      signs: [
        ...(lead === null ? [] : [lead[0].trim()]),
        `${opening.trim()}${help[0].trim()}`,
        ...(closing === '' ? [] : [closing]),
      ],
    };
  }
  const bracketed = bracketedHelp(text, register) ?? signedNames(text);
  if (bracketed !== null) return bracketed;
  const lead = LEAD.exec(text);
  if (lead !== null)
    return { lead: text.replace(LEAD, '').trim(), help: '', signs: [lead[0].trim()] };
  if (!holdsBoth) return null;
  const [, leading, helping] = /^([^（()）]+)[（(]([^（()）]+)[)）]$/u.exec(text.trim()) ?? [];
  if (leading !== undefined && helping !== undefined)
    return { lead: leading.trim(), help: helping.trim(), signs: ['（', '）'] };
  const [first = '', second = '', ...others] = text.split(/[／/]/u).map((each) => each.trim());
  if (second === '' || others.length > 0) return null;
  if (/^(?:[-－–—―]+|無)$/u.test(second)) return { lead: first, help: '', signs: [`／${second}`] };
  const isUnits = (names: string) => looksLikeUnits(names, register) !== null;
  return isUnits(first) && isUnits(second) ? { lead: first, help: second, signs: ['／'] } : null;
}

/** `主辦／協辦` names both columns; else the second is named by what stands in the cells. */
function headsOf(head: string): [string, string] {
  const [, lead, help] = /^(.*主.*?)\s*[／/、]\s*(協辦.*)$/u.exec(head) ?? [];
  return [lead ?? head, help ?? '協辦'];
}
