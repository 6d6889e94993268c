import { institutionDatasets } from '../../datasets/cuts.ts';
import { datasets } from '../../datasets/registry.ts';
import { csvwPath, schemaPath } from '../descriptions/schema-addresses.ts';
import {
  commonFolder,
  DATA_FOLDER,
  filePath,
  filePatterns,
  isDataFile,
} from '../../corpus/addresses/file-paths.ts';
import { matchesPattern } from '../../corpus/addresses/pattern.ts';

/** Which data files a `Link` header field tells the description of. */
export interface DescribedByRule {
  /** Path from the site's root; `:name` stands for one identifier. */
  pattern: string;
  /** Value of the field; its address is relative to the file. */
  link: string;
}

/**
 * `Link: <…>; rel="describedby"` for the CSV (its CSVW metadata) and the JSON (its JSON Schema) of
 * each dataset, institution and plan. The CSV of a plan would need one for each plan, and does without, for its metadata stands where the
 * standard looks first.
 */
export function describedByRules(): DescribedByRule[] {
  const csv = (pattern: string) => ({
    pattern,
    link: link(csvwPath(lastPart(pattern)), 'application/csvm+json'),
  });
  const json = (pattern: string, schema: string) => ({
    pattern,
    link: link(relativeTo(pattern, schemaPath(schema)), 'application/schema+json'),
  });
  const whole = (dataset: string, format: string) => filePath('dataset', { dataset, format });
  const cut = (dataset: string, format: string) =>
    filePath('institutionDataset', { institution_id: ':institution_id', dataset, format });
  return [
    ...datasets.flatMap(({ name }) => [csv(whole(name, 'csv')), json(whole(name, 'json'), name)]),
    ...institutionDatasets.flatMap(({ name }) => [
      csv(cut(name, 'csv')),
      json(cut(name, 'json'), name),
    ]),
    json(filePatterns.institution, 'institution'),
    json(filePath('plan', { plan_id: ':plan_id', format: 'json' }), 'plan'),
    json(filePatterns.formerPlan, 'plan'),
  ];
}

const matchers = describedByRules().map(({ pattern, link: value }) => ({
  value,
  matches: matchesPattern(pattern),
}));

/**
 * The header field for one answer; none where the file has no description.
 * @param path from the site's root, without base path
 */
export function describedByHeader(path: string): Record<string, string> {
  const rule = matchers.find(({ matches }) => matches(path));
  return rule === undefined ? {} : { Link: rule.value };
}

/**
 * The rules in the form of a file `_headers` (see `renderHeadersFile`): few, for hosts limit their
 * number. Those for the CSV of an institution's cuts, one a dataset, are left out: their metadata
 * stands where the standard looks first, beside the file.
 */
export function renderDescribedBy(basePath: string): string {
  return describedByRules()
    .filter(({ pattern }) => !isCsvOfCut(pattern))
    .map(({ pattern, link: value }) => `${basePath}${pattern.slice(1)}\n  Link: ${value}\n`)
    .join('\n');
}

/** The rules as expressions (of JavaScript and of PCRE), whatever stands before: a base path. */
export function describedByExpressions(): { expression: string; link: string }[] {
  return describedByRules().map(({ pattern, link: value }) => ({
    expression: `${pattern.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/.]+')}$`,
    link: value,
  }));
}

function isCsvOfCut(pattern: string): boolean {
  return pattern.startsWith(commonFolder('institutionDataset')) && pattern.endsWith('.csv');
}

function link(address: string, type: string): string {
  return `<${address}>; rel="describedby"; type="${type}"`;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Address of a file below `/data/` as seen from another one, wherever that stands. */
function relativeTo(from: string, path: string): string {
  const depth = from.split('/').length - '/x'.split('/').length;
  return isDataFile(from)
    ? '../'.repeat(depth - 1) + path.slice(DATA_FOLDER.length)
    : '../'.repeat(depth) + path.slice(1);
}
