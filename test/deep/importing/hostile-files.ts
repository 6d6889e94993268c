import { deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { list, listStyle, openDocument } from '../../unit/drafting/import/readers/open-document.ts';
import { grid, pdfDocument } from '../../unit/drafting/import/readers/pdf-document.ts';
import {
  item,
  numbering,
  paragraph,
  row,
  wordDocument,
} from '../../unit/drafting/import/readers/word-document.ts';

/** A file made to exhaust what reads it. */
export interface HostileFile {
  /** What is too much in it. */
  what: string;
  /** Its name, which tells the reader. */
  name: string;
  bytes: () => Uint8Array;
}

const MEGABYTE = 1024 * 1024;

const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

const nested = (count: number, open: string, close: string, inside = '甲'): string =>
  open.repeat(count) + inside + close.repeat(count);

const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;

const heads = ['實施要項', '執行項目', '推動作法', '完成期限', '承辦單位'];

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

/** A PDF of the given objects, the first of which is its catalogue. */
function rawPdf(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]!.length;
  const offsets = objects.map((object, index) => {
    const offset = length;
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}` +
        `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function stream(entries: string, content: string | Buffer): Buffer {
  const data = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** One page of the given content stream; further objects begin at 6. */
function pdfPage(
  content: Buffer,
  { resources = '', more = [] }: { resources?: string; more?: (string | Buffer)[] } = {},
): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>>>`,
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);
}

/**
 * A tagged PDF whose pages each name one table: `rows` stands for those of its elements that no page shows, and is
 * written where `/P 5 0 R` names the table.
 */
function taggedPdf(pages: number, rows: string): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, at) => at);
  const contents = numbers.map((at) => `<</Type/MCR/Pg ${7 + at * 2} 0 R/MCID 0>>`);
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${numbers.map((at) => `${7 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Type/StructTreeRoot/K[5 0 R]/ParentTree<</Nums[${numbers.map((at) => `${at}[6 0 R]`).join(' ')}]>>>>`,
    `<</Type/StructElem/S/Table/P 4 0 R/K[6 0 R ${rows}]>>`,
    `<</Type/StructElem/S/TR/P 5 0 R/K[${contents.join(' ')}]>>`,
    ...numbers.flatMap((at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents ${at}` +
        `/Contents ${8 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream('', '/TR<</MCID 0>>BDC BT /F1 10 Tf 50 700 Td (Plan) Tj ET EMC'),
    ]),
  ]);
}

const deflated = (content: string | Buffer): Buffer =>
  stream('/Filter/FlateDecode', deflateSync(Buffer.from(content)));

const words = 'BT /F1 10 Tf 50 700 Td (Plan) Tj ET\n';

const file = (what: string, name: string, bytes: () => Uint8Array | string): HostileFile => ({
  what,
  name,
  bytes: () => {
    const given = bytes();
    return typeof given === 'string' ? strToU8(given) : given;
  },
});

const word = (what: string, body: () => string, parts = {}): HostileFile =>
  file(what, 'plan.docx', () => wordDocument(body(), parts));

const odt = (what: string, body: () => string, styles = {}): HostileFile =>
  file(what, 'plan.odt', () => openDocument(body(), styles));

const odtTable = (rows: string) => `<table:table>${rows}</table:table>`;

/** One or more for each format and each way to be too much. */
export const hostileFiles: readonly HostileFile[] = [
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

  file('a thousand million pages', 'plan.pdf', () => {
    const bytes = Buffer.from(pdfDocument([{ texts: [[50, 50, '計畫']] }]));
    return new Uint8Array(
      Buffer.from(bytes.toString('latin1').replace('/Count 1', '/Count 999999999'), 'latin1'),
    );
  }),
  file('1,100 pages', 'plan.pdf', () =>
    pdfDocument(Array.from({ length: 1100 }, () => ({ texts: [[50, 50, '計畫']] }))),
  ),
  file('a content stream of 500 MB', 'plan.pdf', () =>
    pdfPage(deflated(Buffer.alloc(500 * MEGABYTE, 32))),
  ),
  file('100 streams of 60 MB', 'plan.pdf', () => {
    const one = deflated(Buffer.alloc(60 * MEGABYTE, 32));
    return pdfPage(deflated(words), { more: Array<Buffer>(100).fill(one) });
  }),
  file('a stream packed twice', 'plan.pdf', () =>
    pdfPage(
      stream(
        '/Filter[/FlateDecode /FlateDecode]',
        deflateSync(deflateSync(Buffer.alloc(600 * MEGABYTE, 32))),
      ),
    ),
  ),
  file('a stream packed in hexadecimal', 'plan.pdf', () =>
    pdfPage(
      stream(
        '/Filter[/ASCIIHexDecode /FlateDecode]',
        `${deflateSync(Buffer.alloc(500 * MEGABYTE, 32)).toString('hex')}>`,
      ),
    ),
  ),
  file('300,000 objects', 'plan.pdf', () =>
    pdfPage(deflated(words), { more: Array<string>(300_000).fill('null') }),
  ),
  file('forms that draw forms', 'plan.pdf', () =>
    pdfPage(deflated(`${words}/X0 Do`), {
      resources: '/XObject<</X0 6 0 R>>',
      more: Array.from({ length: 40 }, (_, at) =>
        stream(
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 ${at + 7} 0 R>>>>`,
          at === 39 ? '0 0 m 9 9 l S' : '/X0 Do /X0 Do',
        ),
      ),
    }),
  ),
  file('60,000 stretches of text on a page', 'plan.pdf', () =>
    pdfPage(
      deflated(
        many(
          60_000,
          (at) =>
            `BT /F1 1 Tf ${(at % 250) * 2.3} ${Math.floor(at / 250) * 3} Td (${at % 10}) Tj ET\n`,
        ),
      ),
    ),
  ),
  file('18,000 lines of text on a page, 20 pages', 'plan.pdf', () =>
    pdfDocument(
      Array.from({ length: 20 }, () => ({
        texts: Array.from(
          { length: 18_000 },
          (_, at) => [50 + (at % 3) * 150, at * 5, '期限'] as const,
        ),
      })),
    ),
  ),
  file('4,500 lines of heads without borders on a page, 20 pages', 'plan.pdf', () =>
    pdfDocument(
      Array.from({ length: 20 }, () => ({
        texts: Array.from({ length: 18_000 }, (_, index): [number, number, string] => {
          const column = index % 4;
          const word = ['實施要項', '推動作法', '完成期限', '承辦單位'][column] ?? '';
          return [50 + column * 120, Math.floor(index / 4) * 12, word];
        }),
      })),
    ),
  ),
  file('4,500 rows without borders on a page, 20 pages', 'plan.pdf', () =>
    pdfDocument(
      Array.from({ length: 20 }, () => ({
        texts: Array.from({ length: 18_000 }, (_, index): [number, number, string] => {
          const [column, row] = [index % 4, Math.floor(index / 4)];
          const heads = ['實施要項', '推動作法', '完成期限', '承辦單位'];
          const cells = ['一、服務', `${row}. 作法`, '113年12月', '總務組'];
          return [50 + column * 120, row * 18, (row === 0 ? heads : cells)[column] ?? ''];
        }),
      })),
    ),
  ),
  file('a structure of 180,000 rows in 1,000 groups, named by 8 pages', 'plan.pdf', () =>
    taggedPdf(
      8,
      many(1000, () => `<</S/TBody/P 5 0 R/K[${'<</S/TR>>'.repeat(180)}]>>`),
    ),
  ),
  file('a structure of a million rows', 'plan.pdf', () =>
    taggedPdf(1, '<</S/TR/P 5 0 R>>'.repeat(1_000_000)),
  ),
  file('a structure of 100,000 lists within lists', 'plan.pdf', () =>
    taggedPdf(1, nested(100_000, '<</S/L/P 5 0 R/K ', '>>', '0')),
  ),
  file('a structure that is its own parent', 'plan.pdf', () => taggedPdf(1, '5 0 R')),
  file('a grid of 1,000 by 1,000', 'plan.pdf', () => {
    const places = Array.from({ length: 990 }, (_, at) => 10 + at * 8);
    return pdfDocument([{ texts: [[50, 50, '計畫']], lines: grid(places, places) }]);
  }),
  file('a grid of 190 by 400 with a text in each cell', 'plan.pdf', () => {
    const xs = Array.from({ length: 191 }, (_, at) => 10 + at * 20);
    const ys = Array.from({ length: 401 }, (_, at) => 10 + at * 20);
    return pdfDocument([
      {
        texts: Array.from(
          { length: 19_000 },
          (_, at) => [12 + (at % 190) * 20, 25 + Math.floor(at / 190) * 20, '甲'] as const,
        ),
        lines: grid(xs, ys),
      },
    ]);
  }),
  file('200,000 drawn lines', 'plan.pdf', () =>
    pdfPage(
      deflated(
        words +
          many(200_000, (at) => `${at % 590} ${at % 840} m ${(at * 7) % 590} ${at % 840} l S\n`),
      ),
    ),
  ),
  file('four million operators', 'plan.pdf', () =>
    pdfPage(deflated(words + 'q Q '.repeat(2_000_000))),
  ),
  file('arrays within arrays', 'plan.pdf', () =>
    pdfPage(deflated(`${words}${'['.repeat(2_000_000)}`)),
  ),
  file('dictionaries within dictionaries', 'plan.pdf', () =>
    pdfPage(deflated(words), { more: ['<</A'.repeat(300_000)], resources: '/ExtGState 6 0 R' }),
  ),
  file('a map of characters from 0 to four thousand million', 'plan.pdf', () => {
    const bytes = Buffer.from(pdfDocument([{ texts: [[50, 50, '計畫']] }])).toString('latin1');
    const map = '1 beginbfrange <0000> <FFFF> <0000> endbfrange';
    return new Uint8Array(
      Buffer.from(
        bytes.replace(map, '1 beginbfrange <0> <FFFFFE> <00> endbfrange'.padEnd(map.length)),
        'latin1',
      ),
    );
  }),
  file('widths of a hundred million characters', 'plan.pdf', () => {
    const bytes = Buffer.from(pdfDocument([{ texts: [[50, 50, '計畫']] }])).toString('latin1');
    return new Uint8Array(
      Buffer.from(bytes.replace('/W[32 126 500]', '/W[0 99999999 5]'), 'latin1'),
    );
  }),
  file('a page tree that is its own child', 'plan.pdf', () =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 900/Kids[2 0 R 2 0 R]>>']),
  ),
  file('200 pictures of 400 million points', 'plan.pdf', () =>
    pdfPage(deflated(words + many(200, (at) => `q 90 0 0 90 0 0 cm /I${at} Do Q\n`)), {
      resources: `/XObject<<${many(200, (at) => `/I${at} ${at + 6} 0 R`)}>>`,
      more: Array.from({ length: 200 }, () =>
        stream(
          '/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
          deflateSync(Buffer.alloc(MEGABYTE)),
        ),
      ),
    }),
  ),
  file('a picture in the text of the page', 'plan.pdf', () =>
    pdfPage(
      deflated(`${words}BI /W 3000 /H 3000 /CS /RGB /BPC 8 ID ${'x'.repeat(27_000_000)} EI\n`),
    ),
  ),
  file('40 MB of broken objects', 'plan.pdf', () => `%PDF-1.4\n${'1 0 obj <<'.repeat(4_000_000)}`),
  file('a string of 50 MB', 'plan.pdf', () =>
    pdfPage(deflated(`BT /F1 10 Tf (${'a'.repeat(50_000_000)}) Tj ET`)),
  ),

  file('200,000 divisions within one another', 'plan.html', () => '<div>'.repeat(200_000)),
  file('bold text opened again in each paragraph', 'plan.html', () =>
    '<p><b><i><u>甲</p>'.repeat(100_000),
  ),
  file('50,000 fonts, each of its own', 'plan.html', () =>
    many(50_000, (at) => `<p><font size=${at}>甲</p>`),
  ),
  file('links within links', 'plan.html', () => many(100_000, (at) => `<a href=${at}><table>`)),
  file('tables within tables', 'plan.html', () => '<table><tr><td>'.repeat(100_000)),
  file('a million attributes', 'plan.html', () => `<p ${many(1_000_000, (at) => `a${at} `)}>甲`),
  file('2,000 attributes, 1,000 times', 'plan.html', () =>
    `<p ${many(1_900, (at) => `a${at} `)}>甲</p>`.repeat(1_000),
  ),
  file(
    'a cell over a thousand million columns and rows',
    'plan.html',
    () => '<table><tr><td colspan=999999999 rowspan=999999999>甲<tr><td>乙</table>',
  ),
  file(
    'a column after each other, reaching down',
    'plan.html',
    () => `<table>${'<tr><td rowspan=65534>甲</td></tr>'.repeat(20_000)}</table>`,
  ),
  file(
    '280,000 elements',
    'plan.html',
    () => '<p><b>甲</b></p>'.repeat(45_000) + '<i></i>'.repeat(180_000),
  ),
  file('400,000 elements', 'plan.html', () => '<br>'.repeat(400_000)),
  file('19 MB of comments', 'plan.html', () => '<!-- a'.repeat(3_000_000)),
  file('lists within lists', 'plan.html', () => '<ul><li>'.repeat(150) + '甲'),
  file('30 MB', 'plan.html', () => ' '.repeat(30 * MEGABYTE)),
  file('an SVG image in an SVG image', 'plan.html', () => '<svg><foreignObject>'.repeat(100_000)),

  file('10,000 quotes within one another', 'plan.md', () => `${'>'.repeat(10_000)}甲`),
  file('50,000 brackets', 'plan.md', () => '['.repeat(50_000)),
  file('stars and underscores', 'plan.md', () => '*a_'.repeat(100_000)),
  file('as many stars as one block may have, again and again', 'plan.md', () =>
    `${'*a_'.repeat(1_990)}\n\n`.repeat(15),
  ),
  file('lists within lists in a line', 'plan.md', () => `${'- '.repeat(10_000)}甲`),
  file('lists within lists over lines', 'plan.md', () =>
    many(900, (at) => `${'  '.repeat(at)}- 甲\n`),
  ),
  file(
    'a quote that goes on for 200,000 lines',
    'plan.md',
    () => `> 甲\n${'乙\n'.repeat(200_000)}`,
  ),
  file('49,000 items of a list', 'plan.md', () => '* 甲\n'.repeat(49_000)),
  file('50,000 addresses', 'plan.md', () => many(49_000, (at) => `[a${at}]: b\n\n`)),
  file(
    'a table of 9,000 columns',
    'plan.md',
    () => `${'a|'.repeat(9_000)}\n${'-|'.repeat(9_000)}\n${'b|'.repeat(9_000)}`,
  ),
  file('HTML within Markdown', 'plan.md', () => `甲\n\n${'<div>'.repeat(100_000)}`),
  file('links that could be addresses', 'plan.md', () =>
    'a.'.repeat(9_900).concat('\n\n').repeat(50),
  ),
  file('a line of a million characters', 'plan.md', () => '長'.repeat(900_000)),

  file('60 MB in one line', 'plan.txt', () => '長'.repeat(20 * MEGABYTE)),
  file('five million empty lines', 'plan.txt', () => '\n'.repeat(4_900_000)),
  file('900,000 empty lines', 'plan.txt', () => `甲${'\n'.repeat(900_000)}`),
  file(
    'a row of 100,000 cells above 1,000 rows',
    'plan.txt',
    () => `${'\t'.repeat(100_000)}\n${'甲\t乙\n'.repeat(1_000)}`,
  ),
  file('a table of 400 columns and 2,000 rows', 'plan.txt', () =>
    `${'甲\t'.repeat(399)}\n`.repeat(1_000),
  ),
  file('lines that could be heads of a table', 'plan.txt', () => '\t期限\n'.repeat(45_000)),
  file('lines of cells that never end a row', 'plan.txt', () =>
    '\t期限\n\t甲\n乙\n丙\n'.repeat(12_000),
  ),
  file(
    'columns one after another',
    'plan.txt',
    () =>
      `壹、計畫依據\n貳、計畫內容\n${heads.join(' ')}\n${many(48_000, (at) => `${(at % 9) + 1}. 秘書室 101年 12月\n`)}`,
  ),
  file('sentences in columns one after another', 'plan.txt', () =>
    `壹、計畫依據\n貳、計畫內容\n${heads.join(' ')}\n${'秘書室、'.repeat(29)}\n`.concat(
      `${'秘書室、'.repeat(29)}壞\n`.repeat(8_000),
    ),
  ),
  file(
    'a table of long cells in tabs',
    'plan.txt',
    () =>
      `${heads.join('\t')}\n${`一、甲\t1.乙\t1.1 丙\t${'甲 '.repeat(9_000)}\t${'乙 '.repeat(9_000)}\n`.repeat(25)}`,
  ),
  file('4,900 sections', 'plan.txt', () =>
    many(45_000, (at) => `${'壹貳參肆伍陸柒捌玖'.charAt(at % 9)}、計畫目標 \n甲\n`).slice(
      0,
      700_000,
    ),
  ),
  file('signs without width', 'plan.txt', () => `${'\u200b'.repeat(19_000)}\n`.repeat(50)),
  file('letters with many marks', 'plan.txt', () => `a${'\u0301'.repeat(19_000)}\n`.repeat(50)),
  file('nothing', 'plan.txt', () => ''),
  file('bytes of no text', 'plan.txt', () =>
    new Uint8Array(MEGABYTE).map((_, at) => (at * 7919) % 256),
  ),
];
