import { declared, known } from '../model/assigned-column.ts';
import { HARDLY, MOSTLY, type Candidate } from './column-candidate.ts';
import type { ColumnPlaces } from './column-places.ts';
import { placeUnits } from './columns-of-units.ts';
import { doubtOf, targetDoubt, textDoubt } from './doubts-of-roles.ts';
import { plainHead } from './head-words.ts';

/** Columns that stand beside the measures: when, who, how much. */
export function placeBeside(places: ColumnPlaces): void {
  for (const candidate of places.open) {
    const isNamed = candidate.sense === 'number' && candidate.facts.sentences < MOSTLY;
    const next = places.all[candidate.index + 1];
    if (isNamed || countsWithoutHead(candidate, next) || countsRows(candidate))
      places.place(candidate, declared('text'));
  }
  placeStartAndEnd(places);
  placeDeadline(places);
  placeUnits(places);
  for (const candidate of places.open) placeFigures(places, candidate);
}

/** Numbers alone below a head that is empty, or is that of the texts beside them as well. */
function countsWithoutHead({ head, facts }: Candidate, next: Candidate | undefined): boolean {
  const isOfNext = head === next?.head && next.facts.length > facts.length * 2;
  const isUnheaded = /^(?:第\d+欄)?$/u.test(head.trim()) || isOfNext;
  return isUnheaded && facts.cells > 1 && facts.numbers === 1;
}

/** A first column with a number alone in each row heads nothing, though its head may say so (`項目`). */
function countsRows({ index, facts }: Candidate): boolean {
  return index === 0 && facts.cells > 1 && facts.numbers === 1 && facts.perRow === 1;
}

/** Ends of heads beside that of a beginning. */
const END = /(?:完成|完工|竣工|止|至)(?:日期?|時間|月份)?$/u;

/** A beginning and an end are declared: both together are the deadline. */
function placeStartAndEnd(places: ColumnPlaces): void {
  const times = [...places.open].filter(
    ({ facts }) => facts.cells === 0 || facts.deadlines >= MOSTLY,
  );
  const start = times.find(({ sense }) => sense === 'start');
  if (start === undefined) return;
  // `完成` alone heads a deadline, beside a column of beginnings their ends.
  const end =
    times.find(({ sense }) => sense === 'end') ??
    times.find(({ index, head }) => index === start.index + 1 && END.test(plainHead(head)));
  if (end === undefined) return;
  places.place(start, declared('start'));
  places.place(end, declared('end'));
}

/** The column that both head and content say to be of deadlines, else the one that the content says. */
function placeDeadline(places: ColumnPlaces): void {
  const fitting = [...places.open].filter(({ named, sense, facts }) => {
    if (named === 'deadline')
      return facts.cells === 0 || facts.deadlines >= HARDLY || facts.sentences < MOSTLY;
    if (sense === 'deadline') return facts.cells === 0 || facts.deadlines >= HARDLY;
    return (
      facts.deadlines >= MOSTLY && sense !== 'number' && !(sense === 'amount' || sense === 'target')
    );
  });
  const rank = ({ named, sense, facts }: Candidate) =>
    (named === 'deadline' ? 1 : sense === 'deadline' ? 0.8 : 0) + facts.deadlines;
  const [best, ...others] = fitting.sort((one, other) => rank(other) - rank(one));
  if (best === undefined) return;
  const isSure =
    best.named === 'deadline' || (best.sense === 'deadline' && best.facts.deadlines >= MOSTLY);
  const rivals = others.filter(
    (other) => !tellsResult(other) && (rank(other) > rank(best) - 0.5 || isAnotherDeadline(other)),
  );
  places.place(best, known('deadline', doubtOf(best, '完成期限', isSure, rivals)));
}

/** `展延後完成期限` beside `預定完成期限`: which of them is promised cannot be told. */
function isAnotherDeadline({ named, sense, facts }: Candidate): boolean {
  return (named === 'deadline' || sense === 'deadline') && facts.deadlines >= HARDLY;
}

/** `實際完成日期`: when something was done is no promise. */
function tellsResult({ head }: Candidate): boolean {
  return head.includes('實際');
}

/** Weights, sums of money, and figures that are promised. */
function placeFigures(places: ColumnPlaces, candidate: Candidate): void {
  const { sense, facts } = candidate;
  if (sense === 'weight') places.place(candidate, declared('weight'));
  else if (sense === 'amount' && (facts.cells === 0 || facts.amounts >= MOSTLY))
    places.place(candidate, declared('amount'));
  else if (
    sense === 'target' ||
    (candidate.named === 'dimension' &&
      facts.targets >= 0.8 &&
      candidate.index > 0 &&
      // Merged over measures, it is what these reach for.
      !facts.heads)
  ) {
    const isFigure = facts.targets >= MOSTLY;
    places.place(
      candidate,
      isFigure
        ? declared('target', facts.compared === 1 ? null : targetDoubt(candidate))
        : declared('text', textDoubt(candidate)),
    );
  }
}
