import type { Budget } from '../../limits/budget.ts';
import { alikeColours, colourOf, WHITE, type Colour } from '../colours.ts';
import type { LeftOut } from '../hidden-text.ts';
import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';
import type { Raised } from '../raised-text.ts';
import { isSymbolFont } from '../symbol-fonts.ts';
import { isUnseen, isUnseenByColour, type Sight } from '../unseen-look.ts';
import { isOn, valueOf } from './styles.ts';

/** `w:dstrike` strikes through twice. */
const switches = ['w:vanish', 'w:strike', 'w:dstrike'] as const;
type Switch = (typeof switches)[number];

/** Fonts of a run by the letters that they are for, Latin ones first (ECMA-376 part 1, 17.3.2.26). */
const scripts = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'] as const;
type Script = (typeof scripts)[number];

/** What properties or a style say of text; what they do not name is missing. */
export interface Look {
  switches: ReadonlyMap<Switch, boolean>;
  fonts: ReadonlyMap<Script, string>;
  /** null = on the line, as any text of which nothing is said. */
  raised?: Raised | null;
  /** How far it is moved up by hand, in half points. */
  position?: number;
  /** In half points. */
  size?: number;
  colour?: Colour;
  /** What is behind it, as far as that is said. */
  ground?: Colour;
}

/** Size of text of which nothing says it, in half points (ECMA-376 part 1, 17.3.2.38). */
const USUAL_SIZE = 20;

/** The most that text which is moved up or down is as large as that on the line, to be an exponent or an index. */
const SMALLER = 0.87;

export const plainLook: Look = { switches: new Map(), fonts: new Map() };

interface RunStyle {
  basedOn: string | null;
  look: Look;
  /** Of a style of tables, what it says of some cells, in the order in which one goes before another. */
  parts: readonly (readonly [TablePart, Look])[];
}

/** Cells of which a style of tables may say something else, the weaker ones first (ECMA-376 part 1, 17.7.6). */
const tableParts = ['wholeTable', 'firstCol', 'lastCol', 'firstRow', 'lastRow'] as const;
export type TablePart = (typeof tableParts)[number];

/** How the text of a Word document looks, by its own properties or its styles: hidden, struck through, raised, in symbols. */
export class RunLooks {
  readonly #styles = new Map<string, RunStyle>();
  readonly #looks = new Map<string, Look>();
  readonly #defaults: Look;
  readonly #budget: Budget;
  #usual: string | null = null;
  #usualTable: string | null = null;

  readonly #hasPictures: boolean;

  /**
   * @param root `word/styles.xml`; undefined where the document has none
   * @param hasPictures whether pictures or shapes may stand behind the text
   */
  constructor(root: XmlElement | undefined, budget: Budget, hasPictures = false) {
    this.#budget = budget;
    this.#hasPictures = hasPictures;
    const defaults = childNamed(childNamed(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = lookOf(childNamed(defaults, 'w:rPr'));
    for (const style of root === undefined ? [] : childElements(root, 'w:style')) {
      const id = style.attributes.get('w:styleId');
      if (id === undefined) continue;
      this.#styles.set(id, {
        basedOn: valueOf(childNamed(style, 'w:basedOn')),
        look: lookOfStyle(style),
        parts: partsOf(style),
      });
      const usual = style.attributes.get('w:default');
      if (usual !== '1' && usual !== 'true') continue;
      if (style.attributes.get('w:type') === 'paragraph') this.#usual ??= id;
      if (style.attributes.get('w:type') === 'table') this.#usualTable ??= id;
    }
  }

  /**
   * What the style of a table says of text in some of its cells.
   * @param style its id; null where the table names none
   */
  ofTable(style: string | null, parts: readonly TablePart[]): Look {
    const own = this.#ancestors(style ?? this.#usualTable);
    const looks = own
      .toReversed()
      .flatMap(({ look, parts: said }) => [
        look,
        ...said.flatMap(([part, other]) => (parts.includes(part) ? [other] : [])),
      ]);
    return looks.reduce(over, plainLook);
  }

