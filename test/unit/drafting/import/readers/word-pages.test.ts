import { expect, test } from 'vitest';
import { readHtml } from '../../../../../src/drafting/import/readers/read-html.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html));

test('comments of a page that Word saved are quoted where their words are, and leave no sign', async () => {
  const { blocks, losses } = await read(
    [
      "<p>依函<a style='mso-comment-reference:A_1'>辦理</a><span class=MsoCommentReference><span lang=EN-US>" +
        '<![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[王1]</a><![endif]>' +
        "<span style='mso-special-character:comment'>&nbsp;</span></span></span>。</p>",
      '<p>其他<span class=MsoCommentReference>事項</span>。</p>',
      "<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width=33%>",
      '<div style=\'mso-element:comment\'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a>' +
        "<p class=MsoCommentText><span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;" +
        '<a class=msocomoff href="#_msoanchor_1">[王1]</a></span></span>請補文號。</p><p>並附函。</p></div></div>',
      "<div style='mso-element:comment'><p>另案辦理。</p></div></div>",
    ].join('\n'),
  );
  expect(blocks).toMatchObject([{ text: '依函辦理。' }, { text: '其他事項。' }]);
  expect(losses).toEqual([
    '第 1 行：有註解（批註）「請補文號。 並附函。」，沒有讀入',
    '第 5 行：有註解（批註）「另案辦理。」，沒有讀入',
  ]);
});
