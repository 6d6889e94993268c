import { declared, known } from '../model/assigned-column.ts';
import { HARDLY, MOSTLY, type Candidate } from './column-candidate.ts';
import type { ColumnPlaces } from './column-places.ts';
import { namesOutermost } from './head-words.ts';

type HeadingRole = 'dimension' | 'aspect' | 'action';

const levelWords: Readonly<Record<HeadingRole, string>> = {
  dimension: '實施要項',
  aspect: '實施要項的第二層',
  action: '執行項目',
};

/** True for a column that stands before the measures, or may, and heads them. */
export function headsMeasures(candidate: Candidate, measure: Candidate): boolean {
  return candidate.index < measure.index
    ? isHeading(candidate, measure)
    : headsFromBehind(candidate);
}

/** Behind the measures stands a heading where its head says so, or may and its cells are numbered, and several share it. */
function headsFromBehind({ named, sense, facts }: Candidate): boolean {
  const isNamed = named === 'dimension' || named === 'action';
  return (
    (isNamed || (sense === 'heading' && facts.labelled >= MOSTLY)) &&
    facts.heads &&
    facts.sentences < HARDLY
  );
}

/** Headings are numbered, short or merged; other text before the measures stands beside them. */
function isHeading({ named, sense, facts }: Candidate, measure: Candidate): boolean {
  if (named === 'dimension' || named === 'action') return true;
  // `壹、遊客` merged over the rows of 服務對象 heads these.
  if (sense === 'other' || sense === 'indicator' || sense === 'target')
    return sense === 'other' && facts.heads && facts.labelled >= MOSTLY;
  if (named === 'measure' || sense === 'measure' || sense === 'heading')
    return facts.labelled >= 0.5 || facts.perRow < measure.facts.perRow || facts.sentences < MOSTLY;
  return facts.labelled >= 0.5 || (facts.length <= 20 && facts.sentences < HARDLY);
}

/**
 * Gives columns of headings their levels, from left to right.
 * @param isHeaded a line above the table stands for its 實施要項
 */
export function placeHeadings(
  places: ColumnPlaces,
  headings: readonly Candidate[],
  isHeaded: boolean,
): void {
  const [one, other] = headings;
  // Two levels of 實施要項, unless the head above both names 執行項目.
  const isOneHead =
    headings.length === 2 && one?.head === other?.head && one?.named !== 'action' && !isHeaded;
  const roles: (HeadingRole | null)[] = isOneHead
    ? ['dimension', 'aspect']
    : headingRoles(headings.length, isHeaded);
  headings.forEach((candidate, at) => {
    const role = roles[at] ?? null;
    const isUsual = candidate.named === 'dimension' || candidate.named === 'action';
    const isOuter = role === 'action' && isHeaded && namesOutermost(candidate.head);
    const doubt = isOuter
      ? {
          found: `「${candidate.head}」欄像是實施要項，但表上另有標題，依位置讀成${levelWords[role]}`,
          lookAt: '請核對各列的實施要項與執行項目；表上的標題若只是表名，請改列',
          isOfAllRows: true,
        }
      : isUsual ||
          candidate.sense === 'heading' ||
          candidate.facts.labelled >= MOSTLY ||
          candidate.facts.heads
        ? null
        : {
            found: `「${candidate.head}」欄不是常見的欄名，依位置讀成${role === null ? '標題' : levelWords[role]}`,
            lookAt: '請核對 measures.yaml 的 columns 與各列的標題',
          };
    places.place(candidate, role === null ? declared('heading', doubt) : known(role, doubt));
  });
}

/** The levels of so many columns of headings, from left to right; null for one that the model has no level for. */
function headingRoles(count: number, isHeaded: boolean): (HeadingRole | null)[] {
  if (isHeaded) {
    if (count === 1) return ['action'];
    return Array.from({ length: count }, (_, at) =>
      at === 0 ? 'aspect' : at === count - 1 ? 'action' : null,
    );
  }
  if (count === 1) return ['dimension'];
  if (count === 2) return ['dimension', 'action'];
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? 'dimension' : at === 1 ? 'aspect' : at === count - 1 ? 'action' : null,
  );
}
