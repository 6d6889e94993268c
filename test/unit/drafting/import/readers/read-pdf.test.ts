import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';
import { linesOf } from '../../../../../src/drafting/import/readers/pdf/text-lines.ts';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { characterMap } from '../../../../../scripts/importing/character-maps.ts';
import { grid, pdfDocument, type PdfPage } from './pdf-document.ts';

async function read(...pages: PdfPage[]) {
  const { blocks, losses } = await readPdf(pdfDocument(pages));
  return { blocks: blocks.map(shown), losses, places: blocks.map(({ place }) => place) };
}

/** A paragraph as its text, a table as its cells, `text 2×1` for one of two rows. */
function shown(block: Block): string | string[][] {
  if (block.kind === 'paragraph') return block.text;
  return block.rows.map((cells) =>
    cells.map(({ text, rowSpan, columnSpan }) =>
      rowSpan * columnSpan === 1 ? text : `${text} ${rowSpan}×${columnSpan}`,
    ),
  );
}

describe('text of a PDF', () => {
  it('is read where its Chinese font is not in the file, and tells its page', async () => {
    const { blocks, places } = await read(
      { texts: [[50, 50, '壹、計畫依據']] },
      { texts: [[50, 50, '貳、計畫目標']] },
    );
    expect(blocks).toEqual(['壹、計畫依據', '貳、計畫目標']);
    expect(places).toEqual(['第 1 頁', '第 2 頁']);
  });

  it('has lines joined that only the width of the page broke', async () => {
    const { blocks } = await read({
      texts: [
        [50, 50, '一、依據教育部所訂實施計畫，訂定本館年度提升服務品質執行計畫，報部核備後'],
        [50, 65, '確實執行。'],
        [50, 80, '二、各項工作依期程進行。'],
        [50, 95, '三、定期檢討。'],
      ],
    });
    expect(blocks).toEqual([
      '一、依據教育部所訂實施計畫，訂定本館年度提升服務品質執行計畫，報部核備後確實執行。',
      '二、各項工作依期程進行。',
      '三、定期檢討。',
    ]);
  });

  it('has the lines of a cover apart, however near they are to one length', async () => {
    const middle = 595 / 2;
    const { blocks } = await read({
      texts: [
        [middle - 55, 200, '示範市立運動園區管理處'],
        [middle - 57.5, 220, '114年度便民服務行動計畫'],
        [middle - 52.5, 240, '中華民國113年12月20日'],
      ],
    });
    expect(blocks).toEqual([
      '示範市立運動園區管理處',
      '114年度便民服務行動計畫',
      '中華民國113年12月20日',
    ]);
  });

  it('has the name of a sheet at its head apart', async () => {
    const { blocks } = await read({
      texts: [
        [297.5 - 15, 60, 'Sheet1'],
        [57, 80, '示範縣立體育場114年度便民服務計畫表'],
      ],
    });
    expect(blocks).toEqual(['Sheet1', '示範縣立體育場114年度便民服務計畫表']);
  });

  it('has a line that names something in a paragraph of its own, however wide the line above is', async () => {
    const { blocks } = await read({
      texts: [
        [
          50,
          50,
          '辦理期限：114年10月31日。辦理單位：人事室、育樂課、企劃課、秘書室、主計室、政風室',
        ],
        [50, 65, '預期效益：每一據點均有證照人員'],
      ],
    });
    expect(blocks).toHaveLength(2);
  });

  it('has the number of its page in a paragraph of its own, also below a line that goes on overleaf', async () => {
    const { blocks } = await read(
      {
        texts: [
          [50, 50, '一、依據教育部所訂實施計畫，訂定本館年度提升服務品質執行計畫，報部核備後'],
          [50, 65, '第1頁，共2頁'],
        ],
      },
      {
        texts: [
          [50, 50, '- 2 -'],
          [50, 65, '確實執行。'],
        ],
      },
    );
    expect(blocks).toEqual([
      '一、依據教育部所訂實施計畫，訂定本館年度提升服務品質執行計畫，報部核備後',
      '第1頁，共2頁',
      '- 2 -',
      '確實執行。',
    ]);
  });

  it('has a space where its author put one, none where a program spread the line', async () => {
    const { blocks } = await read({
      texts: [
        [50, 70, '教 育 部'],
        [50, 90, 'Open'],
        [75, 90, 'Data'],
        [50, 110, '承辦人'],
        [100, 110, '核章'],
      ],
    });
    expect(blocks).toEqual(['教育部', 'Open Data', '承辦人 核章']);
  });

  it('keeps a space between Chinese and numbers, and says that it may be of the layout', async () => {
    const { blocks, losses } = await read({
      texts: [
        [50, 50, '本館'],
        [72, 50, '101'],
        [89, 50, '年度'],
      ],
    });
    expect(blocks).toEqual(['本館 101 年度']);
    expect(losses).toEqual(['PDF 的中文與數字之間有空格，可能是排版所加而非原文，請核對']);
  });

  it('has the spaces that are written, and none where a program only put a gap', async () => {
    const { blocks } = await read({
      texts: [
        [50, 50, '本館於'],
        [84, 50, '101'],
        [103, 50, '年度推動 '],
        [152, 50, 'Open Data '],
        [204, 50, '計畫。'],
      ],
    });
    expect(blocks).toEqual(['本館於101年度推動 Open Data 計畫。']);
  });

  it('has a sign in its place that is drawn on its own into a gap', () => {
    const around = { text: '以「 」表示辦理。', x: 50, baseline: 50, width: 85, size: 10 };
    const sign = { text: '✓', x: 71, baseline: 50, width: 4, size: 10 };
    expect(linesOf([around, sign]).map(({ text }) => text)).toEqual(['以「✓」表示辦理。']);
  });

  it('has none between letters and figures that are spread like the Chinese around them', async () => {
    const spread = (text: string, y: number) => {
      let x = 50;
      return Array.from(text).map((sign): [number, number, string] => {
        const at = x;
        x += (/[\x20-\x7e]/.test(sign) ? 5 : 10) + 6;
        return [at, y, sign];
      });
    };
    const { blocks } = await read({
      texts: [
        ...spread('本館114年度服務計畫（e-Service）', 50),
        ...spread('計畫期程：114年12月', 90),
      ],
    });
    expect(blocks).toEqual(['本館114年度服務計畫（e-Service）', '計畫期程：114年12月']);
  });

  it.each([
    ['服務\u2ea0眾', '服務民眾'],
    ['服務\u2f42字', '服務文字'],
    ['\ufa34務', '勤務'],
  ])(
    'has ordinary characters where the font has ones that look the same, and says so: %s',
    async (text, plain) => {
      const { blocks, losses } = await read({ texts: [[50, 50, text]] });
      expect(blocks).toEqual([plain]);
      expect(losses).toEqual(['PDF 的字型把一些字編成形似的部首或相容字元，已換成一般的字']);
    },
  );
});

