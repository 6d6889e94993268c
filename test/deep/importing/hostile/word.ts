import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  item,
  numbering,
  paragraph,
  row,
  wordDocument,
} from '../../../unit/drafting/import/readers/word-document.ts';
import { file, heads, many, MEGABYTE, nested, type HostileFile } from './hostile-file.ts';

const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;

const headRow = row(...heads);

/** A table of plan rows; each cell a text. */
const planTable = (count: number, cells: (index: number) => readonly string[]): string =>
  table(headRow + many(count, (index) => row(...cells(index))));

const lines = (count: number, one: (index: number) => string): string =>
  Array.from(
    { length: count },
    (_, index) => `<w:p><w:r><w:t>${one(index)}</w:t></w:r></w:p>`,
  ).join('');

const cell = (content: string): string => `<w:tc>${content}</w:tc>`;

/** A row of which one cell has many lines. */
const longCell = (before: readonly string[], content: string): string =>
  `<w:tr>${before.map((text) => cell(paragraph(text))).join('')}${cell(content)}</w:tr>`;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document whose body and relationships are given as they are. */
function wordPackage(parts: Zippable, targets: readonly (readonly [string, string])[]): Uint8Array {
  const related = (each: readonly (readonly [string, string])[]) =>
    strToU8(
      `<Relationships>${each
        .map(
          ([type, target]) => `<Relationship Type="${relationships}/${type}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return zipSync({
    '_rels/.rels': related([['officeDocument', 'word/document.xml']]),
    'word/document.xml': strToU8(wordPart('document', `<w:body>${paragraph('甲')}</w:body>`)),
    'word/_rels/document.xml.rels': related(targets),
    ...parts,
  });
}

function wordPart(root: string, content: string): string {
  return `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`;
}

const word = (what: string, body: () => string, parts = {}): HostileFile =>
  file(what, 'plan.docx', () => wordDocument(body(), parts));

