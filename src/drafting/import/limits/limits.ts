const MEGABYTE = 1024 * 1024;

/** The most of something that a plan document may hold, and how to speak of it. */
export interface Limit {
  most: number;
  /** What is counted, in Chinese, and what it is counted in. */
  what: string;
  unit: '個' | '欄' | '層' | '字' | '頁' | '段' | '條' | '行' | '種' | 'MB';
  /** What is counted, in English. */
  english: string;
  /** What a person does about it, in Chinese. */
  advice: string;
}

const rightFile = '請確認選對檔案，或只留計畫的部分，另存新檔後再匯入。';
const withoutPictures =
  '計畫文件通常不到 5 MB。請確認選對檔案，或刪去圖片、只留計畫的部分，另存新檔後再匯入。';
const saveAgain = '一般文書軟體不會這樣寫。請用 Word 或 LibreOffice 開啟，另存新檔後再匯入。';
const printAgain =
  '請確認選對檔案，或索取原始的 .odt 或 .docx 檔；若沒有，請只留計畫的各頁，列印成新的 PDF 再匯入。';
const emptyCells = '請確認選對檔案，或刪去空白的列、欄後另存新檔再匯入。';
const splitLines = '請確認選對檔案，並在段落結束處換行，另存新檔後再匯入。';

/**
 * The limits of an import, all in one place: with a file at all of them at once, reading and recognising
 * stay within a minute and 1 GB. They are counts, so that the same file is answered alike on every machine.
 * A plan of 300 pages with 20,000 cells stays below each.
 */
