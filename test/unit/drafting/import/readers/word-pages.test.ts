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

test.each([
  [
    'Word',
    '<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>' +
      "<span style='mso-special-character:footnote'><![if !supportFootnotes]><span lang=EN-US>[1]</span><![endif]></span></span></a>",
    "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width=\"33%\"><div style='mso-element:footnote' id=ftn1>" +
      '<p class=MsoFootnoteText><a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1">[1]</a> 遇假日順延。</p></div></div>',
  ],
  [
    'Word, filtered',
    '<a href="#_edn2" name="_ednref2" title=""><span class=MsoEndnoteReference>[ii]</span></a>',
    '<div><br clear=all><div id=edn2><p class=MsoEndnoteText><a href="#_ednref2" name="_edn2">[ii]</a>遇假日<br>順延。</p></div></div>',
  ],
  [
    'LibreOffice',
    '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
    '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>遇假日順延。</p></div>',
  ],
])(
  'notes of a page that %s saved leave no sign in its cells, and are quoted there',
  async (_, sign, note) => {
    const { blocks, losses } = await read(
      `<table><tr><td>設置服務臺${sign}</td><td>6月${sign}</td></tr></table>\n<p>本計畫[1]自核定日起施行。</p>\n${note}`,
    );
    expect(blocks).toMatchObject([
      { rows: [[{ text: '設置服務臺' }, { text: '6月' }]] },
      { text: '本計畫[1]自核定日起施行。' },
    ]);
    expect(losses.map((loss) => loss.replace('遇假日 順延', '遇假日順延'))).toEqual([
      '第 1 行：有註腳，沒有讀入：遇假日順延。',
    ]);
  },
);

test('the gap behind the sign of a list that Word drew in a font of symbols is no sign', async () => {
  const gap = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>`;
  const { blocks } = await read(
    `<p><span style='font-family:Wingdings'>l${gap}</span>線上申辦。</p>` +
      `<p><span style='font:italic bold 12px/1.5 Wingdings'>l</span>公開進度。</p>`,
  );
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  expect(texts.map((text) => text.replace(/\s+/gu, ' '))).toEqual(['● 線上申辦。', '●公開進度。']);
});
