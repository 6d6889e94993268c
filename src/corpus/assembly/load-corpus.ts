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
  const problems = locateFindings(folder, withoutEchoes(findings));
  if (hasErrors(problems) || content.site === null) return { corpus: null, problems };
  return { corpus: buildCorpus(content, options.asOf ?? content.site.as_of), problems };
}

/** Without a missing text where a key that does not belong stands in its place: that is one slip. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const place = ({ file, at }: Finding) =>
    at !== 'unavailable' && 'path' in at ? JSON.stringify([file, at.path.slice(0, -1)]) : '';
  const misspelt = new Set(
    findings.filter(({ ruleId }) => ruleId === 'schema/unknown-key').map(place),
  );
  return findings.filter(
    (finding) => finding.ruleId !== 'schema/missing' || !misspelt.has(place(finding)),
  );
}
