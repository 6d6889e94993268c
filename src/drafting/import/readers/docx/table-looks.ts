import { childNamed, type XmlElement } from '../packages/xml-part.ts';
import type { Look, RunLooks, TablePart } from './run-looks.ts';
import { valueOf } from './styles.ts';
import { noElement } from './xml.ts';

/** The parts that a table may switch on: the attribute, and its bit in `w:val` (ECMA-376 part 1, 17.4.55). */
const switchesOfTable = [
  ['firstRow', 'w:firstRow', 0x20],
  ['lastRow', 'w:lastRow', 0x40],
  ['firstCol', 'w:firstColumn', 0x80],
  ['lastCol', 'w:lastColumn', 0x100],
] as const;

/** A place in a row, or of a row: the how manieth of how many, from 0. */
interface Place {
  at: number;
  of: number;
}

/** What the style of a table says of the text in each of its cells. */
export class TableLooks {
  readonly #known = new Map<string, Look>();
  readonly #looks: RunLooks;
  readonly #style: string | null;
  readonly #on: ReadonlySet<TablePart>;

  constructor(table: XmlElement, looks: RunLooks) {
    const properties = childNamed(table, 'w:tblPr');
    this.#looks = looks;
    this.#style = valueOf(childNamed(properties, 'w:tblStyle'));
    const { attributes } = childNamed(properties, 'w:tblLook') ?? noElement;
    const bits = Number.parseInt(attributes.get('w:val') ?? '0', 16);
    this.#on = new Set(
      switchesOfTable.flatMap(([part, name, bit]) => {
        const own = attributes.get(name);
        const isOn = own === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(own);
        return isOn ? [part] : [];
      }),
    );
  }

  ofCell(row: Place, cell: Place): Look {
    const places: readonly (readonly [TablePart, boolean])[] = [
      ['firstRow', row.at === 0],
      ['lastRow', row.at === row.of - 1],
      ['firstCol', cell.at === 0],
      ['lastCol', cell.at === cell.of - 1],
    ];
    const parts = places.flatMap(([part, isHere]) => (isHere && this.#on.has(part) ? [part] : []));
    const key = parts.join(' ');
    const known =
      this.#known.get(key) ?? this.#looks.ofTable(this.#style, ['wholeTable', ...parts]);
    this.#known.set(key, known);
    return known;
  }
}
