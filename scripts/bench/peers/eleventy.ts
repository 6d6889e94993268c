import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The release that is measured. */
export const ELEVENTY = '@11ty/eleventy@3.1.8';

/**
 * Writes a site of Eleventy's with the same plans: a data file reads their YAML, and a template in JavaScript writes a page each.
 * @param folder where the site is written; empty
 */
export function writeEleventySite(content: string, folder: string): void {
  const module = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
  mkdirSync(join(folder, '_data'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, '_data/plans.js'),
    `import { eachPlan } from ${module('./read-plans.ts')};
export default () => [...eachPlan(${JSON.stringify(content)})];
`,
  );
  writeFileSync(
    join(folder, 'plan.11ty.js'),
    `import { plainPage } from ${module('./plan-page.ts')};
export const data = {
  pagination: { data: 'plans', size: 1, alias: 'plan' },
  permalink: ({ plan }) => \`\${plan.planId}/index.html\`,
};
export const render = ({ plan }) => plainPage(plan);
`,
  );
}
