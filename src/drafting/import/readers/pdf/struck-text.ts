import type { PageContent, PlacedText, Rule } from './page-content.ts';
import { placedSigns } from './text-lines.ts';

/** A page without what is struck out on it. */
export interface UnstruckPage extends PageContent {
  /** Words that were struck out, a stretch each, in the order of the page. */
  struck: string[];
}

/** How far above the line that letters stand on a rule strikes them out, as parts of their size: lower ones underline, higher ones border. */
const STRIKES = { from: 0.12, to: 0.62 };

/** A note that strikes words out is put where somebody has drawn it. */
const NEAR = { from: 0, to: 0.75 };

/** A page of more horizontal lines is a drawing. It bounds the time, for each is held against each text. */
const MOST_LINES = 2000;

/** How far a rule that strikes words out runs beyond them, as a part of their size. */
const BEYOND = 0.6;

/**
 * A page without the characters through whose middle a line is drawn, and without these lines. Only a rule that runs over
 * nothing but text, from its first character to the last, strikes it out: a border leads from one to another.
 */
export function leaveOutStruck(page: PageContent): UnstruckPage {
  const { texts, rules } = page;
  const lines = rules.filter(({ direction }) => direction === 'horizontal');
  const strikes = lines.length > MOST_LINES ? [] : lines.filter((rule) => strikesOut(rule, texts));
  if (strikes.length === 0) return { ...page, struck: [] };
  const gone = new Set(strikes);
  const stretches = texts.flatMap((text) => cut(text, strikes));
  return {
    ...page,
    texts: closedUp(stretches),
    rules: rules.filter((rule) => !gone.has(rule)),
    struck: struckWords(stretches),
  };
}

/** What is struck out, words that stand next to each other together, however the file parts them. */
function struckWords(stretches: readonly Stretch[]): string[] {
  const words: string[] = [];
  let before: PlacedText | null = null;
  for (const { text, isStruck } of stretches) {
    if (isStruck && before !== null && isNextTo(before, text)) words.push(words.pop() + text.text);
    else if (isStruck) words.push(text.text);
    before = isStruck ? text : null;
  }
  return words;
}

/** The texts that are not struck out; what stands before a gap reaches over it, or the gap would be read as a space. */
function closedUp(stretches: readonly Stretch[]): PlacedText[] {
  const left: PlacedText[] = [];
  let before: PlacedText | null = null;
  for (const { text, isStruck } of stretches) {
    if (!isStruck) left.push((before = { ...text }));
    else if (before !== null && isNextTo(before, text))
      before.width = text.x + text.width - before.x;
  }
  return left;
}

function isNextTo(one: PlacedText, other: PlacedText): boolean {
  const { size } = other;
  const gap = other.x - (one.x + one.width);
  return Math.abs(one.baseline - other.baseline) < size * 0.2 && Math.abs(gap) < size * 0.4;
}

/** Whether a rule runs over text alone, at the height at which one strikes out. */
function strikesOut(rule: Rule, texts: readonly PlacedText[]): boolean {
  const through = texts.filter((text) => isThrough(rule, text)).sort((a, b) => a.x - b.x);
  if (rule.isStrike === true) return true;
  let at = rule.from;
  for (const { x, width, size } of through) {
    if (x - at > size * BEYOND) return false;
    at = Math.max(at, x + width);
  }
  const last = through.at(-1);
  return last !== undefined && rule.to - at <= last.size * BEYOND;
}

function isThrough(rule: Rule, { x, width, size, baseline }: PlacedText): boolean {
  const above = baseline - rule.at;
  const { from, to } = rule.isStrike === true ? NEAR : STRIKES;
  const isWithin = above > size * from && above < size * to;
  return isWithin && Math.min(rule.to, x + width) - Math.max(rule.from, x) > size * 0.2;
}

/** Characters of a text that are struck out, or that are not, one after the other. */
interface Stretch {
  isStruck: boolean;
  text: PlacedText;
}

/** A text in stretches that are struck out, and that are not. */
function cut(text: PlacedText, strikes: readonly Rule[]): Stretch[] {
  const rules = strikes.filter((rule) => isThrough(rule, text));
  if (rules.length === 0) return [{ isStruck: false, text }];
  const stretches: Stretch[] = [];
  for (const { sign, x, width } of placedSigns(text)) {
    const middle = x + width / 2;
    const isStruck = rules.some(({ from, to }) => middle > from && middle < to);
    const last = stretches.at(-1);
    if (last?.isStruck === isStruck) {
      last.text.text += sign;
      last.text.width += width;
    } else stretches.push({ isStruck, text: { ...text, text: sign, x, width } });
  }
  return stretches;
}
