import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';
import { numberShape, type NumberShape } from './number-text.ts';

const noElement: XmlElement = { name: '', attributes: new Map(), children: [] };

/** What the styles of a workbook’s cells say that matters for their text. */
export class CellStyles {
  readonly #shapes: NumberShape[] = [];
  readonly #struck: boolean[] = [];

  /** @param root `xl/styles.xml`; null where the workbook has none */
  constructor(root: XmlElement | null) {
    const list = (name: string) => childElements(childNamed(root ?? noElement, name) ?? noElement);
    const codes = new Map(
      list('x:numFmts').map((each) => [
        integerAttribute(each, 'numFmtId') ?? -1,
        each.attributes.get('formatCode') ?? '',
      ]),
    );
    const fonts = list('x:fonts').map((font) => {
      const strike = childNamed(font, 'x:strike');
      return strike !== undefined && strike.attributes.get('val') !== '0';
    });
    for (const format of list('x:cellXfs')) {
      const id = integerAttribute(format, 'numFmtId') ?? 0;
      this.#shapes.push(numberShape(id, codes.get(id)));
      this.#struck.push(fonts[integerAttribute(format, 'fontId') ?? 0] ?? false);
    }
  }

  shape(style: number): NumberShape {
    return this.#shapes[style] ?? [{ kind: 'general' }];
  }

  /** True where the whole cell is struck out. */
  isStruck(style: number): boolean {
    return this.#struck[style] ?? false;
  }
}
