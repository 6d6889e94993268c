import { withoutSpace } from './characters.ts';

/** Something that conversion to plain text added and that is no text of the plan. */
export interface ConversionRule {
  name: string;
  /** Why it cannot be text of the plan. */
  reason: string;
  pattern: RegExp;
  /** The first one is the plan's own. */
  keepFirst?: true;
}

/** What a rule took away, once for each time. */
export interface Removal {
  rule: string;
  text: string;
}

export interface Cleaned {
  text: string;
  removed: Removal[];
}

/** Takes away what the rules name, in their order; a line end stands where it was. */
export function removeByRules(text: string, rules: readonly ConversionRule[]): Cleaned {
  const removed: Removal[] = [];
  let rest = text;
  for (const { name, pattern, keepFirst } of rules) {
    let seen = 0;
    rest = rest.replace(pattern, (match) => {
      seen += 1;
      if (keepFirst && seen === 1) return match;
      removed.push({ rule: name, text: withoutSpace(match) });
      return '\n';
    });
  }
  return { text: rest, removed };
}
