import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftApart, net } from '../../../scripts/importing/draft-apart.ts';
import type { DraftJob } from '../../../scripts/importing/draft-job.ts';
import { parseContent } from '../../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import { draftFacts } from '../../../src/drafting/import/import-plan.ts';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';

let job: Omit<DraftJob, 'size' | 'net'>;
beforeAll(async () => {
  const content = await readContentFolder(HEALTH_BUREAU);
  const place = { institutionId: 'demo-clinic', folder: '120' };
  const existing = { paths: content.files, label: 'content' };
  const facts = draftFacts(place, 'txt', parseContent(content, []), existing);
  const source = { name: '計畫.txt', ending: 'txt', sha256: '0'.repeat(64) };
  job = { request: { ...place, source }, facts, contentDir: HEALTH_BUREAU };
});

const bytes = new TextEncoder().encode('服務計畫\n壹、計畫依據\n依函辦理。\n');

describe('a document that is read in a process apart', () => {
  test('comes back as a draft, with what the check finds in it', async () => {
    const { files, report } = await draftApart(job, bytes, 0);
    expect([...files.keys()]).toEqual([
      'plans/demo-clinic/120/plan.md',
      'plans/demo-clinic/120/measures.yaml',
      'plans/demo-clinic/120/import-review.html',
    ]);
    expect(files.get('plans/demo-clinic/120/plan.md')).toContain('依函辦理。');
    expect(report).toContain('計畫名稱：服務計畫');
    expect(report).not.toMatch(/npm run check 會指出|沒有再檢查/u);
  });

  test('keeps the text of a web page as its source, so that the draft is valid content', async () => {
    const page =
      '<h1>服務計畫</h1><h2>壹、計畫依據</h2><p>依函辦理。</p><table><tr><td>甲<td>乙</table>';
    const source = { name: '計畫.html', ending: 'txt', sha256: '0'.repeat(64) };
    const html = { ...job, request: { ...job.request, source } };
    const {
      files,
      source: kept,
      report,
    } = await draftApart(html, new TextEncoder().encode(page), 0);
    const { text } = kept;
    expect(text).toBe('服務計畫\n壹、計畫依據\n依函辦理。\n甲\t乙\n');
    expect(report).not.toContain('npm run check 會指出');
    const draft = files.get('plans/demo-clinic/120/plan.md');
    expect(draft).toContain('收到的是網頁「計畫.html」；這個檔案是其中的文字，沒有格式。');
    expect(draft).toContain(createHash('sha256').update(text!).digest('hex'));
  });

  test('is refused in the words of its reader', async () => {
    await expect(draftApart(job, new Uint8Array([0, 1, 2]), 0)).rejects.toThrow(
      '檔案不是文字檔，或其編碼無法辨認',
    );
  });

  test.each([
    ['time', { ...net, seconds: 0 }],
    ['memory', { ...net, megabytes: 1 }],
    ['memory of its own', { ...net, heapMegabytes: 5 }],
  ])('is refused in words when it takes more %s than there is', async (_, most) => {
    const long = new TextEncoder().encode('一、甲\n'.repeat(19_000));
    await expect(draftApart(job, long, 0, most)).rejects.toThrow(
      /^「計畫.txt」讀到一半，用完了 \d+ 秒的計算時間或 \d+ MB 的記憶體.*沒有寫入任何檔案/,
    );
  });

  test('is a draft all the same when the check of it takes too long', async () => {
    const { files, report } = await draftApart(job, bytes, 0, { ...net, checkSeconds: -1 });
    expect(files.size).toBe(3);
    expect(report).toContain('沒有再檢查');
  });

  test('tells how far it has come', async () => {
    const stages: string[] = [];
    await draftApart(job, bytes, 0, net, { onProgress: ({ stage }) => stages.push(stage) });
    expect(stages).toEqual(['reading', 'recognising', 'checking']);
  });

  test('ends at once when it is stopped, and says that nothing was written', async () => {
    const stop = new AbortController();
    const draft = draftApart(job, bytes, 0, net, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(draft).rejects.toThrow('已停止匯入，沒有寫入任何檔案');
  });
});
