import { append } from '../document/append.ts';
import type { Omission } from '../document/omission.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** From this share of its filled cells on, the head aside, a column names units. */
const MOSTLY = 0.6;

/** A name, and what stands in brackets behind it. */
const NAMED = /(?<name>[^（()）\n、，,；;]+?)\s*(?<brackets>[（(](?<who>[^（()）]{2,40})[)）])/gu;

/** A telephone, or somebody by name and title: `林科員，分機211`. */
const CONTACT =
  /代理|副手|分機|電話|\S@\S|手機|轉\s*\d|[#＃]\s*\d|\d{3,}|^\p{Script=Han}{1,4}(?:先生|小姐|女士|主任|課長|科長|組長|股長|處長|隊長|專員|科員|課員|組員|組長|辦事員|管理員|技士|技佐|書記|幹事|助理|老師|護理師|教誨師|導師|警員|員)$/u;

/** An address in a line of its own. */
const MAIL = /^(?:e-?mail[：:\s]*)?[\w.+-]+@[\w.-]+\w$/iu;

/** Words in brackets behind a unit that tell its part, and no person. */
const PART = /[主協]辦|協助|配合|支援|會同/u;

/**
 * The rows of a table in which a column names whom to ask behind each unit (`戒護科（林科員，分機211）`), with the units alone. Any other
 * table as it is.
 * @param omissions gets whom to ask
 */
export function withoutContacts(
  grid: GridCell[][],
  { register }: TableContext,
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const plain = new Map<GridCell, GridCell>();
  for (const column of grid[0]?.keys() ?? []) {
    const cells = [...new Set(grid.map((row) => row[column]!))].filter(
      ({ text }) => text.trim() !== '',
    );
    const found = cells.flatMap((cell) => {
      const units = unitsOf(cell.text, (name) => looksLikeUnits(name, register) !== null);
      return units === null ? [] : [{ cell, ...units }];
    });
    // The head is one of the others.
    if (found.length < Math.max(2, (cells.length - 1) * MOSTLY)) continue;
    for (const { cell, names, contacts } of found) {
      if (contacts.length === 0) continue;
      plain.set(cell, { ...cell, text: names.join('\n') });
      append(
        omissions,
        contacts.map((text) => ({ reason: '單位後面的聯絡人', text, place })),
      );
    }
  }
  return plain.size === 0 ? grid : grid.map((row) => row.map((cell) => plain.get(cell) ?? cell));
}

/** Units of a cell, and whom to ask behind them; null for a cell that has anything else. */
function unitsOf(
  text: string,
  isUnit: (name: string) => boolean,
): { names: string[]; contacts: string[] } | null {
  const contacts: string[] = [];
  const left = text.replaceAll(NAMED, (whole, name: string, brackets: string, who: string) => {
    if (!CONTACT.test(who) || PART.test(who)) return whole;
    contacts.push(brackets);
    return `${name}\n`;
  });
  const lines = left.split('\n').filter((line) => {
    const isMail = MAIL.test(line.trim());
    if (isMail) contacts.push(line.trim());
    return !isMail;
  });
  const names = lines
    .flatMap((line) => line.split(/[、，,；;]/u))
    .flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return names.length > 0 && names.every(isUnit) ? { names, contacts } : null;
}
