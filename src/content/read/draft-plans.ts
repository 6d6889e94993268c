import { contentTypes } from '../schemas/content-types.ts';
import type { WithheldRecord } from '../schemas/plan.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import type { FileReading } from './parse-file.ts';
import { planIdOf } from './plan-id.ts';
import { writtenSchemaVersion } from './schema-version.ts';

/**
 * A plan that is not published, or of which the current version is not. What a draft is, is decided
 * here and nowhere else; who asks for the content without drafts (`parseContent`) never sees them.
 */
export interface DraftPlan {
  planId: string;
  /** Its folder, `plans/<institution>/<plan>/`. */
  directory: string;
  /** Folder name of the version that stays published meanwhile; null = nothing of the plan is published. */
  stays: string | null;
  /** Of its front matter (`PlanStanding`). */
  hasDay: boolean;
  isApproved: boolean;
  isDraftVersion: boolean;
  /** What it withholds: this goes for the version that stays published too. */
  withheld: readonly WithheldRecord[];
}

/** Up to this version of the format, an open review mark says that a plan is not yet published. */
const MARKS_HOLD_BACK = 1;

/**
 * The drafts of a content folder, in the order of the files: plans whose `published` is null, and
 * those whose current version has `status: draft`; in content of version 1 also those with open
 * review marks, which never were published. A plan whose front matter cannot be read is none.
 */
export function findDrafts(
  folder: ContentFolder,
  parse: (file: ContentFile) => FileReading,
): DraftPlan[] {
  let doMarksHoldBack: boolean | null = null;
  const drafts: DraftPlan[] = [];
  for (const file of folder.files.values()) {
    const { groups } = contentTypes.plans.match.exec(file.path) ?? {};
    if (groups === undefined) continue;
    const { standing } = parse(file);
    if (standing === null) continue;
    const { hasDay, isApproved, isDraftVersion, hasOpenMarks, withheld } = standing;
    const directory = file.path.replace(/plan\.md$/, '');
    const draft = {
      planId: planIdOf(groups),
      directory,
      hasDay,
      isApproved,
      isDraftVersion,
      withheld: withheld ?? [],
    };
    if (isDraftVersion) {
      drafts.push({ ...draft, stays: versionBefore(directory, folder, parse) });
      continue;
    }
    if (hasDay && hasOpenMarks) {
      doMarksHoldBack ??= (writtenSchemaVersion(folder) ?? Infinity) <= MARKS_HOLD_BACK;
    }
    if (!hasDay || (hasOpenMarks && doMarksHoldBack)) drafts.push({ ...draft, stays: null });
  }
  return drafts;
}

/** Folder name of the last former version; null where there is none, or it was never published itself. */
function versionBefore(
  directory: string,
  folder: ContentFolder,
  parse: (file: ContentFile) => FileReading,
): string | null {
  const versions = [...folder.files.keys()].flatMap((path) => {
    const { version } = contentTypes.formerPlans.match.exec(path)?.groups ?? {};
    return version !== undefined && path.startsWith(directory) ? [{ path, version }] : [];
  });
  const [last] = versions.sort((a, b) => Number(b.version) - Number(a.version));
  if (last === undefined) return null;
  const { standing } = parse(folder.files.get(last.path)!);
  return standing?.hasDay === false ? null : last.version;
}

/** Which files belong to drafts, and which stand in for one. */
export class DraftFiles {
  readonly #byDirectory: ReadonlyMap<string, DraftPlan>;

  constructor(drafts: readonly DraftPlan[]) {
    this.#byDirectory = new Map(drafts.map((draft) => [draft.directory, draft]));
  }

  /** The draft that a file belongs to; null for any other file, former versions that stay published included. */
  draftOf(path: string): DraftPlan | null {
    const draft = this.#near(path);
    if (draft === null) return null;
    // What was reported of a plan is of the version that stays published.
    const name = path.slice(draft.directory.length);
    const isOfVersion = !name.includes('/') && name !== 'results.yaml';
    return draft.stays === null || isOfVersion ? draft : null;
  }

  /** The draft in whose stead a file of a former version is published; null for any other file. */
  standsInFor(path: string): DraftPlan | null {
    const draft = this.#near(path);
    if (draft === null || draft.stays === null) return null;
    const inVersion = `${draft.directory}versions/${draft.stays}/`;
    const isOfPlan = ['plan.md', 'measures.yaml', 'review.yaml'].some(
      (name) => path === `${inVersion}${name}`,
    );
    return isOfPlan ? draft : null;
  }

  #near(path: string): DraftPlan | null {
    const [directory] = /^plans\/[^/]+\/[^/]+\//.exec(path) ?? [];
    return (directory !== undefined && this.#byDirectory.get(directory)) || null;
  }
}
