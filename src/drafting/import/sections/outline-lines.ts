import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import {
  namedMeasure,
  withoutNamedValues,
  type LineContext,
  type NamedValue,
} from '../columns/named-values.ts';
import { follows, labelFamily } from '../cells/split-at-labels.ts';
import type { TableContext } from '../model/table-context.ts';

/** A line of a section in which measures stand in numbered paragraphs. */
export interface OutlineTextLine {
  /** Kind of its number; null without one. */
  style: string | null;
  label: Label | null;
  /** Without deadline and unit. */
  text: string;
  values: NamedValue[];
  /** It is named as the measure (`推動作法：…`): the number that it stands below is that of its heading. */
  isMeasure: boolean;
  /** That is told by what stands around it alone. */
  isGuess?: boolean;
  /** What a line without a number is named, where it is none of these (`預期效益：…`), with its colon. */
  name: string | null;
  /** It begins with the sign of a list. */
  isItem: boolean;
  /** Of the first line of a block its number in the section; null for any other. */
  block: number | null;
  place: string | null;
}

/** A line of text by what it says; its numbers are those of a heading or a measure unless they count names. */
export function readOutlineLine(
  line: string,
  countsNames: boolean,
  context: LineContext,
): { read: Omit<OutlineTextLine, 'place' | 'isItem' | 'block'>; signs: string[] } {
  const number = countsNames ? parseLabel(line, { styles: headingStyles }) : null;
  const words = number === null ? line : number.rest;
  const before = number === null ? [] : [number.label];
  const named = namedMeasure(words);
  const { rest, values, signs } = withoutNamedValues(named?.rest ?? words, context);
  if (number !== null || named !== null) {
    const name = named === null ? [] : [named.name];
    // `推動作法：（一）增設五處。`: the number behind the name is that of the measure.
    const own =
      number === null && named !== null ? parseLabel(rest, { styles: headingStyles }) : null;
    const read = {
      style: null,
      label: own,
      text: own === null ? rest : own.rest,
      values,
      isMeasure: named !== null,
      name: null,
    };
    return { read, signs: [...before, ...name, ...signs] };
  }
  const label = parseLabel(rest, { styles: headingStyles });
  const text = label === null ? rest : label.rest;
  const style = label === null ? null : labelFamily(label);
  const name = label === null && values.length === 0 ? (NAMED.exec(text)?.[0] ?? null) : null;
  return { read: { style, label, text, values, isMeasure: false, name }, signs };
}

/** The name of a line: `預期效益：`, `現況：`. */
const NAMED = /^\p{Script=Han}{2,8}\s*[：:]\s*(?=\S)/u;

/**
 * Lines whose numbers count what is said of one measure (`1. 推動作法：…`, `2. 完成期限：…`), by index: the first
 * two at least of a run that begins anew below another number.
 */
export function countingNames(
  lines: readonly string[],
  context: TableContext,
): ReadonlySet<number> {
  const found = new Set<number>();
  const labels = lines.map((line) => parseLabel(line, { styles: headingStyles }));
  const isNamed = (label: Label | null) => {
    if (label === null) return false;
    if (namedMeasure(label.rest) !== null) return true;
    const { rest, values } = withoutNamedValues(label.rest, context);
    return rest === '' && values.length > 0;
  };
  for (const [at, first] of labels.entries()) {
    if (first?.ordinal.at(-1) !== 1 || !isNamed(first)) continue;
    const above = labels[at - 1];
    if (!above || labelFamily(above) === labelFamily(first)) continue;
    let last = first;
    const run = [at];
    for (let next = at + 1; next < labels.length; next += 1) {
      const label = labels[next];
      if (!label) continue;
      if (labelFamily(label) !== labelFamily(last) || !follows(label, last)) break;
      if (isNamed(label)) run.push(next);
      last = label;
    }
    if (run.length >= 2) for (const index of run) found.add(index);
  }
  return found;
}

/** What a line is named, without colon and spaces. */
export function plainName({ name }: OutlineTextLine): string | null {
  return name?.replace(/[\s：:]/gu, '') ?? null;
}
