import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

describe('a plan without a table and without numbers is read by what is said below its paragraphs', () => {
  const html = (body: string) => importDocument(blocksOfHtml(`<h1>${title}</h1>${body}`));
  const measure = (heading: string, text: string, ...aside: string[]) =>
    `<h4>${heading}</h4><p>${text}</p><ul>${aside.map((each) => `<li>${each}</li>`).join('')}</ul>`;

  test('where each has a heading of its own, and lines below it that name when and by whom', async () => {
    const { built, marks, draft } = await html(
      `<h2>重點工作</h2>
       <h3>一、走進社區</h3>
       ${measure('1. 祖孫共學', '開辦祖孫共學課。', '辦理期程：114年3月', '主責單位：企劃科', '預期成果：五十組')}
       ${measure('2. 新手爸媽', '發送新手父母包。', '辦理期程：每週', '主責單位：秘書室', '預期成果：六百份')}
       <h3>二、陪您說話</h3>
       ${measure('1. 諮詢專線', '延長至晚間九時。', '辦理期程：全年', '主責單位：秘書室')}
       <h2>服務據點</h2><p>本部與海線。</p>`,
    );
    expect(rowLines(built)).toEqual([
      '一、走進社區 > 1. 祖孫共學 | 開辦祖孫共學課。 | 114年3月 | 企劃科 | 預期成果=五十組',
      '一、走進社區 > 2. 新手爸媽 | 發送新手父母包。 | 每週 | 秘書室 | 預期成果=六百份',
      '二、陪您說話 > 1. 諮詢專線 | 延長至晚間九時。 | 全年 | 秘書室',
    ]);
    expect(marks).toEqual([]);
    // What heads rows is no section without words beside them.
    expect(built?.sections.map(({ heading }) => heading)).toEqual(['重點工作', '服務據點']);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where several stand below one heading, with words before the first that belong to none', async () => {
    const { built } = await html(
      `<h2>走進社區</h2><p>本年辦理下列工作。</p><p>（一年一次檢討）</p>
       <h3>共學</h3>
       <p>開辦祖孫共學課。</p><p>辦理期程：114年3月</p><p>主責單位：企劃科</p>
       <p>發送新手父母包。</p><p>辦理期程：每週</p><p>主責單位：秘書室</p>
       <h3>專線</h3>
       <p>延長至晚間九時。</p><p>辦理期程：全年</p><p>主責單位：秘書室</p>`,
    );
    expect(rowLines(built)).toEqual([
      '共學 | 開辦祖孫共學課。 | 114年3月 | 企劃科',
      '共學 | 發送新手父母包。 | 每週 | 秘書室',
      '專線 | 延長至晚間九時。 | 全年 | 秘書室',
    ]);
  });
});
