import { toString } from 'mdast-util-to-string';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { parse as parseYaml } from 'yaml';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { planMarkdown } from '../../../../src/publish/files/plan-markdown.ts';
import { plans } from '../../../../src/datasets/plans.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';

const fivePlans = await contentCorpus('five-plans');
const planIds = fivePlans.plans.map(({ planId }) => planId);
const markdown = (corpus: Corpus, planId: string) =>
  planMarkdown(corpus.planById.get(planId)!, {
    site: corpus.site,
    concepts: conceptsOf(corpus),
    ...smallContext,
    modified: '2026-01-02',
  });

/** Front matter and body, read by the parsers of YAML and Markdown. */
function read(text: string): { data: unknown; root: Root } {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text)!;
  return {
    data: parseYaml(frontMatter),
    root: unified().use(remarkParse).use(remarkGfm).parse(body),
  };
}

function all<T extends Nodes['type']>(root: Root, type: T): Extract<Nodes, { type: T }>[] {
  const found: Nodes[] = [];
  visit(root, type, (node) => {
    found.push(node);
  });
  return found as Extract<Nodes, { type: T }>[];
}

const fivePlansRead = new Map(planIds.map((planId) => [planId, read(markdown(fivePlans, planId))]));

/** Text of a node; a hard line break is a line feed. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : toString(node);
}

describe('a plan in Markdown', () => {
  it.each(planIds)('%s: front matter holds the fields of dataset plans', (planId) => {
    expect(fivePlansRead.get(planId)!.data).toEqual(
      plans.rowOf(fivePlans.planById.get(planId)!, smallContext),
    );
  });

  it('holds what was reported of a row, period by period', () => {
    const corpus = smallCorpus();
    const row = corpus.rowById.get('aaa-101-004')!;
    const aspects = [
      { heading: null, notes: [], actions: [{ headings: [], notes: [], rows: [row] }] },
    ];
    Object.assign(row.plan, {
      dimensions: [{ heading: '一、服務流程', anchor: 'dimension-1', notes: [], aspects }],
    });
    const { root } = read(markdown(corpus, 'aaa-101'));
    expect(textOf(root)).toContain(
      '執行情形：落後；結果：-1.5 件（目標：較去年減少2.5件）；期別：101年第1季；' +
        '說明：=減少1.5件; "未達"；佐證：@公告 https://www.aaa.example.tw/甲；回報日：2012-04-01\n',
    );
  });

  it.each(planIds)('%s: holds every row, whole and in order, with its permanent link', (planId) => {
    const plan = fivePlans.planById.get(planId)!;
    const rows: { id: string; text: string }[] = [];
    for (const item of all(fivePlansRead.get(planId)!.root, 'listItem')) {
      const [text, facts] = item.children;
      if (facts === undefined) continue;
      const links = facts.type === 'paragraph' ? facts.children : [];
      const link = links.at(-1);
      if (link?.type === 'link') rows.push({ id: textOf(link), text: textOf(text!) });
    }
    expect(rows).toEqual(
      plan.rows.map(({ measureId, label, text }) => ({
        id: measureId,
        text: label === null ? text : `${label} ${text}`,
      })),
    );
  });

  it.each(planIds)('%s: holds every section, heading and line', (planId) => {
    const plan = fivePlans.planById.get(planId)!;
    const { root } = fivePlansRead.get(planId)!;
    const headings = all(root, 'heading').map((node) => textOf(node));
    const paragraphs = all(root, 'paragraph').map((node) => textOf(node));
    for (const { heading, text } of plan.sections) {
      expect(headings).toContain(heading);
      for (const line of text.split('\n')) if (line !== '') expect(paragraphs).toContain(line);
    }
    for (const { heading, aspects } of plan.tables[0]!.dimensions) {
      expect(headings).toContain(heading);
      for (const aspect of aspects) {
        if (aspect.heading !== null) {
          expect(headings).toContain(aspect.heading.replaceAll('\n', ' '));
        }
        for (const { headings: actions } of aspect.actions) {
          for (const action of actions) expect(headings).toContain(action.replaceAll('\n', ' '));
        }
      }
    }
  });

  it.each(planIds)('%s: headings go down one step at a time', (planId) => {
    const depths = all(fivePlansRead.get(planId)!.root, 'heading').map((node) => node.depth);
    expect(depths[0]).toBe(1);
    for (const [index, depth] of depths.entries()) {
      // An action may stand below a dimension that has no aspects.
      if (index > 0) expect(depth - depths[index - 1]!).toBeLessThanOrEqual(2);
    }
  });

  it('keeps signs that mean something in Markdown', () => {
    const corpus = smallCorpus();
    const row = corpus.rowById.get('aaa-101-002')!;
    const text = '1. *甲* _乙_ ~丙~ `丁` [戊](己) <b> # | & \\ !\n- 庚\n# 辛\n    壬';
    Object.assign(row, { text, label: null });
    const group = { headings: [], notes: [], rows: [row] };
    Object.assign(row.plan, {
      dimensions: [
        {
          heading: '一、服務流程',
          anchor: 'a',
          notes: [],
          aspects: [{ heading: null, notes: [], actions: [group] }],
        },
      ],
    });
    const paragraphs = all(read(markdown(corpus, 'aaa-101')).root, 'paragraph');
    // Markdown cannot keep spaces at the beginning of a line.
    expect(paragraphs.map((node) => textOf(node))).toContain(text);
  });

  it('says where the file comes from, and the licence', () => {
    const text = markdown(smallCorpus(), 'aaa-101');
    for (const said of ['甲館計畫,終稿.txt', '純文字副本。', 'CC BY 4.0', '資料：計畫公開']) {
      expect(text).toContain(said);
    }
  });

  it('tells deadlines, units, other columns and notes', () => {
    const corpus = smallCorpus();
    const { rows } = corpus.plans[0]!;
    const group = { headings: ['1. 單一窗口'], notes: ['表頭註'], rows };
    const dimensions = [
      {
        heading: '一、服務流程',
        anchor: 'a',
        notes: [],
        aspects: [{ heading: null, notes: [], actions: [group] }],
      },
    ];
    const [table] = corpus.plans[0]!.tables;
    Object.assign(corpus.plans[0]!, { tables: [{ ...table!, dimensions }] });
    const paragraphs = all(read(markdown(corpus, 'aaa-101')).root, 'paragraph').map((node) =>
      textOf(node),
    );
    expect(paragraphs).toContain('註：表頭註');
    expect(paragraphs).toContain(
      '完成期限：101年3月、6月\n完成期限：每月1日\n承辦單位：資迅組\n承辦單位：閱覽室\n註：「資迅組」應為「資訊組」；「閱覽室」不在名冊。\naaa-101-001',
    );
    expect(paragraphs).toContain(
      '完成期限：3日內\n承辦單位：各組室\n績效指標：-5% 以下\n經費（千元）：1,200\naaa-101-003',
    );
    expect(paragraphs).toContain('創新性：首創\n效益：\naaa-101-005');
  });
});
