import {
  list,
  listStyle,
  openDocument,
} from '../../../unit/drafting/import/readers/open-document.ts';
import { file, nested, type HostileFile } from './hostile-file.ts';

const odt = (what: string, body: () => string, styles = {}): HostileFile =>
  file(what, 'plan.odt', () => openDocument(body(), styles));

const odtTable = (rows: string) => `<table:table>${rows}</table:table>`;

/** OpenDocument texts, one or more for each way to be too much. */
export const openDocuments: readonly HostileFile[] = [
  odt('a cell repeated a thousand million times', () =>
    odtTable(
      `<table:table-row><table:table-cell table:number-columns-repeated="999999999"><text:p>甲</text:p></table:table-cell></table:table-row>`,
    ),
  ),
  odt('a row repeated a thousand million times', () =>
    odtTable(
      `<table:table-row table:number-rows-repeated="999999999"><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>`,
    ),
  ),
  odt('a long cell repeated 90,000 times', () =>
    odtTable(
      `<table:table-row table:number-rows-repeated="900"><table:table-cell table:number-columns-repeated="100"><text:p>${'長'.repeat(19_000)}</text:p></table:table-cell></table:table-row>`,
    ),
  ),
  odt('a cell over a thousand million columns', () =>
    odtTable(
      `<table:table-row><table:table-cell table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"><text:p>甲</text:p></table:table-cell></table:table-row>`,
    ),
  ),
  odt('repeated tables within repeated cells', () =>
    nested(
      15,
      '<table:table><table:table-row table:number-rows-repeated="300"><table:table-cell table:number-columns-repeated="300">',
      '</table:table-cell></table:table-row></table:table>',
      '<text:p>甲</text:p>',
    ),
  ),
  odt(
    'a paragraph of list level a thousand million',
    () =>
      '<text:numbered-paragraph text:level="999999999"><text:p>甲</text:p></text:numbered-paragraph>',
  ),
  odt(
    'a heading of level a thousand million',
    () => '<text:h text:outline-level="999999999">甲</text:h>',
  ),
  odt('lists within lists', () =>
    nested(
      190,
      '<text:list><text:list-item>',
      '</text:list-item></text:list>',
      '<text:p>甲</text:p>',
    ),
  ),
  odt(
    'a list number of a million characters',
    () => list('text:style-name="L"', '<text:p>甲</text:p>').repeat(100),
    {
      automatic: listStyle('L', ['1', '前'.repeat(1_000_000), '']),
    },
  ),
  odt(
    'spaces without end',
    () => `<text:p>甲${'<text:s text:c="999999999"/>'.repeat(100_000)}乙</text:p>`,
  ),
  odt(
    'spans within spans',
    () => nested(380, '<text:span>', '</text:span>').replace(/^/, '<text:p>') + '</text:p>',
  ),
  odt('19,000 pieces in each of 50 paragraphs', () =>
    `<text:p>${'<text:span>長</text:span>'.repeat(19_000)}</text:p>`.repeat(50),
  ),
];
