import type { ContentFolder } from '../../../src/content/read/content-folder.ts';
import { planOfPath } from '../../../src/content/read/plan-of-path.ts';
import { withReading, type FileWithReading } from '../../../src/content/read/with-readings.ts';
import type { NeededInstitutions } from '../../../src/corpus/links/needed-institutions.ts';
import type { Corpus, Institution } from '../../../src/corpus/model/corpus.ts';
import { doInProcesses } from './worker-pool.ts';
import type { MadePiece } from '../../keeping/pieces.ts';
import type { Work, WorkPlace } from './work.ts';

/** What is to be made ahead, and from what. */
export interface AheadOptions {
  folder: ContentFolder;
  corpus: Corpus;
  neededBy: NeededInstitutions;
  /** All that workers are given but the content; asked for where there is work for them. */
  place: () => Promise<Omit<WorkPlace, 'around' | 'label' | 'asOf' | 'history' | 'isCompared'>>;
  /** How many processes may work at once. */
  processes: number;
  /** What the edition before has of a piece, where it can be taken as it is; else null. */
  taken: (name: string) => { made: unknown } | null;
}

/** Fewer plans are made by the build itself before processes would have started. */
const WORTH_PROCESSES = 20;

/** Plans that are made together: what a process holds at once. */
const MOST_PLANS = 40;

/**
 * Makes the pieces of institutions that cannot be taken from the edition before, institution by
 * institution, in several processes. Where there are few of them, or one process, none is made: the
 * build itself will.
 */
export async function makeAhead(options: AheadOptions): Promise<ReadonlyMap<string, MadePiece>> {
  const { folder, corpus, neededBy, place, processes } = options;
  if (processes < 2 || corpus.plans.length < WORTH_PROCESSES) return new Map();
  const shares = sharesToMake(options);
  const plans = shares.reduce((sum, { institution }) => sum + institution.plans.length, 0);
  if (plans < WORTH_PROCESSES) return new Map();
  const files = filesByInstitution(folder);
  const most = Math.min(MOST_PLANS, Math.ceil(plans / processes / 4));
  const works = grouped(shares, most).map((group) => workOf(group, { files, neededBy }));
  const { asOf, history, isCompared } = corpus;
  const around = files.get(null) ?? [];
  const whole = { ...(await place()), around, label: folder.label, asOf, history, isCompared };
  const made = await doInProcesses(processes, whole, works);
  return new Map(made.flat().map((piece) => [piece.name, piece]));
}

/** An institution, the names of its pieces that have to be made, and what is known of the others. */
interface ShareToMake {
  institution: Institution;
  make: readonly string[];
  taken: ReadonlyMap<string, unknown>;
}

function sharesToMake({ corpus, taken }: AheadOptions): ShareToMake[] {
  const shares: ShareToMake[] = [];
  for (const institution of corpus.institutions) {
    const make: string[] = [];
    const known = new Map<string, unknown>();
    for (const name of pieceNames(institution)) {
      const before = taken(name);
      if (before === null) make.push(name);
      else known.set(name, before.made);
    }
    if (make.length > 0) shares.push({ institution, make, taken: known });
  }
  return shares;
}

/** Names of the pieces that are made from one institution's content. */
function pieceNames({ institutionId, plans }: Institution): string[] {
  return [
    ...plans.flatMap(({ planId }) => [`plan ${planId} files`, `plan ${planId} pages`]),
    ...['files', 'pages', 'picture'].map((part) => `institution ${institutionId} ${part}`),
  ];
}

/** Files of plans by institution, with what was read of them; those of no plan under null. */
function filesByInstitution({
  files,
}: ContentFolder): ReadonlyMap<string | null, FileWithReading[]> {
  return Map.groupBy(
    Array.from(files.values(), withReading),
    ({ file: { path } }) => planOfPath(path)?.institution ?? null,
  );
}

/** Institutions, in their order, in groups of about so many plans. */
function grouped(shares: readonly ShareToMake[], most: number): ShareToMake[][] {
  const groups: ShareToMake[][] = [];
  let plans = Infinity;
  for (const share of shares) {
    // One without plans is work as well.
    const own = Math.max(1, share.institution.plans.length);
    if (plans + own > most) {
      groups.push([]);
      plans = 0;
    }
    groups.at(-1)!.push(share);
    plans += own;
  }
  return groups;
}

function workOf(
  group: readonly ShareToMake[],
  {
    files,
    neededBy,
  }: { files: ReadonlyMap<string | null, FileWithReading[]>; neededBy: NeededInstitutions },
): Work {
  const own = new Set(group.map(({ institution }) => institution.institutionId));
  const all = new Set([...own, ...[...own].flatMap((id) => [...(neededBy.get(id) ?? [])])]);
  return {
    institutions: own,
    files: [...all].flatMap((id) => files.get(id) ?? []),
    make: new Set(group.flatMap(({ make }) => make)),
    taken: new Map(group.flatMap(({ taken }) => [...taken])),
  };
}
