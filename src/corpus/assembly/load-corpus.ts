import { personalDataFindings } from '../checks/personal-data.ts';
import { keepNothing, type Keeper } from '../checks/keeper.ts';
import { runChecks } from '../checks/run-checks.ts';
import type { ContentFile, ContentFolder } from '../../content/read/content-folder.ts';
import { DraftFiles, findDrafts, type DraftPlan } from '../../content/read/draft-plans.ts';
import { locateFindings } from '../../content/read/locate-findings.ts';
import { parseContent } from '../../content/read/parse-content.ts';
import type { FileReading } from '../../content/read/parse-file.ts';
import { isRead, readOnce } from '../../content/read/read-once.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { contentKeys, judgingKeys, type ContentKeys } from '../../content/read/content-keys.ts';
import { hasErrors } from '../../content/problems/report.ts';
import type { DraftState } from '../../content/problems/draft-state.ts';
import type { Finding, Problem } from '../../content/problems/problem.ts';
import { deadDeadlineLinks } from '../links/deadline-links.ts';
import { deadPictureLinks } from '../links/picture-links.ts';
import { acceptWarnings } from './accept-warnings.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { neededInstitutions, type NeededInstitutions } from '../links/needed-institutions.ts';
import { tellOnce } from './tell-once.ts';

/** Choices of whoever loads the content. */
export interface LoadOptions {
  /** Day that overrides `as_of` of `site.yaml`; null = keep that. */
  asOf: string | null;
  /** Show the drafts that can be read too. */
  allowUnreviewed?: boolean;
  /** The corpus is to be published: placeholders on pages are errors. */
  isForPublication?: boolean;
  /** What was found in plans before, by the key of all that it follows from; new findings are added. */
  kept?: KeptByKey;
}

/** Findings about plans that are kept from one reading of the content to the next. */
export type KeptByKey = Pick<Keeper, 'get' | 'set'>;

/** What became of a content folder. */
export interface Loaded {
  /** Null as soon as a problem is an error that is not of a draft. */
  corpus: Corpus | null;
  /** Everything that is wrong, warnings that a person accepts left out. */
  problems: Problem[];
  /** Warnings that are accepted, with a reason, in the file that they are about. */
  accepted: Problem[];
  /** What is still open in each draft. */
  drafts: DraftState[];
  /** For each institution those without whose plans its own plans cannot be made. */
  neededBy: () => NeededInstitutions;
  /**
   * Names all that pages and files are made from, besides the day that output may call today.
   */
  keys: () => ContentKeys;
}

/** Content that was read, and every finding about it. */
interface Judged {
  content: ParsedContent;
  findings: readonly Finding[];
}

/**
 * Content folder → validated corpus. Drafts are judged with everything else around them; what is
 * published is judged, and put together, as if of drafts nothing were known.
 * @returns every problem found, in one go
 */
