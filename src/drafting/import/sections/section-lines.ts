import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { joinWrapped, linesOf } from '../document/clean-text.ts';
import type { PlanSection } from './find-sections.ts';
import type { LineContext } from '../columns/named-values.ts';
import type { Omission } from '../document/omission.ts';
import { countingNames, readOutlineLine, type OutlineTextLine as Line } from './outline-lines.ts';
import type { SectionValues } from './section-values.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import { stylesByLevel } from './list-levels.ts';
import { listSign } from '../document/list-sign.ts';

/** A section by its lines. */
export interface ReadSection {
  section: PlanSection;
  /** From the first numbered paragraph on. */
  lines: Line[];
  /** The blocks of these in the section: what stands below the measures and belongs to none is not among them. */
  blocks: Set<number>;
  signs: Omission[];
  /** What it names for all of its measures. */
  own: SectionValues;
  /** Why its lines may hold words of several cells; null where none does. */
  doubt: ReadingDoubt | null;
}

/** Why lines of a section may hold words of several cells; null where none does. */
export function doubtIn({ content }: PlanSection): ReadingDoubt | null {
  const doubtful = content.find((block) => block.kind === 'paragraph' && block.doubt !== undefined);
  return doubtful?.kind === 'paragraph' ? (doubtful.doubt ?? null) : null;
}

/** Lines of a section as they are written, what is left out of each, and what is read. */
export interface ReadLines {
  written: readonly WrittenLine[];
  signs: readonly (readonly Omission[])[];
  /** Each that begins an entry or a heading has a kind of number. */
  lines: Line[];
}

/** Reads the lines of a section, from one of its blocks on. */
export function readFrom(section: PlanSection, start: number, context: LineContext): ReadLines {
  const written = withBracketsClosed(
    section.content.slice(start).flatMap((block, at) => {
      if (block.kind !== 'paragraph') return [];
      const { place, headingLevel, listLevel = 0 } = block;
      return linesOf(block.text).map((text, line) => ({
        place,
        block: line === 0 ? start + at : null,
        headingLevel,
        listLevel,
        ...withoutSign(text),
      }));
    }),
  );
  const counting = countingNames(
    written.map(({ line }) => line),
    context,
  );
  const outline = written.map(({ line }, at) => readOutlineLine(line, counting.has(at), context));
  const styles = stylesByLevel(
    outline.map((each, at) => ({ line: each.read, listLevel: written[at]!.listLevel })),
  );
  const read = written.map(({ sign, place, block }, at) => {
    const { read, signs: around } = outline[at]!;
    const reason = '文字裡作法、期限、單位的名稱與符號';
    return {
      line: { ...read, style: styles[at]!, place, block, isItem: sign !== null },
      signs: [
        ...(sign === null ? [] : [{ reason: '清單符號', text: sign, place }]),
        ...(around.length === 0 ? [] : [{ reason, text: around.join(''), place }]),
      ],
    };
  });
  return { written, signs: read.map(({ signs }) => signs), lines: read.map(({ line }) => line) };
}

/** A line as it is written. */
export interface WrittenLine {
  place: string | null;
  /** Of the first line of a block its number in the section; null for any other. */
  block: number | null;
  /** Blocks whose first line was joined with it. */
  joined?: readonly number[];
  headingLevel: number | null;
  listLevel: number;
  sign: string | null;
  line: string;
}

/** The blocks that begin in a line. */
export function blocksOf({ block, joined = [] }: WrittenLine): readonly number[] {
  return block === null ? joined : [block, ...joined];
}

/** Joins a line whose last bracket is not closed with the one behind it that closes it: a page or a paragraph ended within it. */
function withBracketsClosed(lines: readonly WrittenLine[]): WrittenLine[] {
  const joined: WrittenLine[] = [];
  for (const next of lines) {
    const last = joined.at(-1);
    const isRest =
      last !== undefined &&
      OPEN_BRACKET.test(last.line) &&
      REST_OF_BRACKET.test(next.line) &&
      next.sign === null &&
      parseLabel(next.line, { styles: headingStyles }) === null;
    if (isRest)
      joined.splice(-1, 1, {
        ...last,
        line: joinWrapped([last.line, next.line]),
        joined: [...(last.joined ?? []), ...blocksOf(next)],
      });
    else joined.push(next);
  }
  return joined;
}

const OPEN_BRACKET = /[（(【〔][^（()）【】〔〕]{0,60}$/u;
const REST_OF_BRACKET = /^[^（()）【】〔〕]{0,60}[)）】〕]/u;

/** A line and the sign of a list before it. */
export function withoutSign(written: string): { sign: string | null; line: string } {
  const sign = listSign(written);
  return { sign, line: written.slice(sign?.length ?? 0).trim() };
}
