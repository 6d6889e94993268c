import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { visit } from 'unist-util-visit';
import { emphasisSyntax } from './syntax/emphasis.ts';
import { linkLiteralAddresses } from './syntax/literal-links.ts';
import { planSigns } from './syntax/plan-signs.ts';
import { restoreWords, writtenNumber } from './syntax/plan-words.ts';

/**
 * What a text is: the words of a document (`plan.md`), in which a sign of Markdown mostly stands for
 * itself, a page of the site, which is written in ordinary Markdown, or a document from elsewhere,
 * whose headings and HTML are Markdown's and whose single signs are as much its words as a plan's.
 */
export type TextKind = 'plan' | 'page' | 'document';

declare module 'mdast' {
  interface ListItemData {
    /** Number that the item is written with, in a numbered list of a plan. */
    number?: number;
  }
}

const fromGfm = [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()];

/** Markdown as it is usually written. */
function ordinary(areSinglesLetters: boolean): Options {
  return {
    extensions: [
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      gfmTaskListItem(),
      emphasisSyntax({ areSinglesLetters }),
    ],
    mdastExtensions: [...fromGfm, gfmTaskListItemFromMarkdown()],
  };
}

const options: Record<TextKind, Options> = {
  plan: {
    extensions: [
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      emphasisSyntax({ areSinglesLetters: true }),
      planSigns,
    ],
    mdastExtensions: fromGfm,
  },
  page: ordinary(false),
  document: ordinary(true),
};

/** Markdown (CommonMark, with GitHub's tables and footnotes) as a tree with positions. */
export function parseMarkdown(markdown: string, kind: TextKind): Root {
  const root = fromMarkdown(markdown, options[kind]);
  if (kind === 'plan') {
    restoreWords(root, markdown);
    visit(root, 'list', ({ ordered, children }) => {
      for (const item of ordered ? children : []) {
        const number = writtenNumber(item, markdown);
        if (number !== null) item.data = { ...item.data, number };
      }
    });
  }
  linkLiteralAddresses(root, markdown);
  return root;
}