export const importLimits = {
  /** .docx, .odt, .pdf: pictures make them large, which are not read. */
  fileBytes: limit(100 * MEGABYTE, '檔案', 'MB', 'file size', withoutPictures),
  /** .html: a word processor writes some 20 characters of markup for each of the text. */
  htmlBytes: limit(20 * MEGABYTE, '檔案', 'MB', 'file size', withoutPictures),
  /** .md, .txt: a million Chinese characters take 3 MB. */
  textBytes: limit(
    5 * MEGABYTE,
    '檔案',
    'MB',
    'file size',
    `純文字的計畫通常不到 1 MB。${rightFile}`,
  ),

  /** Content is refused by the check from some 700,000 Chinese characters on. */
  characters: limit(1_000_000, '文字', '字', 'characters', rightFile),
  /** 15 pages without the end of a paragraph; programs that lose all line ends write such. */
  paragraphCharacters: limit(
    20_000,
    '一段（或一格）的文字',
    '字',
    'characters in one paragraph',
    splitLines,
  ),
  /** Paragraphs outside of tables: 500 pages of nothing else. */
  paragraphs: limit(20_000, '表格以外的段落', '段', 'paragraphs outside of tables', rightFile),
  /** What is told as not read: notes, hidden text, margins of pages. */
  lossCharacters: limit(
    500_000,
    '沒有讀入的註腳、隱藏文字等',
    '字',
    'characters of notes and hidden text',
    rightFile,
  ),

  /** Places in the grids of all tables; a merged cell has as many as it covers, a repeated one each time. */
  cells: limit(100_000, '表格的儲存格（含合併所占與重複的）', '個', 'table cells', emptyCells),
  /** Word allows 63. */
  columns: limit(500, '表格的欄', '欄', 'columns', emptyCells),
  /** Tables within cells of tables; Word pages saved as HTML have up to five. */
  tableNesting: limit(20, '表格裡的表格', '層', 'tables within tables', saveAgain),
  /** A word processor writes some ten levels, a page of the web some thirty. */
  nesting: limit(400, '內容的巢狀', '層', 'levels of nesting', saveAgain),
  /** Word has 9, OpenDocument 10. */
  listLevels: limit(20, '清單的階層', '層', 'list levels', saveAgain),
  /** `%1.%2.%3.`: how a list writes its numbers. */
  labelCharacters: limit(200, '自動編號的格式', '字', 'characters of a list number', saveAgain),
  /** Styles that a style is based on, one upon another. */
  styleAncestors: limit(50, '樣式的沿用', '層', 'styles based on one another', saveAgain),

  /** Files in a package: each picture is one. */
  packageFiles: limit(10_000, '檔案裡的檔案', '個', 'files in the package', rightFile),
  /** 20,000 cells of Word take some 20 MB of XML. */
  partBytes: limit(40 * MEGABYTE, '解開後', 'MB', 'unpacked size', withoutPictures),
  /** All XML parts together that are read. */
  unpackedBytes: limit(
    64 * MEGABYTE,
    '內容解開後合計',
    'MB',
    'unpacked size in all',
    withoutPictures,
  ),
  /** Elements of all XML parts; a cell of Word takes some 25. */
  elements: limit(800_000, '標記的元素', '個', 'elements', rightFile),
  /** A cell of a page that a word processor saved takes some five; each keeps its place. */
  htmlElements: limit(300_000, '標記的元素', '個', 'elements', rightFile),
  attributes: limit(2_000, '一個元素的屬性', '個', 'attributes of an element', saveAgain),

  /** Signs that may be markup in one block of Markdown: what opens and never closes is compared with all others. */
  blockSigns: limit(
    4_000,
    '一段裡的 Markdown 符號（* _ ~ [ ]）',
    '個',
    'signs of Markdown in one block',
    splitLines,
  ),
  markupSigns: limit(60_000, 'Markdown 符號（* _ ~ [ ]）', '個', 'signs of Markdown', rightFile),
  /** Lines that go on in a quote or list without its sign: each is compared with all before it. */
  lazyLines: limit(
    10_000,
    '引用或清單中行首沒有符號的行',
    '個',
    'lazy lines of quotes and lists',
    splitLines,
  ),
  /** Each takes some thirty times its length in memory while it is parsed. */
  markdownLines: limit(100_000, 'Markdown 的行', '行', 'lines of Markdown', rightFile),
  /** A run of backticks that nothing closes is looked for to the end of its block, once for each length. */
  backtickLengths: limit(
    20,
    '一段裡長短不同的反引號（`）',
    '種',
    'lengths of backticks in one block',
    splitLines,
  ),
  /** Comments and the like whose end is looked for to the end of their block. */
  unclosedMarkup: limit(
    10,
    '一段裡沒有結束的 HTML 註解或宣告（<!--、<?）',
    '個',
    'unclosed comments of HTML in one block',
    splitLines,
  ),
  /** What begins or ends among other blocks moves all that stands before it in the parser. */
  regroupings: limit(
    6_000,
    '中斷後又開始的清單與底線式標題',
    '個',
    'lists begun again and underlined headings',
    rightFile,
  ),
  /** Blockquotes and lists within one another. */
  markdownNesting: limit(
    50,
    '引用與清單的巢狀',
    '層',
    'levels of quotes and lists',
    '請減少行首的 > 與清單符號後再匯入。',
  ),

  pages: limit(1_000, 'PDF 的頁數', '頁', 'pages', '請只留計畫的各頁，另存新檔後再匯入。'),
  /** Of one stream: more than pictures of a whole page have. */
  streamBytes: limit(
    64 * MEGABYTE,
    'PDF 裡一段內容解開後',
    'MB',
    'unpacked size of a stream',
    printAgain,
  ),
  /** Of all streams but pictures: the fonts and drawings of 1,000 pages. */
  pdfBytes: limit(256 * MEGABYTE, 'PDF 的內容解開後合計', 'MB', 'unpacked size in all', printAgain),
  /** An object for each font, picture and page; links and outlines have some each. */
  objects: limit(200_000, 'PDF 的物件', '個', 'objects', printAgain),
  /** Stretches of text of one page; where each character stands alone, a full page has 3,000. */
  pageTexts: limit(20_000, '一頁的文字片段', '個', 'stretches of text on a page', printAgain),
  texts: limit(500_000, '文字片段', '個', 'stretches of text', printAgain),
  /** Operators that draw, of all pages. */
  operators: limit(3_000_000, '繪圖指令', '個', 'drawing operators', printAgain),
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof importLimits;

/** Lines of a page from which on they are a picture (a map, a chart) rather than borders of tables. */
export const MOST_BORDERS = 2_000;

function limit(
  most: number,
  what: string,
  unit: Limit['unit'],
  english: string,
  advice: string,
): Limit {
  return { most, what, unit, english, advice };
}

/** A number as messages write it: bytes as MB, rounded up, any other with separators. */
export function amountOf(amount: number, { unit }: Limit): string {
  return unit === 'MB'
    ? `${Math.ceil(amount / MEGABYTE)} MB`
    : `${amount.toLocaleString('en-US')} ${unit}`;
}