export function loadCorpus(folder: ContentFolder, options: LoadOptions): Loaded {
  const { allowUnreviewed = false, isForPublication = false, kept } = options;
  const parse = readOnce;
  const drafts = findDrafts(folder, parse);
  const draftIds = new Set(drafts.map(({ planId }) => planId));
  const keeperFor = (leaveOut: readonly DraftPlan[], context: object): Keeper => {
    if (kept === undefined) return keepNothing;
    const leftOut = leaveOut.map(({ planId }) => planId);
    const keys = judgingKeys(contentKeys(folder, parse, { ...context, leftOut }));
    return keeperOf(kept, keys, draftIds, folder);
  };
  const judge = (leaveOut: readonly DraftPlan[]): Judged => {
    const findings: Finding[] = [];
    const read = parseContent(folder, findings, parse, leaveOut);
    const content = leaveOut === drafts ? read : { ...read, drafts: draftIds };
    const asOf = options.asOf ?? content.site?.as_of ?? null;
    const context = { allowUnreviewed, isForPublication, asOf };
    findings.push(...runChecks(content, context, keeperFor(leaveOut, context)));
    return { content, findings };
  };
  const published = judge(drafts);
  const ofDrafts = drafts.length === 0 ? [] : findingsOfDrafts(judge([]), drafts);
  const findings = [
    ...published.findings.filter(isNotOfADraft(drafts)),
    ...ofDrafts,
    ...personalDataFindings(folder, published.content, drafts),
  ];
  const keys = () => {
    const leftOut = drafts.map(({ planId }) => planId);
    return contentKeys(folder, parse, { allowUnreviewed, leftOut });
  };
  const { problems, accepted } = withoutAccepted(folder, findings, { drafts, parse });
  const shown = allowUnreviewed ? drafts.filter((draft) => canBeShown(draft, ofDrafts)) : [];
  const states = drafts.map((draft) =>
    stateOf(draft, ofDrafts, {
      label: folder.label,
      isOfficial: published.content.site?.official === true,
      isShown: shown.includes(draft),
    }),
  );
  if (hasErrors(problems) || published.content.site === null) {
    const neededBy = () => new Map<string, ReadonlySet<string>>();
    return { corpus: null, problems, accepted, drafts: states, keys, neededBy };
  }
  const content =
    shown.length === 0
      ? published.content
      : withDrafts(folder, drafts, new Set(shown.map(({ planId }) => planId)));
  const asOf = options.asOf ?? published.content.site.as_of;
  const corpus = buildCorpus(content, asOf);
  let needed: NeededInstitutions | null = null;
  const dead = [...deadDeadlineLinks(content, corpus), ...deadPictureLinks(content, corpus)];
  return {
    corpus: dead.length > 0 ? null : corpus,
    problems: [...problems, ...locateFindings(folder, dead)],
    accepted,
    drafts: states,
    keys,
    neededBy: () => (needed ??= neededInstitutions(content, corpus)),
  };
}

/**
 * The corpus of a part of a content folder that was found right as a whole: all files of no plan, and
 * the plans of some institutions, among them those that their plans need (`Loaded.neededBy`). What it
 * has of them is the same as in the corpus of the whole.
 * @param options `asOf` of that corpus, and ids of the drafts that it shows
 */
export function corpusOfPart(
  part: ContentFolder,
  { asOf, shown }: { asOf: string | null; shown: ReadonlySet<string> },
): Corpus {
  return buildCorpus(withDrafts(part, findDrafts(part, readOnce), shown), asOf);
}

/**
 * The corpus that `loadCorpus` gives of a folder in which nothing is wrong and no draft is shown, made while that is still
 * being found out elsewhere. Null where none can be made of it: then something is wrong.
 */
export function corpusAhead(
  folder: ContentFolder,
  { asOf }: Pick<LoadOptions, 'asOf'>,
): Corpus | null {
  try {
    const content = withDrafts(folder, findDrafts(folder, readOnce), new Set());
    return content.site === null ? null : buildCorpus(content, asOf ?? content.site.as_of);
  } catch {
    return null;
  }
}

/** The content with some of its drafts, which say that they are. */
function withDrafts(
  folder: ContentFolder,
  drafts: readonly DraftPlan[],
  shown: ReadonlySet<string>,
): ParsedContent {
  const leftOut = drafts.filter(({ planId }) => !shown.has(planId));
  return marked(parseContent(folder, [], readOnce, leftOut), shown);
}

/**
 * Keeps findings with their places, so that no file has to be parsed again for them. Of drafts none are
 * kept, for where in the file they stand decides what they stop.
 */
function keeperOf(
  kept: KeptByKey,
  keys: ReadonlyMap<string, string>,
  drafts: ReadonlySet<string>,
  folder: ContentFolder,
): Keeper {
  return {
    keyOf: (planId) => (drafts.has(planId) ? null : (keys.get(planId) ?? null)),
    get: (key) => kept.get(key),
    set(key, findings) {
      const places = locateFindings(
        folder,
        findings.map(([, finding]) => finding),
      );
      kept.set(
        key,
        findings.map(([check, finding], index) => [
          check,
          { ...finding, at: places[index]!.place },
        ]),
      );
    },
  };
}