  /**
   * Why text is left out; null where it is shown.
   * @param run properties of a run, or of the mark of a paragraph
   * @param paragraph properties of the paragraph that holds it
   * @param table what the style of the table says of its cell
   */
  leftOut(
    run: XmlElement | undefined,
    paragraph: XmlElement | undefined,
    table: Look = plainLook,
  ): LeftOut | null {
    const own = lookOf(run).switches;
    const ofRun = this.#ofRunStyle(run).switches;
    const ofParagraph = this.#ofParagraphStyle(paragraph).switches;
    const defaults = this.#defaults.switches;
    const isSet = (name: Switch): boolean => {
      const told = own.get(name);
      if (told !== undefined) return told;
      const styled = [ofRun, ofParagraph, table.switches].map((look) => look.get(name));
      if (name === 'w:dstrike')
        return styled.find((on) => on !== undefined) ?? defaults.get(name) ?? false;
      // Two styles that both switch on switch off again (ECMA-376 part 1, 17.7.3).
      return defaults.get(name) === true || styled.filter((on) => on === true).length % 2 === 1;
    };
    if (isSet('w:vanish')) return 'hidden';
    const sight = this.#sightOf(run, paragraph, table);
    if (isUnseen(sight) && !(this.#hasPictures && isUnseenByColour(sight))) return 'hidden';
    return isSet('w:strike') || isSet('w:dstrike') ? 'struck' : null;
  }

  /** Whether text that is read may not be seen: it is of the colour behind it, unless a picture is there. */
  isPerhapsUnseen(
    run: XmlElement | undefined,
    paragraph: XmlElement | undefined,
    table: Look,
  ): boolean {
    return this.#hasPictures && isUnseenByColour(this.#sightOf(run, paragraph, table));
  }

  #sightOf(run: XmlElement | undefined, paragraph: XmlElement | undefined, table: Look): Sight {
    const { size, ...look } = this.#lookOf(run, paragraph, table);
    return size === undefined ? look : { ...look, points: size / 2 };
  }

  /**
   * Whether text stands higher or lower than its line, as an exponent does; null where it stands on it.
   * @param sizeOnLine size of the text beside it: what is as large was only moved to look better
   */
  raised(
    run: XmlElement | undefined,
    paragraph: XmlElement | undefined,
    table: Look,
    sizeOnLine: () => number,
  ): Raised | null {
    const { raised, position = 0, size = USUAL_SIZE } = this.#lookOf(run, paragraph, table);
    if (raised !== undefined && raised !== null) return raised;
    if (position === 0 || size > sizeOnLine() * SMALLER) return null;
    return position > 0 ? 'superscript' : 'subscript';
  }

  /** Size of text in half points; null where it is moved up or down. */
  sizeOnLine(
    run: XmlElement | undefined,
    paragraph: XmlElement | undefined,
    table: Look,
  ): number | null {
    const { position = 0, size = USUAL_SIZE } = this.#lookOf(run, paragraph, table);
    return position === 0 ? size : null;
  }

  /** Fonts of symbols that text is in: that of its Latin letters, and that of what is no letter; null for any other. */
  symbolFonts(
    run: XmlElement | undefined,
    paragraph: XmlElement | undefined,
    table: Look,
  ): { letters: string | null; others: string | null } {
    const { fonts } = this.#lookOf(run, paragraph, table);
    const symbols = scripts.filter((script) => isSymbolFont(fonts.get(script) ?? ''));
    const letters = symbols.find((script) => script === 'w:ascii' || script === 'w:hAnsi');
    return {
      letters: letters === undefined ? null : fonts.get(letters)!,
      others: symbols[0] === undefined ? null : fonts.get(symbols[0])!,
    };
  }

  #lookOf(run: XmlElement | undefined, paragraph: XmlElement | undefined, table: Look): Look {
    const looks = [this.#ofParagraphStyle(paragraph), groundOf(paragraph), this.#ofRunStyle(run)];
    return [table, ...looks, lookOf(run)].reduce(over, this.#defaults);
  }

  #ofRunStyle(run: XmlElement | undefined): Look {
    return this.#lookOfStyle(valueOf(childNamed(run, 'w:rStyle')));
  }

  #ofParagraphStyle(paragraph: XmlElement | undefined): Look {
    return this.#lookOfStyle(valueOf(childNamed(paragraph, 'w:pStyle')) ?? this.#usual);
  }

  /** What the style says, or else the nearest that it is based on. */
  #lookOfStyle(first: string | null): Look {
    const known = this.#looks.get(first ?? '');
    if (first === null || known !== undefined) return known ?? plainLook;
    const look = this.#ancestors(first).reduce(
      (above, style) => over(style.look, above),
      plainLook,
    );
    this.#looks.set(first, look);
    return look;
  }

  /** A style and those that it is based on, nearest first. */
  #ancestors(first: string | null): RunStyle[] {
    const found = new Map<string, RunStyle>();
    for (let id: string | null = first; id !== null && !found.has(id);) {
      const style = this.#styles.get(id);
      if (style === undefined) break;
      found.set(id, style);
      this.#budget.allow('styleAncestors', found.size, `樣式「${first}」`);
      id = style.basedOn;
    }
    return [...found.values()];
  }
}

