import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { searchDocuments } from '../../../../src/search/build-table.ts';
import { SMALL_CONTENT, smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

const ADDRESS = 'https://plans.example.org/open/plans/aaa/101/';

let site: WrittenSite;
beforeAll(async () => {
  site = await writeSite();
});
afterAll(() => rm(dirname(site.directory), { recursive: true }));

const written = (path: string) => readFile(join(site.directory, path), 'utf8');

describe('the attachments of a plan', () => {
  it('are copied as they are, under their own format and checksum', async () => {
    const { byHref } = site.context.manifest;
    for (const [name, format, mediaType] of [
      ['annex.csv', 'csv', 'text/csv; charset=utf-8'],
      ['map.png', 'png', 'image/png'],
    ] as const) {
      const own = await readFile(`${SMALL_CONTENT}/plans/aaa/101/${name}`);
      const copy = await readFile(join(site.directory, 'plans/aaa/101', name));
      expect(copy.equals(own)).toBe(true);
      expect(byHref.get(`/plans/aaa/101/${name}`)).toMatchObject({
        format,
        mediaType,
        planId: 'aaa-101',
        sha256: createHash('sha256').update(own).digest('hex'),
      });
    }
  });

  it('stand in dataset and plan JSON, with the same values', async () => {
    const rows = JSON.parse(await written('data/attachments.json')) as Record<string, unknown>[];
    expect(rows).toMatchObject([
      { plan_id: 'aaa-101', position: 1, title: '附件一，名冊', alt: null, width: null },
      {
        plan_id: 'aaa-101',
        position: 2,
        kind: 'map',
        file_name: 'map.png',
        media_type: 'image/png',
        alt: '甲館的位置',
        width: 320,
        height: 200,
        institution_id: 'aaa',
        url: `${ADDRESS}#attachment-2`,
        file_url: `${ADDRESS}map.png`,
      },
    ]);
    const plan = JSON.parse(await written('data/plans/aaa-101.json')) as {
      attachments: Record<string, unknown>[];
    };
    const ofPlan = ['plan_id', 'institution_id', 'roc_year', 'year'];
    expect(plan.attachments).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([key]) => !ofPlan.includes(key))),
      ),
    );
  });

  it('are named with their address in Markdown and StratML', async () => {
    const markdown = await written('data/plans/aaa-101.md');
    expect(markdown).toContain(`- [附件一，名冊](${ADDRESS}annex.csv)（附件）`);
    expect(markdown).toContain('替代文字：甲館的位置');
    expect(await written('data/plans/aaa-101.stratml.xml')).toContain(
      `附件：附圖；圖資；甲館的位置；${ADDRESS}map.png`,
    );
  });

  it('are found by their title and by what they show', () => {
    const corpus = smallCorpus();
    const { table, texts } = searchDocuments(corpus);
    const rows = corpus.plans.reduce((sum, { rows: own }: Plan) => sum + own.length, 0);
    const number = table.passages.findIndex(({ heading }) => heading === '附圖');
    expect(table.passages[number]).toMatchObject({ anchor: 'attachment-2' });
    expect(texts[rows + number]).toBe('附圖\n甲館的位置\nmap.png');
  });
});
