import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { toString } from 'mdast-util-to-string';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { planJson } from '../../../../src/publish/files/plan-json.ts';
import { planMarkdown } from '../../../../src/publish/files/plan-markdown.ts';
import { planStratml } from '../../../../src/publish/files/plan-stratml.ts';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';
import { parseXml } from '../../../support/parse-xml.ts';
import { readHtmlText } from '../../../support/read-html-text.ts';
import { rootAddresses } from '../../../support/root-addresses.ts';
import { smallContext } from '../../../support/small-corpus.ts';

const LINES = [
  '上午9~12時、下午1~5時，長5*寬3*高2公尺',
  '填寫____年____月，附A12****789',
  '1) 甲<b>乙</b>',
  '>90%者',
  String.raw`存於C:\book`,
  '[註1]: 說明',
  '[ ] 是 [x] 否',
  'file_name_1、(*)、(*)',
];

it('awkward words of a plan are the same on its page and in each of its files', async () => {
  const { corpus } = await loadHealthBureau({
    [files.midterm]: replacing('年終考核。', LINES.join('\n\n')),
  });
  const plan = corpus!.planById.get('demo-health-112-midterm')!;
  const { site } = corpus!;
  const origin = { site, concepts: conceptsOf(corpus!), ...smallContext, modified: '2026-01-02' };
  const section = plan.sections.at(-1)!;
  expect(readHtmlText(section.html(rootAddresses)).split('\n')).toEqual(LINES);

  const json = JSON.parse(planJson(plan, corpus!, origin)) as { sections: { text: string }[] };
  expect(json.sections.at(-1)!.text.split('\n')).toEqual(LINES);

  const markdown = unified().use(remarkParse).use(remarkGfm).parse(planMarkdown(plan, origin));
  const read = markdown.children.map((node) => toString(node));
  for (const line of LINES) expect(read).toContain(line);

  const stratml = parseXml(planStratml(plan, origin));
  for (const line of LINES) expect(stratml.text).toContain(line);
});
