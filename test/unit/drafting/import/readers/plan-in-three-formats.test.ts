import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';
import type { SourceDocument } from '../../../../../src/drafting/import/document/source-document.ts';

const fixture = async (name: string): Promise<SourceDocument> =>
  readDocument(
    name,
    await readFile(new URL(`../../../../fixtures/documents/${name}`, import.meta.url)),
  );

/** Without the spaces that a PDF has between Chinese and numbers. */
const closed = (text: string) => text.replace(/(?<=[\p{Script=Han}、]) | (?=\p{Script=Han})/gu, '');

describe.each(['plan.docx', 'plan.odt', 'plan.pdf'])(
  'the plan that a word processor wrote as %s',
  (name) => {
    it('has its paragraphs with the numbers that the word processor made', async () => {
      const { blocks } = await fixture(name);
      const texts = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [closed(block.text)] : [],
      );
      expect(texts).toEqual([
        '範例文化館113年度提升服務品質執行計畫',
        '壹、計畫依據',
        '依範例文化館113年1月5日館務會議決議辦理。',
        '貳、計畫目標',
        '一、便捷服務流程，縮短等候時間。',
        '二、主動公開資訊。',
        '參、計畫內容',
        '肆、附則',
        '本計畫奉核定後實施。',
      ]);
    });

    it('has its table with merged cells once, whole sentences, and no deleted word', async () => {
      const { blocks } = await fixture(name);
      const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
      const cells = tables.map((rows) =>
        rows.map((row) =>
          row.map(({ text, rowSpan }) =>
            rowSpan > 1 ? `${closed(text)} ×${rowSpan}` : closed(text),
          ),
        ),
      );
      expect(cells).toEqual([
        [
          ['實施要項', '執行項目', '推動作法', '完成期限', '承辦單位'],
          [
            '一、服務流程\n(一)服務便捷性 ×3',
            '1.單一窗口服務 ×2',
            '1.1一樓設置服務臺，受理借閱證申辦、預約取書及諮詢，並提供行動不便者到府收件的服務。',
            '113年12月',
            '服務組\n總務組',
          ],
          ['1.2延長開放時間至晚間九時。', '113年6月', '服務組'],
          ['2.線上申辦', '1.3每季檢討線上申辦項目。', '每季', '資訊組'],
        ],
      ]);
    });
  },
);
