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
    const headings = splitSections(treeOf(body)).sections.map(({ heading }) => heading);
    for (const [role, heading] of Object.entries(metadata.sections)) {
      if (heading === undefined || headings.includes(heading)) continue;
      yield {
        file: planFile,
        at: { path: ['sections', role] },
        severity: 'error',
        ruleId: 'narrative/section',
        message: `正文沒有「${heading}」這個標題`,
        fix: didYouMean(
          heading,
          headings,
          `正文的標題有：${listSome(headings) || '（沒有以 ## 開頭的標題）'}`,
        ),
      };
    }
  },

  *planFacts({ planFile, body }) {
    const root = treeOf(body);
    const [first] = splitSections(root).before;
    if (first) {
      yield {
        file: planFile,
        at: {
          line: body.firstLine + (first.position?.start.line ?? 1) - 1,
          column: first.position?.start.column ?? 1,
        },
        severity: 'error',
        ruleId: 'narrative/before-heading',
        message: '第一個標題之前有文字，不會歸入任何一節',
        fix: '請在它之前加上「## 標題」；發布文號請寫在 issuance，表的標題請寫在 measures.yaml 的 caption',
      };
    }
  },

  *page({ file, body }) {
    yield* htmlWarnings(file, body, treeOf(body));
  },
};

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
