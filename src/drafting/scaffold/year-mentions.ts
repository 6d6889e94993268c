import { toGregorianYear, toRocYear } from '../../meaning/numbers/roc-year.ts';
import { foldWidth } from '../../meaning/text/fold.ts';

/** A year further from the plan's own is no date of the plan but a number, or history. */
const nearYears = 10;

/**
 * Passages of a text that carry the plan's year or one near it, as written and without repeats:
 * `101年12月`, `100 年度`, `97.12.10`, `2012年`. What they say may no longer hold a year later.
 */
export function yearMentions(text: string, rocYear: number): string[] {
  const folded = foldWidth(text);
  const found: string[] = [];
  const pattern =
    /(?<![\d.,])(\d{2,4})(?:\s*年(?:度|\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|[./-]\d{1,2}[./-]\d{1,2}(?!\d))/g;
  for (const match of folded.matchAll(pattern)) {
    const year = Number(match[1]);
    const roc = year > 1911 ? toRocYear(year) : year;
    if (Math.abs(roc - rocYear) > nearYears) continue;
    // One character of the text is one of the folded text.
    found.push(text.slice(match.index, match.index + match[0].length));
  }
  return [...new Set(found)];
}

/** A deadline with the plan's year, of either calendar, replaced by the next one; the text as it is where it does not carry it. */
export function withNextYear(deadline: string, rocYear: number): string {
  const ofPlan = `${rocYear}|${toGregorianYear(rocYear)}`;
  const written = new RegExp(`(?<![\\d.])(?:${ofPlan})(?=\\s*年|[./-]\\d)`, 'g');
  // Digits may be full width; what is not replaced stays as written.
  return [...foldWidth(deadline).matchAll(written)]
    .reverse()
    .reduce(
      (text, { index, 0: year }) =>
        text.slice(0, index) + String(Number(year) + 1) + text.slice(index + year.length),
      deadline,
    );
}
