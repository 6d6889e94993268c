import { compareLabels, type Label } from './parse-label.ts';
import type { LabelStyle } from './label-styles.ts';

/** A label that does not follow the one before it. */
export interface SequenceBreak {
  /** Position in the list that was given. */
  index: number;
  label: string;
  style: LabelStyle;
  problem: 'repeated' | 'missing' | 'backwards';
  found: number[];
  expected: number[];
}

/**
 * Returns where the numbers of siblings repeat, leave one out or go back. Lines without a label (null) are
 * passed over; numbers, numerals and letters are counted apart. After a break the count goes on from the
 * label found, so that one slip is reported once.
 */
export function checkSequence(labels: readonly (Label | null)[]): SequenceBreak[] {
  const breaks: SequenceBreak[] = [];
  const last = new Map<string, Label>();
  for (const [index, label] of asLetters(labels).entries()) {
    if (label === null) continue;
    const series = seriesOf(label);
    const previous = last.get(series);
    last.set(series, label);
    const expected = expectedAfter(previous, label);
    const order = compareLabels(label, { ordinal: expected });
    if (order === 0) continue;
    const repeated = previous !== undefined && compareLabels(label, previous) === 0;
    const problem = repeated ? 'repeated' : order > 0 ? 'missing' : 'backwards';
    breaks.push({
      index,
      label: label.label,
      style: label.style,
      problem,
      found: label.ordinal,
      expected,
    });
  }
  return breaks;
}

/** Styles of letters, and those in which some letters are Roman numbers. */
const romanOf: Partial<Readonly<Record<LabelStyle, LabelStyle>>> = {
  'letter-marked': 'roman',
  'letter-brackets': 'roman-brackets',
  'small-letter': 'small-roman',
};

/** Among letters `I.` is the letter behind `H.`, else the first Roman number. */
function asLetters(labels: readonly (Label | null)[]): readonly (Label | null)[] {
  const styles = new Set(labels.map((label) => label?.style));
  return labels.map((label) => {
    const [style] =
      Object.entries(romanOf).find(
        ([letters, roman]) => roman === label?.style && styles.has(letters as LabelStyle),
      ) ?? [];
    const [, letter] = /^[^A-Za-z]*([A-Za-z])[^A-Za-z]*$/.exec(label?.label ?? '') ?? [];
    if (label === null || style === undefined || letter === undefined) return label;
    const ordinal = [letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1];
    return { ...label, style: style as LabelStyle, ordinal };
  });
}

/** `1.` and `1、` count together, `1.1` and `1` do not. */
function seriesOf({ style, ordinal }: Label): string {
  return `${signsOf(style)} ${ordinal.length}`;
}

function signsOf(style: LabelStyle): string {
  return style.split('-')[0]!;
}

/** The first of a series is 1 in whatever part it stands: `2.1`. */
function expectedAfter(previous: Label | undefined, label: Label): number[] {
  const parent = (previous ?? label).ordinal.slice(0, -1);
  return [...parent, previous === undefined ? 1 : previous.ordinal.at(-1)! + 1];
}
