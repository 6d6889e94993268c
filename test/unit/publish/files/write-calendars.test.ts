import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportedFile } from '../../../../src/publish/files/manifest.ts';
import { writeCalendars } from '../../../../src/publish/files/write-calendars.ts';
import { writeFeeds } from '../../../../src/publish/files/write-feeds.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const settings = {
  siteUrl: 'https://plans.example.org',
  basePath: '/open/',
  contentDir: '/nowhere',
};

let directory: string;
let files: ExportedFile[];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'subscriptions-'));
  const corpus = await contentCorpus('health-bureau');
  const job = { corpus, settings, directory, parts: directory, modified: '2026-01-02' };
  const calendars = corpus.institutions.flatMap((institution) => writeCalendars(job, institution));
  files = [...writeFeeds(job, []), ...calendars];
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it('writes the feeds, and a calendar of each institution and unit that has deadlines', () => {
  // demo-clinic has no plan and 秘書室 no row, so they have none: one without entries is not valid.
  expect(files.map(({ href }) => href)).toEqual([
    '/feed.xml',
    '/amendments.xml',
    '/errata.xml',
    '/calendar/demo-health.ics',
    ...[
      'demo-health-planning',
      'demo-health-promotion',
      'demo-health-care',
      'demo-health-long-term-care',
      'demo-health-food-drugs',
      'demo-health-mental',
      'demo-health-counselling',
      'demo-health-clinics',
    ].map((unit) => `/calendar/demo-health/${unit}.ics`),
  ]);
});

it('gives size and checksum of what stands on the disk', async () => {
  for (const { href, bytes, sha256 } of files) {
    const content = await readFile(join(directory, href));
    expect(content.length, href).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex'), href).toBe(sha256);
  }
});

it('names in each calendar the site that it is of', async () => {
  const calendars = files.filter(({ format }) => format === 'ics');
  for (const { href } of calendars) {
    const text = (await readFile(join(directory, href), 'utf8')).replaceAll('\r\n ', '');
    expect(text, href).toContain(
      'X-WR-CALDESC:計畫所定的完成期限，由「示範縣衛生局施政計畫公開」整理。',
    );
  }
});

it('counts the entries of a calendar, and says whose it is', async () => {
  const calendar = files[3]!;
  const text = await readFile(join(directory, calendar.href), 'utf8');
  expect(calendar.rows).toBe(text.match(/^BEGIN:VEVENT\r$/gm)!.length);
  expect(calendar.institutionId).toBe('demo-health');
  expect(calendar.mediaType).toBe('text/calendar; charset=utf-8');
});