/** Word documents, one or more for each way to be too much. */
export const wordFiles: readonly HostileFile[] = [
  word('a cell over a thousand million columns', () =>
    table(row(...heads.slice(1), ['<w:gridSpan w:val="999999999"/>', '甲'])),
  ),
  word('a row that begins in a far column', () =>
    table(
      `<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>${cell(paragraph('甲'))}</w:tr>`,
    ),
  ),
  word('120,000 cells', () => table(many(12_000, () => row(...Array<string>(10).fill('甲'))))),
  word('20,000 rows merged into one', () =>
    planTable(19_000, (index) => ['', '', `${index}. 作法`, '每季', '秘書室']).replaceAll(
      '<w:tcPr></w:tcPr>',
      '<w:tcPr><w:vMerge/></w:tcPr>',
    ),
  ),
  word('a merged cell of 19,000 characters over 15,000 rows', () =>
    table(
      many(15_000, (index) =>
        row([
          '<w:gridSpan w:val="5"/><w:vMerge' + (index === 0 ? ' w:val="restart"' : '') + '/>',
          index === 0 ? '長'.repeat(19_000) : '',
        ]),
      ),
    ),
  ),
  word('tables within tables', () =>
    nested(60, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph('甲')),
  ),
  word('elements within one another', () => nested(100_000, '<w:sdt>', '</w:sdt>', '')),
  word('text boxes within text boxes', () =>
    nested(
      70,
      '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>',
      '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
      paragraph('甲'),
    ),
  ),
  word('three million elements', () => '<w:p/>'.repeat(3_000_000)),
  word('900,000 elements', () => '<w:p><w:r/></w:p>'.repeat(450_000)),
  word('a million attributes', () => `<w:p ${many(1_000_000, (at) => `a${at}="" `)}/>`),
  word('name spaces without end', () => many(100_000, (at) => `<a xmlns:b${at % 300}="c"/>`)),
  word('90 MB of XML', () => ' '.repeat(90 * MEGABYTE)),
  word('39 MB of XML', () => ' '.repeat(39 * MEGABYTE)),
  word('a line of a million characters', () => paragraph('長'.repeat(1_000_000))),
  word('a paragraph of 19,000 runs, 50 times', () =>
    `<w:p>${'<w:r><w:t>長</w:t></w:r>'.repeat(19_000)}</w:p>`.repeat(50),
  ),
  word('30,000 paragraphs', () => lines(30_000, () => '甲')),
  word('19,900 numbered paragraphs', () => lines(19_900, (at) => `${(at % 9) + 1}. 甲`)),
  word('a paragraph that never ends, 40,000 times', () =>
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>長短</w:t></w:r></w:p>'.repeat(40_000),
  ),
  word('a list level of a thousand million', () => paragraph('甲', item(999_999_999)), {
    numbering: numbering([['decimal', '%1.']]).replace('w:ilvl="0"', 'w:ilvl="999999999"'),
  }),
  word('a list number of a million characters', () => paragraph('甲', item(0)).repeat(10_000), {
    numbering: numbering([['decimal', '%9'.repeat(500_000)]]),
  }),
  word(
    'a style based on 20,000 others',
    () => paragraph('甲', '<w:pStyle w:val="s0"/>').repeat(1000),
    {
      styles: many(
        20_000,
        (at) =>
          `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
      ),
    },
  ),
  word(
    'a long note 20,000 times',
    () =>
      many(20_000, (at) => `<w:p><w:r><w:t>${at}</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`),
    { footnotes: `<w:footnote w:id="2">${paragraph('註'.repeat(19_000))}</w:footnote>` },
  ),
  word('a sign beyond all characters', () =>
    paragraph('甲').replace('<w:t>', '<w:sym w:font="a" w:char="FFFFFFF"/><w:t>'),
  ),
  file('500 headers of 30 MB', 'plan.docx', () => {
    const header = strToU8(wordPart('hdr', ' '.repeat(30 * MEGABYTE)));
    const names = Array.from({ length: 20 }, (_, at) => `header${at}.xml`);
    return wordPackage(
      Object.fromEntries(names.map((name) => [`word/${name}`, header])),
      Array.from({ length: 500 }, (_, at) => ['header', names[at % 20] ?? ''] as const),
    );
  }),
  file('200,000 relationships', 'plan.docx', () =>
    wordPackage({}, Array<[string, string]>(200_000).fill(['header', '//['])),
  ),
  file('12,000 files in the package', 'plan.docx', () =>
    wordPackage(
      Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`a${at}`, new Uint8Array()])),
      [],
    ),
  ),
  file('entities within entities', 'plan.docx', () =>
    wordPackage({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>') }, []),
  ),
  word('19,000 rows of what is no deadline', () =>
    planTable(15_000, (at) => ['', '', `${at}. 作法`, `看情形${at}辦理再說`, '秘書室']),
  ),
  word('a cell of 9,000 lines that are no deadlines', () =>
    table(
      headRow +
        longCell(
          ['一、流程', '1.甲', '1.1 乙'],
          lines(9_000, (at) => `${at % 10}x`),
        ).repeat(5),
    ),
  ),
  word('a cell of 9,000 names of units', () =>
    table(
      headRow +
        longCell(['一、流程', '1.甲', '1.1 乙', '每季'], paragraph('a '.repeat(9_900))).repeat(50),
    ),
  ),
  word('a cell of 9,000 deadlines in a line', () =>
    table(
      headRow +
        longCell(['一、流程', '1.甲', '1.1 乙'], paragraph('每季 '.repeat(6_000))).repeat(40),
    ),
  ),
  word('a measure that goes on over 15,000 rows', () =>
    planTable(15_000, (at) =>
      at === 0 ? ['一、流程', '1.甲', '1.1 乙', '每季', '秘書室'] : ['', '', '又及', '', ''],
    ),
  ),
  word(
    'signs that could be periods',
    () =>
      paragraph('一、執行期程') +
      paragraph('1年至'.repeat(6_000)).repeat(30) +
      paragraph('二、計畫目標'),
  ),
  word('digits that could be a year of issuance', () => paragraph('1'.repeat(19_000)).repeat(50)),
  word('white space', () => paragraph(`<w:tab/>甲${' '.repeat(19_000)}乙`).repeat(50)),
  word('letters that begin words', () => paragraph('a '.repeat(9_900)).repeat(50)),
  word('a table of 9,900 words in each cell', () =>
    planTable(10, () => Array<string>(5).fill('1. a '.repeat(3_900))),
  ),
];
