import type { Corpus } from '../../corpus/model/corpus.ts';
import type { Change } from '../../corpus/model/change.ts';
import type { DatasetContext } from '../../datasets/column.ts';
import type { Finding, Problem } from '../../content/problems/problem.ts';
import { plans } from '../../datasets/plans.ts';
import { datasetByName } from '../../datasets/registry.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import { ENTRIES_AT_MOST, newLogEntries, withoutWithheldWords } from './change-log.ts';
import { findChanges, formerChanges } from './find-changes.ts';
import { goneRows } from './gone-rows.ts';
import { hiddenWords } from './hidden-words.ts';
import { lostEditionWarnings, noArchiveWarning, unknownEditionsWarning } from './lost-editions.ts';
import { refuseOtherSite } from './other-site.ts';
import { staleDays } from './stale-days.ts';
import { openPreviousBuild, type PreviousBuild } from './previous-build.ts';
import { partEditions } from './withdrawn-editions.ts';

/**
 * The corpus with what is known from the build before; warnings about that build; and findings about
 * the content that show only beside it; and the ids of the plans that it had.
 * Where no row differs, that build is of the same edition: it is not kept beside this one, and what
 * it told of the edition before still holds. What former builds told goes on being told, so that
 * whoever reads one log learns of all.
 * Nothing of it tells what is withheld now: editions that hold it are withdrawn.
 * @param previousBuild where that build lies (see `openPreviousBuild`)
 * @param workDirectory where a zip file may be unpacked
 * @throws {Error} (message in Chinese) when no data are found there, or those of other institutions
 */
export async function withHistory(
  corpus: Corpus,
  previousBuild: string,
  context: DatasetContext,
  workDirectory: string,
): Promise<{
  corpus: Corpus;
  warnings: Problem[];
  findings: Finding[];
  plansBefore: ReadonlySet<string>;
}> {
  const previous = await openPreviousBuild(previousBuild, workDirectory);
  refuseOtherSite(corpus, previous, previousBuild);
  const { archive, edition, kept, notKept, lost } = previous;
  const hiddenOf = hiddenWords(corpus, previous, context);
  const changes = findChanges(corpus, previous, context, hiddenOf);
  const isSame = changes.length === 0;
  const editions = isSame || archive === null ? kept : [archive, ...kept];
  const { offered, withdrawn } = await partEditions(editions, corpus);
  // What differs from an edition cannot have been told before that one was.
  const day = [contentModified(corpus), edition ?? ''].sort().at(-1)!;
  const told = isSame
    ? []
    : newLogEntries(changes, archive?.sha256 ?? edition ?? '', (own) => toldOn(corpus, own, day));
  const log = [...told, ...withoutWithheldWords(previous.log, hiddenOf, day)];
  const daysBefore = formerDaysOfPlans(previous);
  return {
    corpus: {
      ...corpus,
      history: {
        changes: isSame ? formerChanges(corpus, previous, hiddenOf) : changes,
        log: log.slice(0, ENTRIES_AT_MOST),
        editions: offered,
        notKept,
        withdrawn: [...withdrawn, ...previous.withdrawn],
      },
    },
    warnings: [
      ...(!isSame && archive === null ? [noArchiveWarning(previousBuild)] : []),
      ...(lost === null
        ? [unknownEditionsWarning(previousBuild)]
        : lostEditionWarnings(previousBuild, lost)),
    ],
    findings: [
      ...staleDays(corpus, changes, { edition, plans: daysBefore }),
      ...goneRows(corpus, changes),
    ],
    plansBefore: new Set(daysBefore.keys()),
  };
}

/**
 * The day on which changes of one dataset are told: that of the edition, and where they tell of the
 * versions of plans no day before one that such a version bears.
 */
function toldOn({ planById }: Corpus, own: readonly Change[], day: string): string {
  const ofVersions = own.filter(
    ({ dataset }) => datasetByName.get(dataset)?.madeFrom === 'versions',
  );
  const plansTold = new Set(ofVersions.flatMap(({ planId }) => planById.get(planId ?? '') ?? []));
  const dated = Array.from(plansTold).flatMap(({ versions }) =>
    versions.map((version) => version.dated ?? ''),
  );
  return [day, ...dated].sort().at(-1)!;
}

function formerDaysOfPlans(previous: PreviousBuild): Map<string, string> {
  const rows = previous.rows(plans.name);
  return new Map(
    rows === null
      ? []
      : Array.from(rows(), (row) => [String(row['plan_id']), String(row['modified'])]),
  );
}