describe('text of a PDF through which a line is drawn', () => {
  it('is left out and quoted, whether the line is drawn or a thin bar', async () => {
    const { blocks, losses } = await read({
      texts: [
        [50, 50, '櫃檯加裝語音點字按鍵。'],
        [50, 80, '每月第一及第三週駐點。'],
        [50, 110, '全部刪除'],
      ],
      lines: [
        [90, 46.5, 110, 46.5],
        [50, 107, 90, 107],
      ],
      bars: [[90, 76, 30, 1]],
    });
    expect(blocks).toEqual(['櫃檯加裝點字按鍵。', '每月第一週駐點。']);
    expect(losses).toEqual([
      '第 1 頁有畫刪除線的文字「語音」、「及第三」、「全部刪除」，視為已刪除，沒有讀入；若仍有效，請補上',
    ]);
  });

  it('is struck out by a note as well, over all of its cells, and what notes say is told', async () => {
    const { blocks, losses } = await read({
      texts: [
        [52, 102, '設置服務臺'],
        [122, 102, '全年'],
        [52, 122, '延長開放'],
        [122, 122, '每月'],
      ],
      lines: grid([50, 120, 170], [90, 110, 130]),
      notes: [
        { kind: 'StrikeOut', box: [50, 92, 170, 104], says: '本項取消' },
        { kind: 'Text', box: [20, 20, 40, 40], says: '請改為\n12月' },
      ],
    });
    expect(JSON.stringify(blocks)).not.toMatch(/服務臺|全年/);
    expect(JSON.stringify(blocks)).toMatch(/延長開放.*每月/);
    expect(losses).toEqual([
      '第 1 頁有畫刪除線的文字「設置服務臺」、「全年」，視為已刪除，沒有讀入；若仍有效，請補上',
      '第 1 頁有註解「本項取消」，沒有讀入',
      '第 1 頁有註解「請改為 12月」，沒有讀入',
    ]);
  });

  it('is not that which a line stands below, above or beside, nor what a border runs through', async () => {
    const { blocks, losses } = await read({
      texts: [
        [50, 50, '畫線的字'],
        [50, 80, '上方有線'],
        [50, 110, '姓名：'],
        [50, 140, '貼著框線'],
        [200, 140, '的兩格'],
      ],
      lines: [
        [50, 51, 90, 51],
        [50, 71, 90, 71],
        [80, 107, 160, 107],
        [45, 136.5, 260, 136.5],
      ],
    });
    expect(blocks).toEqual(['畫線的字', '上方有線', '姓名：', '貼著框線 的兩格']);
    expect(losses).toEqual([]);
  });
});

