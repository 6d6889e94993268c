import type { Label } from '../../../meaning/numbers/parse-label.ts';
import { joinWrapped, linesOf } from '../document/clean-text.ts';
import { follows, labelFamily, splitAtLabels } from './split-at-labels.ts';

/** A heading of a cell, number included. */
export interface Heading {
  label: Label | null;
  text: string;
}

/** Headings of a 實施要項 cell: `一、服務流程` and `(一) 服務流程便捷性` may stand in one cell and one line. */
export function splitDimensions(cell: string): Heading[] {
  return headings(
    cell,
    ({ label, atLineStart }) =>
      atLineStart || label.style === 'numeral-brackets' || label.style === 'numeral',
  );
}

/** Headings of an 執行項目 cell; a line without a number goes on from the line before. */
export function splitActions(cell: string): Heading[] {
  return headings(cell, ({ label, previous, atLineStart }) => {
    if (previous === null) return atLineStart;
    return atLineStart ? labelFamily(label) === labelFamily(previous) : follows(label, previous);
  });
}

function headings(cell: string, begins: Parameters<typeof splitAtLabels>[1]): Heading[] {
  return splitAtLabels(linesOf(cell), begins).map(({ label, lines, written }) => {
    // A number may stand in a line of its own, the words below it.
    const wrapped = label !== null && written === label.label ? lines : lines.slice(1);
    return { label, text: joinWrapped([written, ...wrapped]) };
  });
}
