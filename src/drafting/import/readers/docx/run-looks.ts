import type { Budget } from '../../budget.ts';
import type { LeftOut } from '../hidden-text.ts';
import { childElements, childNamed, type XmlElement } from '../packages/xml-part.ts';
import { isOn, valueOf } from './styles.ts';

/** `w:dstrike` strikes through twice. */
const switches = ['w:vanish', 'w:strike', 'w:dstrike'] as const;
type Switch = (typeof switches)[number];

/** What a style says of each switch; one that it does not name is missing. */
type Look = ReadonlyMap<Switch, boolean>;

interface RunStyle {
  basedOn: string | null;
  look: Look;
}

/** Which text of a Word document is hidden or struck through, by its own properties or its styles. */
export class RunLooks {
  readonly #styles = new Map<string, RunStyle>();
  readonly #looks = new Map<string, Look>();
  readonly #defaults: Look;
  readonly #budget: Budget;
  #usual: string | null = null;

  /** @param root `word/styles.xml`; undefined where the document has none */
  constructor(root: XmlElement | undefined, budget: Budget) {
    this.#budget = budget;
    const defaults = childNamed(childNamed(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = lookOf(childNamed(defaults, 'w:rPr'));
    for (const style of root === undefined ? [] : childElements(root, 'w:style')) {
      const id = style.attributes.get('w:styleId');
      if (id === undefined) continue;
      this.#styles.set(id, {
        basedOn: valueOf(childNamed(style, 'w:basedOn')),
        look: lookOf(childNamed(style, 'w:rPr')),
      });
      const usual = style.attributes.get('w:default');
      if (style.attributes.get('w:type') === 'paragraph' && (usual === '1' || usual === 'true'))
        this.#usual ??= id;
    }
  }

  /**
   * Why text is left out; null where it is shown.
   * @param run properties of a run, or of the mark of a paragraph
   * @param paragraph properties of the paragraph that holds it
   */
  leftOut(run: XmlElement | undefined, paragraph: XmlElement | undefined): LeftOut | null {
    const own = lookOf(run);
    const ofRun = this.#lookOfStyle(valueOf(childNamed(run, 'w:rStyle')));
    const ofParagraph = this.#lookOfStyle(
      valueOf(childNamed(paragraph, 'w:pStyle')) ?? this.#usual,
    );
    const isSet = (name: Switch): boolean => {
      const told = own.get(name);
      if (told !== undefined) return told;
      if (name === 'w:dstrike')
        return ofRun.get(name) ?? ofParagraph.get(name) ?? this.#defaults.get(name) ?? false;
      // Two styles that both switch on switch off again (ECMA-376 part 1, 17.7.3).
      const both = [ofParagraph.get(name) === true, ofRun.get(name) === true] as const;
      return this.#defaults.get(name) === true || both[0] !== both[1];
    };
    if (isSet('w:vanish')) return 'hidden';
    return isSet('w:strike') || isSet('w:dstrike') ? 'struck' : null;
  }

  /** What the style says, or else the nearest that it is based on. */
  #lookOfStyle(first: string | null): Look {
    const known = this.#looks.get(first ?? '');
    if (first === null || known !== undefined) return known ?? new Map();
    const look = new Map<Switch, boolean>();
    const seen = new Set<string>();
    for (let id: string | null = first; id !== null && !seen.has(id);) {
      const style = this.#styles.get(id);
      if (style === undefined) break;
      seen.add(id);
      this.#budget.allow('styleAncestors', seen.size, `樣式「${first}」`);
      for (const [name, on] of style.look) if (!look.has(name)) look.set(name, on);
      id = style.basedOn;
    }
    this.#looks.set(first, look);
    return look;
  }
}

function lookOf(properties: XmlElement | undefined): Look {
  return new Map(
    switches.flatMap((name) => {
      const element = childNamed(properties, name);
      return element === undefined ? [] : [[name, isOn(element)] as const];
    }),
  );
}