describe('a table with borders', () => {
  const columns = [50, 110, 170, 330, 400, 460];
  const lines = (ys: readonly number[]) => [
    ...ys.map((y) => [50, y, 460, y] as const),
    ...columns.map((x) => [x, ys[0]!, x, ys.at(-1)!] as const),
  ];

  it('has heads that stand without borders right above it', async () => {
    const { blocks } = await read({
      texts: [
        [50, 40, '貳、辦理事項'],
        [52, 76, '類別'],
        [112, 70, '執行'],
        [112, 82, '重點'],
        [172, 76, '推動作法'],
        [332, 76, '完成期限'],
        [402, 76, '承辦單位'],
        [52, 102, '護照'],
        [112, 102, '等候'],
        [172, 102, '開放網路預約。'],
        [332, 102, '每月'],
        [402, 102, '護照組'],
        [52, 122, '護照'],
        [112, 122, '取件'],
        [172, 122, '與超商合作。'],
        [332, 122, '每季'],
        [402, 122, '資訊組'],
      ],
      lines: lines([90, 110, 130]),
    });
    expect(blocks).toEqual([
      '貳、辦理事項',
      [
        ['類別', '執行重點', '推動作法', '完成期限', '承辦單位'],
        ['護照', '等候', '開放網路預約。', '每月', '護照組'],
        ['護照', '取件', '與超商合作。', '每季', '資訊組'],
      ],
    ]);
  });

  it('keeps numbered dates of one cell apart in a narrow column', async () => {
    const { blocks } = await read({
      texts: [
        [52, 102, '1.115.04'],
        [52, 114, '2.115.07'],
        [112, 102, '甲'],
        [172, 102, '乙'],
      ],
      lines: [
        [50, 90, 170, 90],
        [50, 130, 170, 130],
        [50, 90, 50, 130],
        [100, 90, 100, 130],
        [170, 90, 170, 130],
      ],
    });
    expect(JSON.stringify(blocks)).toContain('1.115.04\\n2.115.07');
  });

  it('keeps the year of schools whole where a narrow column divides it', async () => {
    const { blocks } = await read({
      texts: [
        [52, 102, '113學年'],
        [52, 114, '度第1學期'],
        [122, 102, '甲'],
      ],
      lines: grid([50, 120, 170], [90, 130]),
    });
    expect(blocks).toEqual([[['113學年度第1學期', '甲']]]);
  });
});

