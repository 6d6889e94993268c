import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';
import { alikeColours, WHITE } from '../colours.ts';
import type { Raised } from '../raised-text.ts';
import type { Sight } from '../unseen-look.ts';
import { cellColour, groundOf } from './cell-colours.ts';
import { generalShape, numberShape, type NumberShape } from './number-text.ts';

const noElement: XmlElement = { name: '', attributes: new Map(), children: [] };

/** What the styles of a workbook’s cells say that matters for their text. */
export class CellStyles {
  readonly #shapes: NumberShape[] = [];
  readonly #fonts: FontLook[] = [];

  /** @param root `xl/styles.xml`; null where the workbook has none */
  constructor(root: XmlElement | null) {
    const list = (name: string) => childElements(childNamed(root ?? noElement, name) ?? noElement);
    const codes = new Map(
      list('x:numFmts').map((each) => [
        integerAttribute(each, 'numFmtId') ?? -1,
        each.attributes.get('formatCode') ?? '',
      ]),
    );
    const fonts = list('x:fonts').map(fontLook);
    const grounds = list('x:fills').map(groundOf);
    for (const format of list('x:cellXfs')) {
      const id = integerAttribute(format, 'numFmtId') ?? 0;
      this.#shapes.push(numberShape(id, codes.get(id)));
      const font = fonts[integerAttribute(format, 'fontId') ?? 0] ?? plainFont;
      const ground = grounds[integerAttribute(format, 'fillId') ?? 0] ?? WHITE;
      this.#fonts.push({ ...font, sight: { ...font.sight, ground } });
    }
  }

  shape(style: number): NumberShape {
    return this.#shapes[style] ?? generalShape;
  }

  /** Whether a cell has a colour behind it that is not that of the paper. */
  fills(style: number): boolean {
    const { ground } = this.font(style).sight;
    return ground !== undefined && !alikeColours(ground, WHITE);
  }

  /** How text of the cell looks of which nothing else is said. */
  font(style: number): FontLook {
    return this.#fonts[style] ?? plainFont;
  }
}

/** How a font shows text. */
export interface FontLook {
  isStruck: boolean;
  /** null = on the line. */
  raised: Raised | null;
  name: string;
  sight: Sight;
}

const plainFont: FontLook = { isStruck: false, raised: null, name: '', sight: {} };

/** @param font of a cell (`font`) or of a run (`rPr`) */
export function fontLook(font: XmlElement): FontLook {
  const strike = childNamed(font, 'x:strike');
  const raised = childNamed(font, 'x:vertAlign')?.attributes.get('val');
  const points = Number(childNamed(font, 'x:sz')?.attributes.get('val') ?? Number.NaN);
  const name = childNamed(font, 'x:name') ?? childNamed(font, 'x:rFont');
  return {
    name: name?.attributes.get('val') ?? '',
    isStruck: strike !== undefined && strike.attributes.get('val') !== '0',
    raised: raised === 'superscript' || raised === 'subscript' ? raised : null,
    sight: {
      colour: cellColour(childNamed(font, 'x:color')),
      ...(Number.isNaN(points) ? {} : { points }),
    },
  };
}
