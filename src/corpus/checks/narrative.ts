import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { treeOf } from './body-tree.ts';
import type { Check } from './check.ts';
import { splitSections } from '../../content/markdown/split-sections.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import type { MarkdownBody } from '../../content/read/parsed-content.ts';

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
    yield* htmlWarnings(planFile, body, root);
    yield* listNumberWarnings(planFile, body, root);
  },

  *page({ file, body }) {
    yield* htmlWarnings(file, body, treeOf(body));
  },
};

/** Markdown counts the items of a numbered list for itself, so that a number out of order would be lost. */
function listNumberWarnings(file: string, body: MarkdownBody, root: Root): Finding[] {
  const found: Finding[] = [];
  const lines = body.markdown.split('\n');
  visit(root, 'list', ({ ordered, start, children }) => {
    if (!ordered) return;
    for (const [index, { position }] of children.entries()) {
      if (position === undefined) continue;
      const { line, column } = position.start;
      const written = /^\d+/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0];
      const shown = String((start ?? 1) + index);
      if (written === undefined || Number(written) === Number(shown)) continue;
      found.push({
        file,
        at: { line: body.firstLine + line - 1, column },
        severity: 'warning',
        ruleId: 'narrative/list-number',
        message: `清單的編號「${written}」會依順序顯示為「${shown}」`,
        fix: `原文的編號若確為 ${written}，請在點的前面加反斜線：${written}\\.；否則改為 ${shown}`,
      });
    }
  });
  return found;
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
