import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../../../src/content/read/parse-content.ts';
import { importReport } from '../../../../../src/drafting/import/report/import-report.ts';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';
import { healthBureau } from '../../../../support/content-folder.ts';
import { importPlan } from '../../../../support/import-plan.ts';

/** An invented plan with personal data of a person who does not exist. */
const plan = `# 示範縣衛生局114年度提升服務品質執行計畫

## 壹、計畫依據

依函辦理。承辦人身分證 A123456789，生日民國72年3月5日，手機 0912-345-678，信箱 nobody.example@gmail.com，郵局帳號 0001234-5678901，居留證 A800000014，戶籍：臺東縣臺東市中華路一段1號；電話 02-29266888，信箱 service@example.gov.tw。

## 貳、執行期程

自114年1月1日至114年12月31日止。

## 參、計畫內容

| 實施要項 | 執行項目 | 推動作法 | 完成期限 | 承辦單位 |
| --- | --- | --- | --- | --- |
| 一、服務流程 | 1. 窗口 | 1.1 洽 0922345678 或 nobody@yahoo.com.tw。 | 114年6月 | 食品藥物科 |

| 姓名 | 生日 |
| --- | --- |
| 某人 | 72/3/5 |
`;

describe('personal data in a document', () => {
  test('is told in the report and marked in the draft, each with its place, office data aside', async () => {
    const content = await healthBureau();
    const document = await readDocument('計畫.md', new TextEncoder().encode(plan));
    const source = { name: '計畫.md', ending: 'md', sha256: '0'.repeat(64) };
    const request = { institutionId: 'demo-health', folder: '114', document, source };
    const existing = { paths: content.files, label: content.label };
    const imported = importPlan(request, parseContent(content, []), existing);
    const marks = imported.reviewMarks.filter((mark) => mark.reason.includes('屬個人資料'));
    expect(
      marks.map(({ reason, source }) => `${source?.place}：${reason.split('，屬個人資料')[0]}`),
    ).toEqual([
      '第 5 行：「A12345****」像是國民身分證統一編號',
      '第 5 行：「民國72…」像是出生日期',
      '第 5 行：「0912-***-***」像是行動電話號碼',
      '第 5 行：「n…@gmail.com」像是私人電子郵件信箱',
      '第 5 行：「0001234-5******」像是銀行或郵局帳號',
      '第 5 行：「A80000****」像是居留證統一證號',
      '第 5 行：「臺東縣臺東市…」像是個人地址',
      '第 15 行：「0922******」像是行動電話號碼',
      '第 15 行：「n…@yahoo.com.tw」像是私人電子郵件信箱',
      '第 19 行：「72…」像是出生日期',
    ]);
    const report = importReport(imported, [], [], 'content');
    expect(report).toContain('第 5 行　「A12345****」像是國民身分證統一編號，屬個人資料');
    expect(report).not.toContain('A123456789');
  });

  test('is told of what is left out as well, and no mark repeats it', async () => {
    const content = await healthBureau();
    const hidden =
      '<!-- 洽某人 0912345678 -->\n\n# 示範縣衛生局114年度計畫\n\n## 壹、依據\n\n| 推動作法 | 完成期限 | 承辦單位 |\n| --- | --- | --- |\n| 洽0922345678（ | 不詳0922345678 | 企劃科 |\n';
    const document = await readDocument('計畫.md', new TextEncoder().encode(hidden));
    const source = { name: '計畫.md', ending: 'md', sha256: '0'.repeat(64) };
    const request = { institutionId: 'demo-health', folder: '114', document, source };
    const existing = { paths: content.files, label: content.label };
    const { reviewMarks } = importPlan(request, parseContent(content, []), existing);
    const reasons = reviewMarks.map(({ reason }) => reason.split('；')[0]);
    expect(reasons).toContain('第 1 行：有隱藏的文字「洽某人 0912******」，沒有讀入');
    expect(reasons).toContain('沒有讀入的文字裡，「0912******」像是行動電話號碼，屬個人資料');
    expect(JSON.stringify(reviewMarks)).not.toMatch(/09[12]2345678/u);
  });
});
