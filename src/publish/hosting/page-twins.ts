/** Data files that stand beside pages; `:name` stands for one identifier. */
export const pageTwins = {
  planCsv: '/plans/:institution_id/:plan/measures.csv',
  planJson: '/plans/:institution_id/:plan/index.json',
  formerPlanJson: '/plans/:institution_id/:plan/versions/:version/index.json',
  institutionCsv: '/institutions/:institution_id/measures.csv',
  institutionJson: '/institutions/:institution_id/index.json',
} as const;

/** A test whether a path is of a pattern in which `:name` stands for one identifier. */
export function matchesPattern(pattern: string): (path: string) => boolean {
  const expression = new RegExp(
    `^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/.]+')}$`,
  );
  return (path) => expression.test(path);
}
