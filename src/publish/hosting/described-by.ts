import { institutionDatasets } from '../../datasets/cuts.ts';
import { datasets } from '../../datasets/registry.ts';
import { csvwPath, schemaPath } from '../descriptions/schema-addresses.ts';
import { matchesPattern, pageTwins } from './page-twins.ts';

/** Which data files a `Link` header field tells the description of. */
export interface DescribedByRule {
  /** Path from the site's root; `:name` stands for one identifier. */
  pattern: string;
  /** Value of the field; its address is relative to the file. */
  link: string;
}

/**
 * `Link: <…>; rel="describedby"` for the CSV (its CSVW metadata) and the JSON (its JSON Schema) of
 * each dataset, institution and plan, also where they stand beside a page. Few rules, for hosts limit
 * their number: the CSV of a plan below `/data/plans/` would need one for each plan, and does without,
 * for its metadata stands where the standard looks first.
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
  const institution = '/data/institutions/:institution_id';
  return [
    ...datasets.flatMap(({ name }) => [csv(`/data/${name}.csv`), json(`/data/${name}.json`, name)]),
    ...institutionDatasets.flatMap(({ name }) => [
      csv(`${institution}/${name}.csv`),
      json(`${institution}/${name}.json`, name),
    ]),
    json(`${institution}.json`, 'institution'),
    json('/data/plans/:plan_id.json', 'plan'),
    json('/data/plans/:plan_id/versions/:version.json', 'plan'),
    csv(pageTwins.planCsv),
    json(pageTwins.planJson, 'plan'),
    json(pageTwins.formerPlanJson, 'plan'),
    csv(pageTwins.institutionCsv),
    json(pageTwins.institutionJson, 'institution'),
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

/** The rules in the form of a file `_headers` (see `renderHeadersFile`). */
export function renderDescribedBy(basePath: string): string {
  return describedByRules()
    .map(({ pattern, link: value }) => `${basePath}${pattern.slice(1)}\n  Link: ${value}\n`)
    .join('\n');
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
  return from.startsWith('/data/')
    ? '../'.repeat(depth - 1) + path.slice('/data/'.length)
    : '../'.repeat(depth) + path.slice(1);
}