describe('a table that a PDF draws', () => {
  it('has a merged cell once, with the rows and columns that it covers', async () => {
    const { blocks } = await read({
      texts: [
        [55, 20, '附表'],
        [55, 112, '實施要項'],
        [155, 112, '推動作法'],
        [55, 150, '一、服務'],
        [155, 132, '1.1 設置'],
        [355, 132, '113年'],
        [155, 152, '1.2 延長'],
        [355, 152, '每季'],
        [55, 300, '以上'],
      ],
      lines: [
        ...grid([50, 150, 350, 450], [120, 160]),
        [50, 100, 450, 100],
        [50, 100, 50, 120],
        [150, 100, 150, 120],
        [450, 100, 450, 120],
        [150, 140, 450, 140],
      ],
    });
    expect(blocks).toEqual([
      '附表',
      [
        ['實施要項', '推動作法 1×2'],
        ['一、服務 2×1', '1.1 設置', '113年'],
        ['1.2 延長', '每季'],
      ],
      '以上',
    ]);
  });

  it('is one table where its borders are thin bars, cell by cell, or its outer sides are open', async () => {
    const texts: [number, number, string][] = [
      [55, 112, '甲'],
      [155, 112, '乙'],
    ];
    const bars = await read({
      texts,
      bars: [
        [50, 100, 99, 0.5],
        [149, 100, 101, 0.5],
        [50, 120, 60, 0.5],
        [109, 120, 141, 0.5],
        [50, 100, 0.5, 20],
        [149, 100, 0.5, 9],
        [149, 109, 0.5, 11],
        [250, 100, 0.5, 20],
      ],
    });
    const open = await read({
      texts,
      lines: [
        [50, 100, 250, 100],
        [50, 120, 250, 120],
        [150, 100, 150, 120],
      ],
    });
    expect(bars.blocks).toEqual([[['甲', '乙']]]);
    expect(open.blocks).toEqual([[['甲', '乙']]]);
  });

  it('has numbered entries joined up to the next number, and units left on their lines', async () => {
    const { blocks } = await read({
      texts: [
        [55, 115, '1.1 設置服'],
        [55, 130, '務臺，提供'],
        [55, 145, '諮詢。'],
        [55, 160, '1.2 延長開'],
        [55, 175, '放時間。'],
        [115, 115, '113年'],
        [115, 130, '12月'],
        [155, 115, '閱覽組'],
        [155, 130, '總務組'],
      ],
      lines: grid([50, 110, 150, 190], [100, 180]),
    });
    expect(blocks).toEqual([
      [['1.1 設置服務臺，提供諮詢。\n1.2 延長開放時間。', '113年12月', '閱覽組\n總務組']],
    ]);
  });

  it('has text divided at a border that it runs across', async () => {
    const { blocks } = await read({
      texts: [[55, 112, '113年12月閱覽組']],
      lines: grid([50, 101, 150], [100, 120]),
    });
    expect(blocks).toEqual([[['113年12月', '閱覽組']]]);
  });
});

describe('a table without borders', () => {
  const heads: [number, number, string][] = [
    [60, 100, '執行項目'],
    [200, 100, '推動作法'],
    [400, 100, '完成期限'],
    [500, 100, '承辦單位'],
  ];

  it('has the columns of its heads, on the next page too, up to text that runs across them', async () => {
    const { blocks, losses } = await read(
      {
        texts: [
          ...heads,
          [50, 120, '1. 單一窗口'],
          [130, 120, '1.1 一樓設置服務臺，提供諮詢及借閱證申'],
          [395, 120, '113年12月'],
          [495, 120, '閱覽組'],
          [50, 135, '服務'],
          [130, 135, '辦。'],
        ],
      },
      {
        texts: [
          [130, 50, '1.2 延長開放。'],
          [395, 50, '每季'],
          [50, 80, '捌、本計畫奉核定後實施，修正時亦同，並公告於本館網站，俾利各界查詢及運用。'],
        ],
      },
    );
    expect(blocks).toEqual([
      [
        ['執行項目', '推動作法', '完成期限', '承辦單位'],
        ['1. 單一窗口服務', '1.1 一樓設置服務臺，提供諮詢及借閱證申辦。', '113年12月', '閱覽組'],
      ],
      [['', '1.2 延長開放。', '每季', '']],
      '捌、本計畫奉核定後實施，修正時亦同，並公告於本館網站，俾利各界查詢及運用。',
    ]);
    expect(losses).toEqual([
      '第 1 頁的表格沒有框線，依表頭的位置分欄，請逐列核對',
      '第 2 頁的表格沒有框線，依表頭的位置分欄，請逐列核對',
    ]);
  });

  it('has a row of heads, and a part of an entry in the row of the entry', async () => {
    const { blocks } = await read({
      texts: [
        ...heads,
        [60, 115, '單一窗口'],
        [140, 115, '設置服務臺。'],
        [60, 145, '電話禮貌'],
        [140, 145, '1. 每季測試'],
        [140, 160, '(1) 館內'],
        [140, 175, '2. 檢討'],
        [395, 145, '每季'],
      ],
    });
    expect(blocks).toEqual([
      [
        ['執行項目', '推動作法', '完成期限', '承辦單位'],
        ['單一窗口', '設置服務臺。', '', ''],
        ['電話禮貌', '1. 每季測試\n(1) 館內', '每季', ''],
        ['', '2. 檢討', '', ''],
      ],
    ]);
  });
});