/** The findings with their places, those aside that are accepted; acceptances in vain among the others. */
function withoutAccepted(
  folder: ContentFolder,
  findings: readonly Finding[],
  { drafts, parse }: { drafts: readonly DraftPlan[]; parse: (file: ContentFile) => FileReading },
): Pick<Loaded, 'problems' | 'accepted'> {
  const content = [...folder.files.values()].filter(isRead);
  const located = locateFindings(folder, findings);
  const { problems, accepted, unused } = acceptWarnings(folder, content.map(parse), located);
  const files = new DraftFiles(drafts);
  const ofDraft = (finding: Finding): Finding =>
    files.draftOf(finding.file) === null ? finding : { ...finding, draft: true };
  return {
    problems: tellOnce([...problems, ...locateFindings(folder, unused.map(ofDraft))]),
    accepted,
  };
}

/**
 * What is wrong in drafts. Where a version stays published, what the draft withholds of it must be
 * right: such a fault is none of the draft's alone.
 */
function findingsOfDrafts({ findings }: Judged, drafts: readonly DraftPlan[]): Finding[] {
  const files = new DraftFiles(drafts);
  return findings.flatMap((finding) => {
    const draft = files.draftOf(finding.file);
    if (draft === null) return [];
    const stops = draft.stays !== null && isAboutWithholding(finding);
    return [{ ...finding, ...(stops ? {} : { draft: true }) }];
  });
}

/** That of a version which stays published what its draft withholds is told of the draft's file. */
function isNotOfADraft(drafts: readonly DraftPlan[]): (finding: Finding) => boolean {
  const files = new DraftFiles(drafts);
  return (finding) => files.standsInFor(finding.file) === null || !isAboutWithholding(finding);
}

function isAboutWithholding({ at }: Finding): boolean {
  return typeof at === 'object' && 'path' in at && at.path[0] === 'withheld';
}

/**
 * Faults with which a draft can be read: words that have still to be filled in, signs that do not belong,
 * and cells whose words are read and have no meaning yet.
 */
const READABLE =
  /^(?:review\/placeholder|text\/.+|file\/odd-space|unit\/(?:unknown|not-then|separator)|deadline\/.+|crosswalk\/unmatched)$/;

/** A draft that cannot be read is not shown. */
function canBeShown(draft: DraftPlan, findings: readonly Finding[]): boolean {
  const files = new DraftFiles([draft]);
  return !findings.some(
    ({ file, severity, ruleId }) =>
      severity === 'error' && !READABLE.test(ruleId) && files.draftOf(file) !== null,
  );
}

function stateOf(
  draft: DraftPlan,
  findings: readonly Finding[],
  { label, isOfficial, isShown }: { label: string; isOfficial: boolean; isShown: boolean },
): DraftState {
  const files = new DraftFiles([draft]);
  const own = findings.filter(({ file }) => files.draftOf(file) !== null);
  const countOf = (isMeant: (finding: Finding) => boolean) => own.filter(isMeant).length;
  return {
    planId: draft.planId,
    place: `${label}/${draft.directory}`,
    stays: draft.stays,
    lacks: [
      ...(isOfficial && !draft.isApproved ? (['approved'] as const) : []),
      ...(draft.hasDay ? [] : (['published'] as const)),
      ...(draft.isDraftVersion ? (['current'] as const) : []),
    ],
    isShown,
    faults: countOf(
      ({ severity, ruleId }) => severity === 'error' && ruleId !== 'review/placeholder',
    ),
    marks: countOf(({ ruleId }) => ruleId === 'review/open'),
    placeholders: countOf(({ ruleId }) => ruleId === 'review/placeholder'),
  };
}

/** Drafts that are shown say so where open review marks stand. */
function marked(content: ParsedContent, ids: ReadonlySet<string>): ParsedContent {
  if (ids.size === 0) return content;
  const plans = content.plans.map((plan) => {
    if (!ids.has(plan.planId)) return plan;
    const review = ['這是草稿，尚未發布', ...plan.metadata.review];
    return { ...plan, isDraft: true as const, metadata: { ...plan.metadata, review } };
  });
  return { ...content, plans };
}
