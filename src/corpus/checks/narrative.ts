import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { Check } from './check.ts';
import { splitSections } from '../../content/markdown/split-sections.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';

/** The text of plans and pages: sections that are named exist, and nothing in it is lost in publishing. */
export const checkNarrative: Check = {
  *planText({ planFile, metadata, body }) {
    const { before, sections } = splitSections(treeOf(body));
    // Of a text without any heading that is told.
    if (sections.length === 0 && before.length > 0) return;
    const headings = sections.map(({ heading }) => heading);
    for (const [role, heading] of Object.entries(metadata.sections)) {
      if (heading === undefined || headings.includes(heading)) continue;
      const written = lineWithoutSpace(body.markdown, heading);
      if (written !== null) {
        yield {
          file: planFile,
          at: { line: body.firstLine + written.index, column: 1 },
          severity: 'error',
          ruleId: 'narrative/heading-space',
          message: /^#+＃|^＃/u.test(written.line)
            ? `「${written.line}」不是標題：井字號是全形的「＃」`
            : `「${written.line}」不是標題：井字號之後沒有空一格`,
          fix: `請寫成 ${written.line.replace(/^([#＃]+)\s*/u, (_, marks: string) => `${'#'.repeat(marks.length)} `)}`,
        };
        continue;
      }
      const plain = lineWithoutMarks(body.markdown, heading);
      if (plain !== null) {
        yield {
          file: planFile,
          at: { line: body.firstLine + plain.index, column: 1 },
          severity: 'error',
          ruleId: 'narrative/section',
          message: `「${plain.line}」不是標題：前面沒有井字號${plain.line === heading ? '' : '，粗體只是文字'}`,
          fix: `請寫成 ## ${heading}`,
        };
        continue;
      }
      yield {
        file: planFile,
        at: { path: ['sections', role] },
        severity: 'error',
        ruleId: 'narrative/section',
        message: `正文沒有「${heading}」這個標題`,
        fix: didYouMean(
          heading,
          headings,
          headings.length === 0
            ? '正文沒有以 ## 開頭的標題'
            : `正文的標題有：${listSome(headings)}`,
        ),
      };
    }
  },

  *planFacts({ planFile, body }) {
    const root = treeOf(body);
    const {
      before: [first],
      sections,
    } = splitSections(root);
    const hasMarks = /^\s*#{1,6}(?=[^\s#\d])/m.test(body.markdown);
    if (first) {
      yield {
        file: planFile,
        at: {
          line: body.firstLine + (first.position?.start.line ?? 1) - 1,
          column: first.position?.start.column ?? 1,
        },
        severity: 'error',
        // Told with the lines that were meant as headings, as one.
        ruleId:
          sections.length === 0 && hasMarks
            ? 'narrative/heading-space'
            : 'narrative/before-heading',
        message:
          sections.length === 0
            ? '正文沒有標題，文字不會歸入任何一節'
            : '第一個標題之前有文字，不會歸入任何一節',
        fix:
          sections.length === 0
            ? '請在每一節的標題前面加上兩個井字號與一個空格，例如「## 壹、計畫依據」'
            : '請在它之前加上「## 標題」；發布文號請寫在 issuance，表的標題請寫在 measures.yaml 的 caption',
      };
    }
  },

  *page({ file, body }) {
    yield* htmlWarnings(file, body, treeOf(body));
  },
};

/** A line that is this heading but for the width of its number signs or the space behind them, and how many lines are above it. */
function lineWithoutSpace(
  markdown: string,
  heading: string,
): { line: string; index: number } | null {
  const lines = markdown.split('\n').map((line) => line.trim());
  const index = lines.findIndex(
    (line) =>
      !/^#+\s/.test(line) &&
      line.replace(/^[#＃]{1,6}\s*/u, '') === heading &&
      /^[#＃]/u.test(line),
  );
  return index === -1 ? null : { line: lines[index]!, index };
}

/** A line that says what a heading does, alone or in bold, and how many lines are above it. */
function lineWithoutMarks(
  markdown: string,
  heading: string,
): { line: string; index: number } | null {
  const lines = markdown.split('\n').map((line) => line.trim());
  const index = lines.findIndex(
    (line) => line.replace(/^(\*\*|__)(.*)\1$/u, '$2').trim() === heading,
  );
  return index === -1 ? null : { line: lines[index]!, index };
}

function htmlWarnings(file: string, body: MarkdownBody, root: Root): Finding[] {
  const found: Finding[] = [];
  visit(root, 'html', (node) => {
    found.push({
      file,
      at: {
        line: body.firstLine + (node.position?.start.line ?? 1) - 1,
        column: node.position?.start.column ?? 1,
      },
      severity: 'warning',
      ruleId: 'narrative/html',
      message: `正文裡的 HTML「${node.value.slice(0, 40)}」不會生效，會照字面顯示`,
      fix: '請改用 Markdown 寫法；若本來就是要顯示的文字，不必修改',
    });
  });
  return found;
}