describe('a scanned PDF', () => {
  it('is refused with what to do when no page has text', async () => {
    await expect(read({ picture: true }, { picture: true })).rejects.toThrow(
      '這份 PDF 共 2 頁，沒有任何文字，多半是掃描的影像（或文字已轉成圖形）。請向製作單位索取原始檔',
    );
  });

  it('is told by page when others have text, or when the text lies on a picture', async () => {
    const text: PdfPage = { texts: [[50, 50, '壹、計畫依據']] };
    const { losses } = await read(text, { picture: true }, { ...text, picture: true });
    expect(losses).toEqual([
      '第 2 頁沒有文字，可能是掃描的影像或空白頁，沒有讀入',
      '第 3 頁是整頁的影像，文字可能由辨識（OCR）而來，請逐字核對',
    ]);
  });
});

describe('a PDF that cannot be read', () => {
  const page: PdfPage = { texts: [[50, 50, '壹、計畫依據']] };

  it('is refused when it asks for a password', async () => {
    const key = `<${'5a'.repeat(32)}>`;
    const encrypt = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O${key}/U${key}>>`;
    await expect(readPdf(pdfDocument([page], { trailer: encrypt }))).rejects.toThrow(
      '這份 PDF 設有開啟密碼',
    );
  });

  it('is refused when its font does not tell its characters, naming what is missing', async () => {
    const bytes = pdfDocument([page], { encoding: 'UniCNS-UTF16-H' });
    await expect(readPdf(bytes)).rejects.toThrow(
      /中文字型沒有嵌在檔案裡.*UniCNS-UTF16-H.*列印成新的 PDF/,
    );
  });

  it('is refused when it is broken or another kind of file', async () => {
    const bytes = pdfDocument([page]);
    await expect(readPdf(bytes.subarray(0, 40))).rejects.toThrow('PDF 損壞，無法讀取');
    const withoutPage = Buffer.from(bytes).toString('latin1').replace('Kids[8 ', 'Kids[10 ');
    await expect(readPdf(Buffer.from(withoutPage, 'latin1'))).rejects.toThrow('PDF 損壞，無法讀取');
    await expect(readPdf(new Uint8Array(Buffer.from('<html>')))).rejects.toThrow(
      '這個檔案不是 .pdf，內容其實是「網頁（HTML）」',
    );
  });

  it('is refused when a part of it is packed twice', async () => {
    const bytes = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Filter[/FlateDecode /LZWDecode]>>\nstream\nx\nendstream\nendobj\n%%EOF',
    );
    await expect(readPdf(new Uint8Array(bytes))).rejects.toThrow('壓縮了兩次以上');
  });

  it('is refused when a part of it would fill the memory, before it is unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(65 * 1024 * 1024));
    const bytes = Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n'),
      bomb,
      Buffer.from('\nendstream\nendobj\n%%EOF'),
    ]);
    await expect(readPdf(bytes)).rejects.toThrow('PDF 裡一段內容解開後有 65 MB，超過上限 64 MB');
  });
});

describe('a PDF with a font that is not in the file', () => {
  const big5 = { 壹: 'b3fc', '、': 'a142', 計: 'ad70', 畫: 'b565', 依: 'a8cc', 據: 'beda' };

  it('is read by the character maps that are at hand', async () => {
    const page: PdfPage = { texts: [[50, 50, '壹、計畫依據']] };
    const texts = await Promise.all(
      [
        pdfDocument([page], { encoding: 'UniCNS-UTF16-H' }),
        pdfDocument([page], {
          encoding: 'ETen-B5-H',
          codesOf: (text) => Array.from(text, (sign) => big5[sign as keyof typeof big5]).join(''),
        }),
      ].map(async (bytes) => {
        const { blocks } = await readPdf(bytes, undefined, { characterMap });
        return blocks.map(shown);
      }),
    );
    expect(texts).toEqual([['壹、計畫依據'], ['壹、計畫依據']]);
  });

  it('is refused with the name of a map that is not', async () => {
    const bytes = pdfDocument([{ texts: [[50, 50, '壹']] }], { encoding: 'ETen-B5-H' });
    const nothing = { characterMap: () => Promise.resolve(null) };
    await expect(readPdf(bytes, undefined, nothing)).rejects.toThrow('ETen-B5-H');
  });
});

describe('the reading of a PDF', () => {
  const pages: PdfPage[] = ['甲', '乙', '丙'].map((sign) => ({ texts: [[50, 50, sign]] }));

  it('tells how many of its pages are read', async () => {
    const told: unknown[] = [];
    await readPdf(pdfDocument(pages), undefined, {
      onProgress: ({ pages: read }) => told.push(read),
    });
    expect(told).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
  });

  it('stops between two pages when it is told to', async () => {
    const stop = new AbortController();
    const reading = readPdf(pdfDocument(pages), undefined, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('夠了')),
    });
    await expect(reading).rejects.toThrow('夠了');
  });
});

describe('text in two columns', () => {
  const left: [number, number, string][] = [
    [50, 80, '壹、計畫依據'],
    [50, 95, '依行政院函頒方案辦理，以提升各機關之服務品'],
    [50, 110, '質，並落實顧客導向之精神，擴大民眾參與，展'],
  ];
  const right: [number, number, string][] = [
    [300, 82, '現開放政府之決心與作為，使民眾對公共服務有'],
    [300, 97, '感。'],
    [300, 112, '貳、計畫目標'],
  ];

  it('is read one column after the other, with headings over both of them above, and said to be so', async () => {
    const { blocks, losses } = await read({
      texts: [[150, 50, '測試機關113年度提升服務品質執行計畫'], ...left, ...right],
    });
    expect(blocks).toEqual([
      '測試機關113年度提升服務品質執行計畫',
      '壹、計畫依據',
      '依行政院函頒方案辦理，以提升各機關之服務品質，並落實顧客導向之精神，擴大民眾參與，展現開放政府之決心與作為，使民眾對公共服務有感。',
      '貳、計畫目標',
    ]);
    expect(losses).toEqual(['第 1 頁的文字分成 2 欄，依序由左欄讀到右欄，請核對順序']);
  });

  it('is as well read so where there are three columns', async () => {
    const column = (x: number, first: number, words: string) =>
      [0, 1, 2].map((line): [number, number, string] => [
        x,
        first + line * 15,
        words.slice(line * 12, line * 12 + 12),
      ]);
    const { blocks, losses } = await read({
      texts: [
        ...column(50, 80, '一、設置服務臺，提供各項諮詢與申辦服務，並依季節調整人力。'),
        ...column(190, 82, '二、每季檢討服務流程，簡化表單，並公布檢討的結果於網站上。'),
        ...column(330, 84, '三、每年辦理滿意度調查，公布調查結果，並列入下一年度計畫。'),
      ],
    });
    expect(blocks).toEqual([
      '一、設置服務臺，提供各項諮詢與申辦服務，並依季節調整人力。',
      '二、每季檢討服務流程，簡化表單，並公布檢討的結果於網站上。',
      '三、每年辦理滿意度調查，公布調查結果，並列入下一年度計畫。',
    ]);
    expect(losses).toEqual(['第 1 頁的文字分成 3 欄，依序由左欄讀到右欄，請核對順序']);
  });

  it('is told of short lines by numbers that count on down one side and then the other', async () => {
    const { blocks } = await read({
      texts: [
        [50, 80, '壹、計畫依據'],
        [50, 95, '依函辦理。'],
        [50, 110, '貳、計畫目標'],
        [50, 125, '提升服務。'],
        [50, 155, '肆、計畫內容'],
        [300, 74, '參、執行期程'],
        [300, 89, '全年。'],
        [300, 104, '如附表。'],
      ],
    });
    expect(blocks).toEqual([
      '壹、計畫依據',
      '依函辦理。',
      '貳、計畫目標',
      '提升服務。',
      '參、執行期程',
      '全年。',
      '如附表。',
      '肆、計畫內容',
    ]);
  });

  it('keeps the line between the columns out of the table that it ends at', async () => {
    const { blocks } = await read({
      texts: [
        ...left,
        ...right,
        [55, 138, '推動作法'],
        [205, 138, '完成期限'],
        [405, 138, '承辦單位'],
        [55, 158, '1. 增設閱讀座位。'],
        [205, 158, '每月'],
        [405, 158, '服務組'],
      ],
      lines: [...grid([50, 200, 400, 500], [125, 145, 165]), [290, 70, 290, 125]],
    });
    expect(blocks.at(-1)).toEqual([
      ['推動作法', '完成期限', '承辦單位'],
      ['1. 增設閱讀座位。', '每月', '服務組'],
    ]);
    expect(blocks).toHaveLength(4);
  });

  it('is not what stands beside short lines, which is read line by line', async () => {
    const { blocks } = await read({
      texts: [
        [50, 80, '承辦人'],
        [300, 80, '王小明'],
        [50, 95, '單位主管'],
        [300, 95, '李大華'],
        [50, 110, '機關首長'],
        [300, 110, '陳美玉'],
      ],
    });
    expect(blocks.join('')).toBe('承辦人 王小明單位主管 李大華機關首長 陳美玉');
  });
});

it('a table in a frame with lines between its rows alone has the columns of its heads', async () => {
  const { blocks } = await read({
    texts: [
      [55, 62, '實施要項'],
      [155, 62, '推動作法'],
      [305, 62, '完成期限'],
      [405, 62, '承辦單位'],
      [55, 92, '一︑流程'],
      [155, 92, '1. 增設閱讀座位︵兒童區︶。'],
      [305, 92, '每月'],
      [405, 92, '服務組'],
      [155, 122, '2. 延長開放。'],
      [305, 122, '每季'],
      [405, 122, '服務組'],
    ],
    lines: grid([50, 500], [50, 70, 100, 130]),
  });
  expect(blocks).toEqual([
    [
      ['實施要項', '推動作法', '完成期限', '承辦單位'],
      ['一、流程', '1. 增設閱讀座位（兒童區）。', '每月', '服務組'],
      ['', '2. 延長開放。', '每季', '服務組'],
    ],
  ]);
});

it.each([
  ['113年4月底前', '每月10日前'],
  ['113年6月30日前', '全年'],
  ['每年 6 月及 12 月', '113 年 12 月 15 日前'],
  ['113年5月31日前', '113年10月31日前'],
])('times that fill the lines of a narrow column are two: %s, %s', async (first, second) => {
  const { blocks } = await read({
    texts: [
      [55, 62, '推動作法'],
      [305, 62, '完成期限'],
      [55, 92, '1. 增設閱讀座位。'],
      [305, 92, first],
      [305, 104, second],
    ],
    lines: grid([50, 300, 310 + 10 * Math.max(first.length, second.length)], [50, 80, 110]),
  });
  expect(blocks).toEqual([
    [
      ['推動作法', '完成期限'],
      ['1. 增設閱讀座位。', `${first}\n${second}`],
    ],
  ]);
});
