import { declared, known } from '../model/assigned-column.ts';
import { HARDLY, MOSTLY, type Candidate } from './column-candidate.ts';
import { columnOfMeasures } from './column-of-measures.ts';
import type { ColumnPlaces } from './column-places.ts';
import { headsMeasures, placeHeadings } from './columns-of-headings.ts';
import { headingDoubt, textDoubt } from './doubts-of-roles.ts';

/** Of the columns of text that are left, which holds the measures, and which headings. */
export function placeTexts(places: ColumnPlaces, isHeaded: boolean): void {
  // A further column of times or units is beside the measures, and none of them.
  const hasUnits = places.has('unit');
  const isBeside = ({ named, facts }: Candidate) => {
    if (named === 'measure') return false;
    const isOfHeadings = hasUnits && (named === 'dimension' || named === 'action');
    return facts.deadlines >= MOSTLY || (facts.knownUnits >= MOSTLY && !isOfHeadings);
  };
  const all = [...places.open];
  const worded = all.filter((each) => !isBeside(each));
  const texts = worded.length > 0 ? worded : all;
  const measure = columnOfMeasures(texts);
  if (measure === null) return;
  const { best, doubt } = measure;
  places.place(best, known('measure', doubt));
  const headings = texts.filter((each) => each !== best && headsMeasures(each, best));
  placeHeadings(places, headings, isHeaded);
  for (const candidate of places.open) {
    const isUsual = candidate.sense === 'indicator' || candidate.sense === 'other';
    // Merged, or the same for several, it may head the measures.
    const mayHead =
      (candidate.index < best.index || isMergedBehind(candidate)) &&
      candidate.facts.heads &&
      isShort(candidate);
    const doubt = mayHead ? headingDoubt(candidate) : isUsual ? null : textDoubt(candidate);
    places.place(candidate, declared('text', doubt));
  }
}

/** Cells merged over rows, below a head that says nothing. */
function isMergedBehind({ sense, facts }: Candidate): boolean {
  return sense === null && facts.perRow <= 0.8;
}

/** Words that head something; a sign (`●`) heads nothing. */
function isShort({ facts }: Candidate): boolean {
  return facts.length <= 20 && facts.sentences < HARDLY && facts.signs < MOSTLY;
}
