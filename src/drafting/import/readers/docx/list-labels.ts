import type { Budget } from '../../limits/budget.ts';
import { levelLeftOut, writeListNumber, type ListNumberStyle } from '../list-number.ts';
import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';
import { isOn, valueOf, type ParagraphStyles } from './styles.ts';

/** `w:numFmt` (ECMA-376 part 1, 17.18.59); counting systems differ only above 99. */
const numberFormats: Readonly<Record<string, ListNumberStyle>> = {
  decimal: 'decimal',
  decimalHalfWidth: 'decimal',
  decimalZero: 'two-digits',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalEnclosedFullstop: 'full-stop',
  decimalEnclosedParen: 'parenthesised',
  upperLetter: 'upper-letter',
  lowerLetter: 'lower-letter',
  upperRoman: 'upper-roman',
  lowerRoman: 'lower-roman',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  taiwaneseDigital: 'chinese-digits',
  ideographDigital: 'chinese-digits',
  japaneseDigitalTenThousand: 'chinese-digits',
  ideographLegalTraditional: 'chinese-formal',
  ideographEnclosedCircle: 'chinese-parenthesised',
  ideographTraditional: 'stems',
  ideographZodiac: 'branches',
};

interface Level {
  start: number;
  format: string;
  /** E.g. `%1.%2`. */
  text: string;
  /** Levels above it that start it anew: below this one (1 … 9); 0 = none does. */
  restartsAfter: number | null;
  /** `w:isLgl`: numbers of all levels are written as decimals. */
  decimals: boolean;
  styleId: string | null;
}

interface List {
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that this list starts anew when it is first used. */
  startOverrides: ReadonlyMap<number, number>;
}

/**
 * The numbers that Word writes before paragraphs; they stand in no text of the file but follow from
 * `word/numbering.xml` and the order of paragraphs (ECMA-376 part 1, 17.9).
 */
export class ListLabels {
  /** What had to be guessed, in Chinese. */
  readonly doubts = new Set<string>();
  readonly #lists = new Map<string, List>();
  /** Numbers reached, by abstract list and level: lists of one abstract list count on. */
  readonly #reached = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #styles: ParagraphStyles;

  /** @param root `word/numbering.xml`; undefined where the document has none */
  constructor(root: XmlElement | undefined, styles: ParagraphStyles, budget: Budget) {
    this.#styles = styles;
    if (root === undefined) return;
    const abstract = new Map(
      childElements(root, 'w:abstractNum').map((each) => [
        each.attributes.get('w:abstractNumId') ?? '',
        each,
      ]),
    );
    const instances = new Map(
      childElements(root, 'w:num').map((each) => [each.attributes.get('w:numId') ?? '', each]),
    );
    const abstractOf = (instance: XmlElement | undefined): XmlElement | undefined =>
      abstract.get(valueOf(childNamed(instance, 'w:abstractNumId')) ?? '');
    const levels = new Map<XmlElement, ReadonlyMap<number, Level>>();
    for (const [numId, instance] of instances) {
      let definition = abstractOf(instance);
      // A list may only point at the style that holds its levels.
      const link = valueOf(childNamed(definition, 'w:numStyleLink'));
      if (link !== null) {
        definition = abstractOf(instances.get(styles.numberingOfStyle(link) ?? '')) ?? definition;
      }
      if (definition === undefined) continue;
      const defined = levels.get(definition) ?? levelsOf(definition, budget);
      levels.set(definition, defined);
      this.#lists.set(numId, listOf(definition, defined, instance, budget));
    }
  }

