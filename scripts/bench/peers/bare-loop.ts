import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainPage } from './plan-page.ts';
import { eachPlan } from './read-plans.ts';

/** `bare-loop.ts CONTENT OUT`: reads each plan and writes its page, and nothing else: no check, no index, no data. */
const [content = '', out = ''] = process.argv.slice(2);
for (const plan of eachPlan(content)) {
  mkdirSync(join(out, plan.planId), { recursive: true });
  writeFileSync(join(out, plan.planId, 'index.html'), plainPage(plan));
}
