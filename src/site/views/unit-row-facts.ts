import type { Row } from '../../corpus/model/corpus.ts';
import { deadlineTexts } from '../../words/deadline-words.ts';
import { resultWords } from '../../words/interface/results.ts';
import { unitPageWords } from '../../words/interface/unit-page.ts';
import { inheritedColumns } from './inherited-columns.ts';
import type { SiteView } from './site-view.ts';
import { unitLine, type UnitLine } from './unit-lines.ts';
import type { UnitRow } from './unit-rows.ts';

/** What a unit's page says of one of its rows, besides the words of the row. */
export interface UnitRowFacts {
  row: Row;
  /** As written; empty where it has none. */
  deadlines: string;
  isDeadlineInherited: boolean;
  /** In words; empty where the row names the unit in the usual way. */
  roles: string;
  /** How the row spells the unit, where that is not its name; else empty. */
  spellings: string;
  /** The other units of the row. */
  others: readonly UnitLine[];
  /** That deadline, unit or both are those of a row above, or of several rows; in words. */
  doubts: readonly string[];
  /** What was last reported of it, in words, and for which period, in Chinese; null where nothing was. */
  result: { state: string; period: string } | null;
}

/** What of the site's view is asked here. */
type Asked = Pick<SiteView, 'words' | 'language'> & {
  corpus: Pick<SiteView['corpus'], 'unitOrNameByKey'>;
};

/** @param name of the unit */
export function unitRowFacts(
  { row, assignments }: UnitRow,
  name: string,
  { words, language, corpus }: Asked,
): UnitRowFacts {
  const say = unitPageWords(language);
  const roles = new Set(assignments.flatMap(({ role }) => role ?? []));
  const latest = row.results.at(-1);
  const inherited = inheritedColumns({ typedDeadlines: row.typedDeadlines, assignments });
  return {
    row,
    deadlines: deadlineTexts(row).join('；'),
    isDeadlineInherited: inherited.deadlines,
    roles: [...roles].map((role) => say.role[role]).join(words.listSeparator),
    spellings: [...new Set(assignments.map(({ unit }) => unit))]
      .filter((each) => each !== name)
      .join('、'),
    others: row.assignments
      .filter((each) => !assignments.includes(each))
      .map((each) => unitLine(row, each, corpus)),
    doubts: [
      ...(inherited.units ? [say.unitInherited] : []),
      ...(row.alignment === 'exact' ? [] : [words.row.alignment[row.alignment]]),
    ],
    result:
      latest === undefined
        ? null
        : {
            state: resultWords(language).states[latest.state],
            period: words.inParentheses(latest.period.name).trim(),
          },
  };
}