  /**
   * The number before the next paragraph in document order, `-` for a bullet, `''` without any.
   * To be asked once for every paragraph that is shown.
   */
  next(paragraph: XmlElement | undefined): string {
    const reference = this.#styles.numbering(paragraph);
    const list = this.#lists.get(reference?.numId ?? '');
    if (reference === null || list === undefined) return '';
    const depth = reference.level ?? levelOfStyle(list, reference.styleId) ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined) return '';
    const reached = this.#count(reference.numId ?? '', list, depth);
    if (level.format === 'bullet') return '-';
    return level.text
      .replace(/%([1-9])/g, (_, number: string) => {
        const index = Number(number) - 1;
        const shown = list.levels.get(index);
        if (shown === undefined) return '';
        const format = level.decimals ? 'decimal' : shown.format;
        return format === 'none' || format === 'bullet'
          ? ''
          : writeListNumber(reached[index] ?? shown.start, numberFormats[format], this.doubts);
      })
      .trim();
  }

  /** Which list a paragraph is of, at which level, and how that is numbered; null for one of none. */
  placeOf(
    paragraph: XmlElement | undefined,
  ): { list: string; depth: number; shape: string } | null {
    const reference = this.#styles.numbering(paragraph);
    const list = this.#lists.get(reference?.numId ?? '');
    if (reference === null || list === undefined) return null;
    const depth = reference.level ?? levelOfStyle(list, reference.styleId) ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined) return null;
    const shape = `${level.format} ${level.text.replace(/%[1-9]/g, '%')}`;
    return { list: list.abstractId, depth, shape };
  }

  /** Counts the paragraph; gives the numbers reached at all levels. */
  #count(numId: string, list: List, depth: number): (number | undefined)[] {
    const reached = this.#reached.get(list.abstractId) ?? [];
    this.#reached.set(list.abstractId, reached);
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId);
      for (const [level, start] of list.startOverrides) reached[level] = start - 1;
    }
    for (let above = 0; above < depth; above += 1) {
      if (reached[above] !== undefined) continue;
      // Word processors show the first number of a level that is left out, and count it.
      reached[above] = list.levels.get(above)?.start ?? 1;
      if (list.levels.get(depth)?.text.includes(`%${above + 1}`) === true)
        this.doubts.add(levelLeftOut);
    }
    reached[depth] = (reached[depth] ?? (list.levels.get(depth)?.start ?? 1) - 1) + 1;
    for (let deeper = depth + 1; deeper < 9; deeper += 1) {
      const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? deeper;
      if (depth < restartsAfter) reached[deeper] = undefined;
    }
    return reached;
  }
}

function listOf(
  definition: XmlElement,
  defined: ReadonlyMap<number, Level>,
  instance: XmlElement,
  budget: Budget,
): List {
  const levels = new Map(defined);
  const startOverrides = new Map<number, number>();
  for (const override of childElements(instance, 'w:lvlOverride')) {
    const depth = integerAttribute(override, 'w:ilvl') ?? 0;
    for (const [own, level] of levelsOf(override, budget)) levels.set(own, level);
    const start = integerAttribute(childNamed(override, 'w:startOverride'), 'w:val');
    budget.allow('listLevels', depth + 1);
    if (start !== null) startOverrides.set(depth, start);
  }
  const abstractId = definition.attributes.get('w:abstractNumId') ?? '';
  return { abstractId, levels, startOverrides };
}

function levelsOf(parent: XmlElement, budget: Budget): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childElements(parent, 'w:lvl')) {
    const depth = integerAttribute(level, 'w:ilvl') ?? 0;
    const text = valueOf(childNamed(level, 'w:lvlText')) ?? '';
    budget.allow('listLevels', depth + 1);
    budget.allow('labelCharacters', text.length);
    levels.set(depth, {
      start: integerAttribute(childNamed(level, 'w:start'), 'w:val') ?? 0,
      format: formatOf(level),
      text,
      restartsAfter: integerAttribute(childNamed(level, 'w:lvlRestart'), 'w:val'),
      decimals: isOn(childNamed(level, 'w:isLgl')),
      styleId: valueOf(childNamed(level, 'w:pStyle')),
    });
  }
  return levels;
}

/** Newer formats stand in a choice, with an older one for programs that do not know them. */
function formatOf(level: XmlElement): string {
  const plain = childNamed(level, 'w:numFmt');
  if (plain !== undefined) return valueOf(plain) ?? 'decimal';
  const fallback = childNamed(childNamed(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(childNamed(fallback, 'w:numFmt')) ?? 'decimal';
}

function levelOfStyle(list: List, styleId: string | null): number | null {
  if (styleId === null) return null;
  for (const [depth, level] of list.levels) if (level.styleId === styleId) return depth;
  return null;
}
