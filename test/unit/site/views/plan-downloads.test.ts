import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { manifestOf, type ExportedFile } from '../../../../src/publish/files/manifest.ts';
import {
  isAttachmentWithheld,
  isSourceWithheld,
  planDownloads,
} from '../../../../src/site/views/plan-downloads.ts';

const file = (href: string, given: Partial<ExportedFile>): ExportedFile => ({
  href,
  format: 'json',
  mediaType: 'application/json',
  encoding: 'UTF-8',
  bytes: 1,
  rows: 1,
  sha256: '',
  modified: '2026-01-01',
  dataset: null,
  planId: 'aaa-101',
  institutionId: null,
  unit: null,
  ...given,
});

const files = [
  file('/data/measures.csv', { dataset: 'measures', planId: null }),
  file('/data/plans/aaa-101.json', {}),
  file('/data/plans/aaa-101/measures.csv', { format: 'csv', dataset: 'measures' }),
  file('/plans/aaa/101/source.txt', { format: 'txt' }),
  file('/plans/aaa/101/annex.csv', { format: 'csv' }),
  file('/data/plans/bbb-106.json', { planId: 'bbb-106' }),
];
const manifest = manifestOf(files, { splits: [], emptyCells: new Map() });
const plan = {
  planId: 'aaa-101',
  source: { href: '/plans/aaa/101/source.txt' },
  attachments: [{ title: '附件一', href: '/plans/aaa/101/annex.csv' }],
} as unknown as Plan;

describe('downloads of a plan', () => {
  it('offers its own data once each, under the name of what it holds', () => {
    const { data } = planDownloads(plan, manifest, 'zh');
    expect(data.map(({ name, file: { href } }) => [name, href])).toEqual([
      ['整份計畫', '/data/plans/aaa-101.json'],
      ['推動作法', '/data/plans/aaa-101/measures.csv'],
    ]);
  });

  it('offers its source apart', () => {
    expect(planDownloads(plan, manifest, 'en').source).toMatchObject({
      name: 'Source file',
      file: { href: '/plans/aaa/101/source.txt' },
    });
  });

  it('offers its attachments apart, under their titles', () => {
    const { attachments } = planDownloads(plan, manifest, 'en');
    expect(attachments.map(({ name, file: { href } }) => [name, href])).toEqual([
      ['附件一', '/plans/aaa/101/annex.csv'],
    ]);
  });

  it('does not take a withheld attachment for a withheld source', () => {
    const withheld = (isAttachment: boolean) =>
      ({ withholdings: [{ kind: 'file', isAttachment }] }) as unknown as Plan;
    expect(isSourceWithheld(withheld(true))).toBe(false);
    expect(isSourceWithheld(withheld(false))).toBe(true);
    expect(isAttachmentWithheld(withheld(true))).toBe(true);
    expect(isAttachmentWithheld(withheld(false))).toBe(false);
  });

  it('a plan without a source file offers none', () => {
    expect(planDownloads({ ...plan, source: null }, manifest, 'zh').source).toBeNull();
  });
});
