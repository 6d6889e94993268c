import { runChecks } from '../../corpus/checks/run-checks.ts';
import type { ContentFolder } from '../../content/read/content-folder.ts';
import { locateFindings } from '../../content/read/locate-findings.ts';
import { parseContent } from '../../content/read/parse-content.ts';
import { workList, type WorkItem } from './work-list.ts';
import type { Finding, Place } from '../../content/problems/problem.ts';

/** A work item with its place worked out. */
export interface LocatedWorkItem extends Omit<WorkItem, 'at'> {
  /** Path as the clerk knows it, e.g. `content/disclosures/ntl.yaml`. */
  file: string;
  place: Place;
}

export interface LoadedWorkList {
  items: LocatedWorkItem[];
  /** Names of the institutions, by id, in the order of the content. */
  institutions: ReadonlyMap<string, string>;
  /** Day against which reviews were judged; null = none was. */
  asOf: string | null;
  /** Errors of the content: what cannot be read is not in the list. */
  errorCount: number;
}

/**
 * Content folder → what a clerk has still to do. Errors do not keep the list from being made.
 * @param options `asOf` overrides that of `site.yaml`; null = keep that
 */
export function loadWorkList(
  folder: ContentFolder,
  options: { asOf: string | null },
): LoadedWorkList {
  const findings: Finding[] = [];
  const content = parseContent(folder, findings);
  const asOf = options.asOf ?? content.site?.as_of ?? null;
  findings.push(...runChecks(content, { allowUnreviewed: true, asOf }));
  const items = workList(content, asOf);
  const places = locateFindings(
    folder,
    items.map(({ file, at, message, fix, kind }) => ({
      file,
      at,
      severity: 'warning',
      ruleId: `work/${kind}`,
      message,
      fix,
    })),
  );
  return {
    items: items.map(({ at: _, ...item }, index) => {
      const { file, place } = places[index]!;
      return { ...item, file, place };
    }),
    institutions: new Map(
      content.institutions.map(({ institutionId, record }) => [institutionId, record.name]),
    ),
    asOf,
    errorCount: findings.filter(({ severity }) => severity === 'error').length,
  };
}
