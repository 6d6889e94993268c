import { runChecks } from '../checks/run-checks.ts';
import type { ContentFolder } from '../../content/read/content-folder.ts';
import { locateFindings } from '../../content/read/locate-findings.ts';
import { parseContent } from '../../content/read/parse-content.ts';
import { hasErrors } from '../../content/problems/report.ts';
import type { Finding, Problem } from '../../content/problems/problem.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';

/** Choices of whoever loads the content. */
export interface LoadOptions {
  /** Day that overrides `as_of` of `site.yaml`; null = keep that. */
  asOf: string | null;
  /** Publish plans whose review marks are still open. */
  allowUnreviewed?: boolean;
}

/**
 * Content folder → validated corpus.
 * @returns every problem found, in one go; `corpus` is null as soon as one of them is an error
 */
export function loadCorpus(
  folder: ContentFolder,
  options: LoadOptions,
): { corpus: Corpus | null; problems: Problem[] } {
  const findings: Finding[] = [];
  const content = parseContent(folder, findings);
  findings.push(
    ...runChecks(content, {
      allowUnreviewed: options.allowUnreviewed ?? false,
      asOf: options.asOf ?? content.site?.as_of ?? null,
    }),
  );
  const problems = locateFindings(folder, findings);
  if (hasErrors(problems) || content.site === null) return { corpus: null, problems };
  return { corpus: buildCorpus(content, options.asOf ?? content.site.as_of), problems };
}
