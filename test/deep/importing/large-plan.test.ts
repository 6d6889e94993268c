import { execFile } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';
import { paragraph, wordDocument } from '../../unit/drafting/import/readers/word-document.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-large-'));
  await cp(HEALTH_BUREAU, join(folder, 'content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What Word writes around the text of each cell. */
const look =
  '<w:rPr><w:rFonts w:ascii="標楷體" w:eastAsia="標楷體" w:hAnsi="標楷體" w:hint="eastAsia"/>' +
  '<w:color w:val="000000"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:eastAsia="zh-TW"/></w:rPr>';

const cell = (text: string): string =>
  '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/>' +
  '<w:vAlign w:val="center"/></w:tcPr><w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00A77B3E">' +
  `<w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="both"/>${look}</w:pPr>` +
  `<w:r w:rsidRPr="00A77B3E">${look}<w:t>${text}</w:t></w:r></w:p></w:tc>`;

const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

/** A plan of some 300 pages: 3,000 paragraphs, 4,000 rows of five cells, and 20 MB of pictures. */
function largePlan(): Uint8Array {
  const text = Array.from({ length: 3_000 }, (_, at) =>
    paragraph(`第${at}段說明各項服務的現況、問題與改善的方向，並據以訂定目標。`),
  );
  const rows = Array.from({ length: 4_000 }, (_, at) =>
    row(
      at % 100 === 0 ? `${'一二三四五六七八九十'.charAt((at / 100) % 10)}、服務流程` : '',
      at % 10 === 0 ? `${((at / 10) % 10) + 1}.單一窗口` : '',
      `${(((at / 10) % 10) | 0) + 1}.${(at % 10) + 1} 設置單一窗口，受理民眾申請，並公告所需時間。`,
      '113年12月',
      '秘書室',
    ),
  );
  const plan = wordDocument(
    paragraph('113年度提升服務品質執行計畫') +
      paragraph('壹、計畫依據') +
      text.join('') +
      paragraph('貳、計畫內容') +
      `<w:tbl>${row('實施要項', '執行項目', '推動作法', '完成期限', '承辦單位')}${rows.join('')}</w:tbl>`,
  );
  const picture = randomFillSync(new Uint8Array(2 * 1024 * 1024));
  const pictures = Array.from(
    { length: 10 },
    (_, at) => [`word/media/${at}.jpg`, picture] as const,
  );
  return zipSync({ ...unzipSync(plan), ...Object.fromEntries(pictures) }, { level: 1 });
}

test('a plan of 300 pages with 20,000 cells and 20 MB of pictures is imported whole', async () => {
  const file = join(folder, '計畫.docx');
  await writeFile(file, largePlan());
  const output = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      ['scripts/import.ts', file, '--institution', 'demo-clinic', '--year', '113'],
      {
        cwd: root,
        env: { ...process.env, CONTENT_DIR: join(folder, 'content') },
        maxBuffer: 64 * 1024 * 1024,
      },
      (_, stdout, stderr) => done(stdout + stderr),
    );
  });
  expect(output.slice(0, 2000)).toContain('附表 4000 列');
  expect(output).toContain('來源的文字都在草稿裡。');
  expect(output).not.toContain('沒有再檢查');
  const place = join(folder, 'content/plans/demo-clinic/113');
  expect((await readFile(join(place, 'source.docx'))).length).toBeGreaterThan(20_000_000);
  expect(await readFile(join(place, 'plan.md'), 'utf8')).toContain('第2999段說明');
});
