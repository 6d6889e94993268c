import { known } from '../model/assigned-column.ts';
import { HARDLY, MOSTLY, type Candidate } from './column-candidate.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { ColumnPlaces } from './column-places.ts';
import { doubtOf } from './doubts-of-roles.ts';

/** The columns of those who lead and of those who help, told apart by their heads, else by their place. */
export function placeUnits(places: ColumnPlaces): void {
  const hasUnits = [...places.open].some(
    ({ named, facts }) => named === 'unit' && facts.units >= MOSTLY,
  );
  const isToldByCells = [...places.open].some(({ facts }) => facts.units >= HARDLY);
  // `閱覽組 王小明` below 承辦單位／人員: the head alone tells that units are named.
  const isOfWords = ({ length, sentences }: ColumnFacts) =>
    !isToldByCells && length <= 24 && sentences < HARDLY;
  const fitting = [...places.open].filter(({ named, sense, facts }) => {
    if (named === 'unit' || named === 'supporting_unit')
      return facts.cells === 0 || facts.units >= HARDLY || facts.length <= 24;
    if (sense === 'unit' || sense === 'supporting_unit' || sense === 'both_units')
      return facts.cells === 0 || facts.units >= HARDLY || isOfWords(facts);
    // Beside a column of units `2.法警室` below 執行項目 heads what that does.
    if ((named === 'dimension' || named === 'action') && hasUnits) return false;
    return (
      facts.knownUnits >= MOSTLY ||
      (facts.units >= 0.8 && sense !== 'heading' && facts.perRow > 0.3)
    );
  });
  const isSupporting = ({ sense, named }: Candidate) =>
    named === 'supporting_unit' || (named === null && sense === 'supporting_unit');
  const rank = ({ named, sense, facts }: Candidate) =>
    (named === 'unit' ? 1 : sense === 'unit' || sense === 'both_units' ? 0.8 : 0) +
    facts.units / 2 +
    facts.knownUnits / 2;
  const main = fitting
    .filter((each) => !isSupporting(each))
    .sort((one, other) => rank(other) - rank(one));
  const [best, ...others] = main;
  // Where no head says so, further units beside those of the 主辦 are of those who help.
  const byContent = others.find(({ named, sense, facts }) => {
    const isNamed = named === 'unit' || sense === 'unit' || sense === 'both_units';
    return !isNamed && facts.knownUnits >= MOSTLY;
  });
  const second = fitting.find(isSupporting) ?? byContent;
  if (best !== undefined) {
    const isSure =
      best.named === 'unit' ||
      ((best.sense === 'unit' || best.sense === 'both_units') && best.facts.units >= MOSTLY);
    const rivals = others.filter((other) => other !== second && rank(other) > rank(best) - 0.5);
    const holdsBoth = best.sense === 'both_units' && second === undefined;
    places.place(best, {
      ...known('unit', doubtOf(best, '承辦單位', isSure, rivals, !isOfWords(best.facts))),
      holdsBoth,
    });
  }
  if (second !== undefined) {
    // Of two columns of units one is that of the 主辦, whatever its head.
    if (best === undefined)
      places.place(second, known('unit', doubtOf(second, '承辦單位', false, [])));
    else {
      const isSure =
        second.named !== null ||
        second.facts.cells === 0 ||
        (isSupporting(second) && second.facts.units >= MOSTLY);
      places.place(second, known('supporting_unit', doubtOf(second, '協辦單位', isSure, [])));
    }
  }
}