function partsOf(style: XmlElement): [TablePart, Look][] {
  const said = childElements(style, 'w:tblStylePr');
  return tableParts.flatMap((part): [TablePart, Look][] =>
    said
      .filter(({ attributes }) => attributes.get('w:type') === part)
      .map((each) => [part, lookOfStyle(each)]),
  );
}

/** What a look says, with another above it, which says it rather. */
function over(below: Look, above: Look): Look {
  if (above === plainLook) return below;
  return {
    ...below,
    ...above,
    switches: new Map([...below.switches, ...above.switches]),
    fonts: new Map([...below.fonts, ...above.fonts]),
  };
}

/** What a style says of text, and of what is behind the paragraphs or cells that have it. */
function lookOfStyle(style: XmlElement): Look {
  // Of rows in turn, and of corners, it is not known which have another ground.
  const others = childElements(style, 'w:tblStylePr').filter(
    ({ attributes }) => !tableParts.some((part) => part === attributes.get('w:type')),
  );
  const isStriped = others.some((each) => groundOf(childNamed(each, 'w:tcPr')) !== plainLook);
  return [
    ...['w:tblPr', 'w:tcPr', 'w:pPr'].map((name) => groundOf(childNamed(style, name))),
    ...(isStriped ? [{ ...plainLook, ground: null }] : []),
  ].reduce(over, lookOf(childNamed(style, 'w:rPr')));
}

/** The look of text in a cell, with what the properties of its table and its own put behind it. */
export function lookInCell(
  styled: Look,
  table: XmlElement | undefined,
  cell: XmlElement | undefined,
): Look {
  return [styled, groundOf(cell)].reduce(over, groundOf(table));
}

/** Whether properties of a cell put a colour behind it that is not that of the paper. */
export function fillsCell(cell: XmlElement | undefined): boolean {
  const { ground } = groundOf(cell);
  return ground !== undefined && !alikeColours(ground, WHITE);
}

/** What properties of a paragraph, a cell or a table put behind its text. */
function groundOf(properties: XmlElement | undefined): Look {
  const shade = childNamed(properties, 'w:shd');
  const kind = shade === undefined ? 'nil' : (valueOf(shade) ?? 'clear');
  if (shade === undefined || kind === 'nil') return plainLook;
  const name = kind === 'clear' ? 'w:fill' : kind === 'solid' ? 'w:color' : null;
  const written = name === null ? null : (shade.attributes.get(name) ?? 'auto');
  if (written === 'auto') return plainLook;
  return { ...plainLook, ground: written === null ? null : colourOf(written) };
}

function lookOf(properties: XmlElement | undefined): Look {
  if (properties === undefined) return plainLook;
  const raised = valueOf(childNamed(properties, 'w:vertAlign'));
  const position = integerAttribute(childNamed(properties, 'w:position'), 'w:val');
  const size = integerAttribute(childNamed(properties, 'w:sz'), 'w:val');
  const fonts = childNamed(properties, 'w:rFonts');
  const colour = valueOf(childNamed(properties, 'w:color'));
  const marker = valueOf(childNamed(properties, 'w:highlight')) ?? 'none';
  const { ground } = marker === 'none' ? groundOf(properties) : { ground: colourOf(marker) };
  return {
    fonts: new Map(
      scripts.flatMap((script) => {
        // A font of the theme goes before one that is named beside it.
        const isOfTheme = fonts?.attributes.has(`${script}Theme`) === true;
        const name = isOfTheme ? '' : fonts?.attributes.get(script);
        return name === undefined ? [] : [[script, name] as const];
      }),
    ),
    switches: new Map(
      switches.flatMap((name) => {
        const element = childNamed(properties, name);
        return element === undefined ? [] : [[name, isOn(element)] as const];
      }),
    ),
    ...(raised === null
      ? {}
      : { raised: raised === 'superscript' || raised === 'subscript' ? raised : null }),
    ...(position === null ? {} : { position }),
    ...(size === null ? {} : { size }),
    ...(colour === null ? {} : { colour: colourOf(colour) }),
    ...(ground === undefined ? {} : { ground }),
  };
}
