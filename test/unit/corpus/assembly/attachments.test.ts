import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { planJson } from '../../../../src/publish/files/plan-json.ts';
import {
  all,
  files,
  HEALTH_BUREAU,
  healthBureau,
  loadHealthBureau,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

let map: Uint8Array;
let sha256: string;
beforeAll(async () => {
  map = await readFile(`${HEALTH_BUREAU}/${files.annualMap}`);
  sha256 = (await healthBureau()).files.get(files.annualMap)!.sha256!;
});

async function planOf(changes: Changes, id: string): Promise<Plan> {
  const { corpus, problems } = await loadHealthBureau(changes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return corpus!.planById.get(`demo-health-${id}`)!;
}

const htmlOf = (plan: Plan, base = '') =>
  plan.sections
    .map(({ html }) => html({ page: (path) => base + path, file: (path) => base + path }))
    .join('');

describe('the attachments of a plan', () => {
  it('stand at its address, in order, pictures with their size and what they show', async () => {
    const plan = await planOf({}, '112');
    expect(plan.attachments).toMatchObject([
      {
        position: 1,
        title: '附件一　社區篩檢地點與時間',
        kind: 'annex',
        alt: null,
        size: null,
        href: '/plans/demo-health/112/annex-1.csv',
        anchor: 'attachment-1',
      },
      {
        position: 2,
        fileName: 'sites.png',
        bytes: map.length,
        alt: '示意圖：三個篩檢點，兩個在河的北岸，一個在南岸。',
        size: { width: 320, height: 200 },
        href: '/plans/demo-health/112/sites.png',
      },
    ]);
  });

  it('are shown in the text where it says so, with base path, alternative and size', async () => {
    expect(htmlOf(await planOf({}, '112'), '/open')).toContain(
      '<img src="/open/plans/demo-health/112/sites.png" alt="附圖一：三個篩檢點在縣內的位置" width="320" height="200" loading="lazy">',
    );
  });

  it('of a plan that was taken off the site are published no more', async () => {
    const retired =
      "retired:\n  retired_on: '2024-06-01'\n  reason: 併入新計畫。\npublished: '2023-02-01'";
    const plan = await planOf(
      { [files.annual]: replacing("published: '2023-02-01'", retired) },
      '112',
    );
    expect(plan.attachments).toEqual([]);
    expect(htmlOf(plan)).toBe('');
  });
});

/** The former version of the food plan with a map, in its text too. */
function formerWithMap(): Changes {
  const attached = `attachments:\n  - file: routes.png\n    title: 附圖　稽查路線\n    kind: map\n    sha256: ${sha256}\n    alt: 稽查人員經過的八個路口\npublished: '2024-01-10'`;
  return {
    [files.formerFood]: all(
      replacing("published: '2024-01-10'", attached),
      replacing(
        '依縣務會議決議辦理。',
        '依縣務會議決議辦理。\n\n![稽查車輛行經的路線](routes.png)',
      ),
    ),
    'plans/demo-health/113-food/versions/1/routes.png': map,
  };
}

describe('an attachment of a former version', () => {
  it('stays with that version', async () => {
    const plan = await planOf(formerWithMap(), '113-food');
    const former = plan.versions[0]!.plan;
    expect(plan.attachments).toEqual([]);
    expect(former.attachments.map(({ href }) => href)).toEqual([
      '/plans/demo-health/113-food/versions/1/routes.png',
    ]);
    expect(htmlOf(former)).toContain(
      '<img src="/plans/demo-health/113-food/versions/1/routes.png"',
    );
  });

  it('leaves nothing behind where the plan withholds it', async () => {
    const withheld = `  - file: routes.png\n    grounds: [art18-1-4]\n    reason: 公開將妨害稽查。\n    decided_by: 食品藥物科\n    decided_on: '2024-04-15'\npublished: '2024-01-10'`;
    const changes = {
      ...formerWithMap(),
      [files.food]: replacing("published: '2024-01-10'", withheld),
    };
    const { corpus, problems } = await loadHealthBureau(changes);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const plan = corpus!.planById.get('demo-health-113-food')!;
    const former = plan.versions[0]!.plan;
    const context = { settings: { siteUrl: 'https://plans.example.org', basePath: '/' } };
    const published = [former, plan].flatMap((each) => [
      planJson(each, corpus!, context),
      htmlOf(each),
    ]);
    for (const words of published) {
      expect(words).not.toMatch(/稽查車輛|八個路口|稽查路線|versions\/1\/routes/);
    }
    expect(former.attachments).toEqual([]);
    expect(plan.withholdings.at(-1)).toMatchObject({ kind: 'file', subject: 'routes.png' });
  });
});
