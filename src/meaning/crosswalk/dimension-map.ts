import { splitLabel } from '../numbers/parse-label.ts';
import type { CrosswalkLevel, CrosswalkRule } from '../../content/schemas/vocabularies.ts';
import { dropSpace, foldWidth } from '../text/fold.ts';

/** The headings that a row stands under. */
export interface RowHeadings {
  dimension: string;
  /** May hold several headings of one cell, separated by line ends. */
  aspect: string | null;
  actions: readonly string[];
}

/** The comparable dimension of a row, and the heading that decided it. */
export interface MappedDimension {
  dimensionId: string;
  level: CrosswalkLevel;
  /** The deciding cell, as written. */
  heading: string;
}

/**
 * The crosswalk that makes dimensions of different years comparable: from the headings of a plan
 * to a dimension id. The deepest heading that is mapped counts (action, aspect, dimension); a cell
 * with several headings counts only where all of them mean the same dimension.
 */
export class DimensionMap {
  readonly #rules = new Map<string, string>();
  /** Names of headings as rules have them; most headings stand over many rows. */
  readonly #names = new Map<string, string>();

  constructor(rules: readonly CrosswalkRule[]) {
    for (const rule of rules) {
      for (const plan of rule.plans ?? ['']) {
        this.#rules.set(ruleKey(rule.level, headingName(rule.heading), plan), rule.dimension);
      }
    }
  }

  /** Dimension of a row, or null where none of its headings is mapped. */
  map(planId: string, headings: RowHeadings): MappedDimension | null {
    const cells: [CrosswalkLevel, readonly string[]][] = [
      ['action', headings.actions],
      ['aspect', headings.aspect === null ? [] : headings.aspect.split('\n')],
      ['dimension', [headings.dimension]],
    ];
    for (const [level, cell] of cells) {
      const dimensionId = this.#agreed(planId, level, cell);
      if (dimensionId !== null) return { dimensionId, level, heading: cell.join('\n') };
    }
    return null;
  }

  #agreed(planId: string, level: CrosswalkLevel, cell: readonly string[]): string | null {
    const ids = new Set(cell.map((heading) => this.#lookUp(planId, level, heading)));
    const [only] = ids;
    return ids.size === 1 && only !== undefined ? only : null;
  }

  #lookUp(planId: string, level: CrosswalkLevel, heading: string): string | undefined {
    let name = this.#names.get(heading);
    if (name === undefined) {
      name = headingName(headingName(heading));
      this.#names.set(heading, name);
    }
    return (
      this.#rules.get(ruleKey(level, name, planId)) ?? this.#rules.get(ruleKey(level, name, ''))
    );
  }
}

/** A heading without its number and white space, half width: `(一) 服務流程便捷性` → `服務流程便捷性`. */
export function headingName(heading: string): string {
  return dropSpace(foldWidth(splitLabel(heading).rest)).replace(/[.。．]$/u, '');
}

/** @param name of the heading, see `headingName` */
function ruleKey(level: CrosswalkLevel, name: string, planId: string): string {
  return `${level}\n${planId}\n${name}`;
}
