import { foldForSearch, isCjk } from '../../meaning/text/fold.ts';
import type { FacetName } from '../facets.ts';
import type { SearchTable } from '../search-table.ts';

/** What a query can be narrowed by in words: the facets, a plan, a row, or a deadline as it is written. */
export type QueryFacet = FacetName | 'plan' | 'row' | 'deadline';

/** Rows that have one of these values. */
export interface NamedFilter {
  facet: QueryFacet;
  values: readonly string[];
}

/** Names of what a site holds, folded, by which a query narrows. */
export interface KnownNames {
  /** What a word names and nothing else. */
  certain: ReadonlyMap<string, NamedFilter>;
  /** What it may name besides: asked only where no text has the word itself. */
  possible: ReadonlyMap<string, NamedFilter>;
  /** Units without what kind of unit they are (秘書 for 秘書室): the same, and never a part of a word. */
  short: ReadonlyMap<string, NamedFilter>;
}

/** Shorter names of units are words of their own: 人事. In characters. */
const SHORTEST_UNIT = 3;
const SHORTEST_INSTITUTION = 2;

/** Ends of names this long are how people call an institution: 臺灣分館, 生活美學館. In characters. */
const SHORTEST_END = 4;

/** What stands before the name proper, and is left out when people speak of it. */
const founder = /^(?:國立|[縣市]立|財團法人)/u;

/** What an institution is called together with where it is, the end of its name: 高雄的博物館. */
const kindOfHouse = /\p{Script=Han}{2}[館院校園所局處署會]$/u;

/** A unit's name and its kind, which people leave out. */
const kindOfUnit = /^(?<short>\p{Script=Han}{2,})[室組科處課股]$/u;

/** The names of institutions, units and plans of the table. */
export function knownNames(table: SearchTable): KnownNames {
  const certain = new Map<string, NamedFilter>();
  const possible = new Map<string, NamedFilter>();
  const short = new Map<string, NamedFilter>();
  const add = (
    names: Map<string, NamedFilter>,
    written: string,
    facet: QueryFacet,
    value: string,
  ) => {
    const asWritten = foldForSearch(written);
    // A query is parted where things are listed, so a name is known without these signs too.
    for (const name of new Set([asWritten, asWritten.replaceAll(/[、,;]/gu, '')])) {
      const known = names.get(name);
      if (known === undefined) names.set(name, { facet, values: [value] });
      // A name of two kinds is left to the first: institutions come before units.
      else if (known.facet === facet && !known.values.includes(value)) {
        names.set(name, { facet, values: [...known.values, value] });
      }
    }
  };
  for (const { id, name, nameEn, otherNames, city } of table.institutions) {
    const names = [name, ...(nameEn === null ? [] : [nameEn]), ...otherNames];
    for (const each of names) {
      const isLong = [...each].length >= SHORTEST_INSTITUTION;
      add(isLong ? certain : possible, each, 'institution', id);
      const spoken = each.replace(founder, '');
      if (spoken !== each && [...spoken].length > SHORTEST_UNIT) {
        add(certain, spoken, 'institution', id);
      }
    }
    add(possible, id, 'institution', id);
    if (city !== null) {
      const [kind = ''] = kindOfHouse.exec(name) ?? [];
      for (const each of new Set([city, city.replace(/[縣市]$/u, '')])) {
        for (const place of [each, each + kind, `${each}的${kind}`]) {
          add(possible, place, 'institution', id);
        }
      }
    }
  }
  for (const [end, id] of endsOfNames(table)) {
    if (!certain.has(end)) add(possible, end, 'institution', id);
  }
  for (const { key, name, otherNames = [], isUnresolved, isCollective = false } of table.units) {
    for (const each of [name, ...otherNames]) {
      const isCertain = !isUnresolved && !isCollective && [...each].length >= SHORTEST_UNIT;
      add(isCertain ? certain : possible, each, 'unit', key);
      const shortly = isCollective ? undefined : kindOfUnit.exec(each)?.groups?.['short'];
      // Of a unit that is called so and nothing else the others are no less meant.
      for (const called of [shortly, each])
        if (called !== undefined) add(short, called, 'unit', key);
    }
  }
  for (const { id } of table.plans) add(certain, id, 'plan', id);
  return { certain, possible, short };
}

/** The ends of Chinese names, folded, that only one institution's names have, and its id. */
function endsOfNames({ institutions }: SearchTable): Map<string, string> {
  const ends = new Map<string, string | null>();
  for (const { id, name, otherNames } of institutions) {
    for (const each of [name, ...otherNames]) {
      const characters = [...foldForSearch(each)];
      if (!characters.every(isCjk)) continue;
      for (let from = 1; from + SHORTEST_END <= characters.length; from += 1) {
        const end = characters.slice(from).join('');
        const known = ends.get(end);
        ends.set(end, known === undefined || known === id ? id : null);
      }
    }
  }
  return new Map([...ends].flatMap(([end, id]) => (id === null ? [] : [[end, id] as const])));
}

/**
 * The row that an id names, as printed or in its address, its number with or without zeros, with hyphens or
 * without; null where there is none.
 * @param needle folded by `foldForSearch`, e.g. `nlpi-106-001`, `nlpi-106-1`, `nlpi106001`, `…/plans/nlpi/106/#nlpi-106-001`
 */
export function rowOfId(needle: string, { rows }: SearchTable): string | null {
  const id = needle.replace(/^.*#/u, '');
  if (!looksLikeId(id)) return null;
  if (rows.measureId.includes(id)) return id;
  const plain = withoutHyphens(id);
  const alike = rows.measureId.filter((each) => withoutHyphens(each) === plain);
  if (alike.length === 1) return alike[0]!;
  const padded = id.replace(/-(\d{1,2})$/u, (_, number: string) => `-${number.padStart(3, '0')}`);
  return padded !== id && rows.measureId.includes(padded) ? padded : null;
}

/** Whether a word may be the id of a row: `nlpi-106-001`, `nlpi106001`. @param needle folded */
export function looksLikeId(needle: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$|^[a-z]{2,}[a-z-]*\d{4,}$|^[a-z]{2,}\d+-\d+$/u.test(
    needle,
  );
}

/** An id as somebody may type it who leaves its hyphens out. */
export function withoutHyphens(id: string): string {
  return id.replaceAll('-', '');
}
