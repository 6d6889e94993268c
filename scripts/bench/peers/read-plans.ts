import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { filesBelow } from '../../keeping/hash-files.ts';
import type { PeerPlan } from './plan-page.ts';

/** Every plan of a content folder that has a table, one after the other, as YAML has it. */
export function* eachPlan(content: string): Generator<PeerPlan> {
  for (const path of filesBelow(join(content, 'plans'))) {
    const [, folder] = /^([^/\\]+[/\\][^/\\]+)[/\\]measures\.yaml$/.exec(path) ?? [];
    if (folder === undefined) continue;
    const read = (name: string) => readFileSync(join(content, 'plans', folder, name), 'utf8');
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read('plan.md')) ?? [];
    const { title } = load(front) as { title: string };
    const { dimensions = [] } = load(read('measures.yaml')) as {
      dimensions?: PeerPlan['dimensions'];
    };
    yield { planId: folder.replace(/[/\\]/, '-'), title, body, dimensions };
  }
}
