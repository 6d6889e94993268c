import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

/** SHA-256 of the annual plan's source. */
const SOURCE = '26898f2ed47bb749463bba43143a90fa6559c9cacdb092939ff476ebb200be88';

/** A slip in one file, and what the clerk is told. */
interface Slip {
  slip: string;
  file: string;
  change: (text: string) => string;
  /** Passage at which the clerk is pointed. */
  at: string;
  ruleId: string;
  message: string;
  fix: string;
}

const slips: Slip[] = [
  {
    slip: 'a misspelt key',
    file: files.bureau,
    change: replacing('website:', 'webiste:'),
    at: 'webiste',
    ruleId: 'schema/unknown-key',
    message: '這裡沒有「webiste」這個欄位',
    fix: '是否為「website」？',
  },
  {
    slip: 'a misspelt key that had to be there (it is not also called missing)',
    file: files.annualTable,
    change: replacing('text: 稽查餐飲', 'txet: 稽查餐飲'),
    at: 'txet',
    ruleId: 'schema/unknown-key',
    message: '這裡沒有「txet」這個欄位',
    fix: '是否為「text」？',
  },
  {
    slip: 'the name of a column in place of the name of a cell',
    file: files.midtermTable,
    change: replacing('deadlines: [隨到隨辦]', 'deadline: [隨到隨辦]'),
    at: 'deadline: [隨到隨辦]',
    ruleId: 'schema/unknown-key',
    message: '這裡沒有「deadline」這個欄位',
    fix: '是否為「deadlines」？',
  },
  {
    slip: 'a key that belongs elsewhere',
    file: files.greenTable,
    change: replacing('- heading: 用紙', '- heading: 用紙\n    criteria: []'),
    at: 'criteria',
    ruleId: 'schema/unknown-key',
    message: '這裡沒有「criteria」這個欄位',
    fix: '請刪除，或移到它所屬的層次；這裡可用的欄位：「heading」、「aspects」、「notes」、「actions」、「measures」',
  },
  {
    slip: 'an id on a shared cell',
    file: files.annualTable,
    change: replacing(
      '- units: [食品藥物科]',
      '- id: demo-health-112-099\n        units: [食品藥物科]',
    ),
    at: 'id: demo-health-112-099',
    ruleId: 'schema/unknown-key',
    message: '「id」不能與這一項的其他欄位寫在一起',
    fix: '一項作法寫 id 與 text，數項共用的格寫 measures，兩者擇一',
  },
  {
    slip: 'a missing key',
    file: files.annual,
    change: replacing("  start: '2023-01-01'\n", ''),
    at: "end: '2023-12-31'",
    ruleId: 'schema/missing',
    message: '缺少「start」',
    fix: '請加上「start:」，寫西元日期 YYYY-MM-DD',
  },
  {
    slip: 'an empty file',
    file: files.clinic,
    change: () => '',
    at: '',
    ruleId: 'schema/missing',
    message: '缺少「name」',
    fix: '請加上「name:」，寫文字，不可空白',
  },
  {
    slip: 'a missing version',
    file: files.site,
    change: replacing('schema_version: 2\n', ''),
    at: 'name:',
    ruleId: 'schema/missing',
    message: '缺少「schema_version」',
    fix: '請加上「schema_version:」，可用的值：「1」、「2」',
  },
  {
    slip: 'a key with nothing behind it',
    file: files.green,
    change: replacing('institution_name: 示範縣衛生局', 'institution_name: ""'),
    at: '""',
    ruleId: 'schema/empty',
    message: '「institution_name」是空白',
    fix: '請填入內容；這一項不能省略',
  },
  {
    slip: 'nothing behind the colon',
    file: files.green,
    change: replacing('institution_name: 示範縣衛生局', 'institution_name: ~'),
    at: '~',
    ruleId: 'schema/empty',
    message: '「institution_name」沒有內容',
    fix: '請填寫文字，不可空白；這一項不能省略',
  },
  {
    slip: 'a name that every site has, empty',
    file: 'site.yaml',
    change: replacing(
      'name:\n  zh: 示範縣衛生局施政計畫公開\n  en: Demonstration County Health Plans\n',
      'name: ~\n',
    ),
    at: '~',
    ruleId: 'schema/empty',
    message: '「name」沒有內容',
    fix: '請填寫一組「鍵: 值」，可用的鍵：「zh」、「en」；這一項不能省略',
  },
  {
    slip: 'a name that may be unknown, empty',
    file: 'site.yaml',
    change: replacing('  name: 示範縣衛生局\n', "  name: ''\n"),
    at: "''",
    ruleId: 'schema/empty',
    message: '「name」是空白',
    fix: '請填入內容；不知道時寫 null',
  },
  {
    slip: 'a label 1.10 without quotes',
    file: files.annualTable,
    change: replacing("label: '1.10'", 'label: 1.10'),
    at: '1.10\n',
    ruleId: 'schema/unquoted',
    message: '「label」沒有加引號，1.10 被讀成數字 1.1',
    fix: "請照原文加上引號，寫成 '1.10'",
  },
  {
    slip: 'a deadline that is read as a number',
    file: files.midtermTable,
    change: replacing('[每季]', '[112.10]'),
    at: '112.10',
    ruleId: 'schema/unquoted',
    message: '「deadlines」的第 1 項沒有加引號，112.10 被讀成數字 112.1',
    fix: "請照原文加上引號，寫成 '112.10'",
  },
  {
    slip: 'a year that is read as a number',
    file: files.bureau,
    change: replacing("from: '1950'", 'from: 1950'),
    at: '1950',
    ruleId: 'schema/unquoted',
    message: '「from」沒有加引號，1950 被讀成數字',
    fix: "請照原文加上引號，寫成 '1950'",
  },
  {
    slip: 'a text that is read as true',
    file: files.clinic,
    change: replacing('name: 示範鎮衛生所', 'name: True'),
    at: 'True',
    ruleId: 'schema/unquoted',
    message: '「name」沒有加引號，True 被讀成是非值 true',
    fix: "請照原文加上引號，寫成 'True'",
  },
  {
    slip: 'one value where a list has to stand',
    file: files.midtermTable,
    change: replacing('[每季]', '每季'),
    at: '每季',
    ruleId: 'schema/type',
    message: '「deadlines」是「每季」，須為清單',
    fix: '請寫成清單：每項一行，以「- 」開頭，例如換行寫「- 每季」',
  },
  {
    slip: 'a word where measures have to stand',
    file: files.greenTable,
    change: replacing('- id: demo-health-112-green-003\n        text: 雙面列印。', '- 雙面列印。'),
    at: '雙面列印',
    ruleId: 'schema/type',
    message: '「measures」的第 1 項是「雙面列印。」，須為一組「鍵: 值」',
    fix: '請改寫為一組「鍵: 值」，可用的鍵：「deadlines」、「units」、「supporting_units」、「attributes」、「grouped」、「notes」、「measures」、「id」、「label」、「text」、「targets」、「children」',
  },
  {
    slip: 'yes for true',
    file: files.bureau,
    change: replacing('collective: true', 'collective: 是'),
    at: '是\n  - id: demo-health-clinics',
    ruleId: 'schema/type',
    message: '「collective」是「是」，須為 true 或 false',
    fix: '請寫 true（是）或 false（否），不加引號',
  },
  {
    slip: 'a figure with its unit',
    file: files.annualTable,
    change: replacing('value: 60', 'value: 60%'),
    at: '60%\n',
    ruleId: 'schema/type',
    message: '「value」是「60%」，須為數字',
    fix: '請寫成 60，不加引號',
  },
  {
    slip: 'a list where a file of keys has to stand',
    file: files.clinic,
    change: () => '- 甲\n',
    at: '- 甲',
    ruleId: 'schema/type',
    message: '這個檔案的內容是清單，須為一組「鍵: 值」',
    fix: '請改寫為一組「鍵: 值」，可用的鍵：「name」、「name_en」、「short_names」、「name_since」、「former_names」、「parent」、「former_parents」、「city」、「address」、「phone」、「email」、「website」、「oid」、「agency_code」、「open_data_contact」、「units」、「unresolved_units」、「sources」、「notes」、「modified」 等 21 種',
  },
  {
    slip: 'a word that is not in the list of choices',
    file: files.annualTable,
    change: replacing('comparator: at-least', 'comparator: atleast'),
    at: 'atleast',
    ruleId: 'schema/not-allowed',
    message: '「comparator」是「atleast」，不在可用的值之中',
    fix: '是否為「at-least」？可用的值：「at-least」、「at-most」、「exactly」、「between」、「increase-by」、「decrease-by」',
  },
  {
    slip: 'a list with nothing in it',
    file: files.dimensions,
    change: replacing('plans: [demo-health-112]', 'plans: []'),
    at: '[]',
    ruleId: 'schema/too-few',
    message: '「plans」是空的清單，至少要有 1 項',
    fix: '請填入內容；沒有內容時刪除這個欄位',
  },
  {
    slip: 'a Gregorian year for a ROC year',
    file: files.green,
    change: replacing('roc_year: 112', 'roc_year: 2023'),
    at: '2023\n',
    ruleId: 'schema/range',
    message: '「roc_year」是數字 2023，超出可用的範圍',
    fix: '請寫成 112；須為民國年；西元年減 1911 就是民國年，例如 2023 寫 112',
  },
  {
    slip: 'the year 0',
    file: files.green,
    change: replacing('roc_year: 112', 'roc_year: 0'),
    at: '0\n',
    ruleId: 'schema/range',
    message: '「roc_year」是數字 0，超出可用的範圍',
    fix: '民國年從 1 年起',
  },
  {
    slip: '30 February',
    file: files.green,
    change: replacing("end: '2023-12-31'", "end: '2023-02-30'"),
    at: "'2023-02-30'",
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「2023-02-30」',
    fix: '2023 年 2 月只有 28 日；請查對後寫成西元 YYYY-MM-DD，且確有其日',
  },
  {
    slip: 'a date of eight digits',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 20231231'),
    at: '20231231',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「20231231」',
    fix: '請寫成 2023-12-31',
  },
  {
    slip: 'a date of the Republic',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 112年12月31日'),
    at: '112年12月31日',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「112年12月31日」',
    fix: '請寫成 2023-12-31',
  },
  {
    slip: 'a year of the Republic in the form of a Gregorian one',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 0112-12-31'),
    at: '0112-12-31',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「0112-12-31」',
    fix: '請寫成 2023-12-31',
  },
  {
    slip: 'a day that is none, of a year of the Republic in the form of a Gregorian one',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 0112-12-32'),
    at: '0112-12-32',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「0112-12-32」',
    fix: '2023 年 12 月只有 31 日；請查對後寫成西元 YYYY-MM-DD，且確有其日',
  },
  {
    slip: 'such a year where a date may be known to the month',
    file: files.bureau,
    change: replacing("until: '2003-01'", "until: '0092-01'"),
    at: "'0092-01'",
    ruleId: 'schema/format',
    message: '「until」的寫法不對：「0092-01」',
    fix: '請寫成 2003-01',
  },
  {
    slip: 'a letter in a date',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 2O23-12-31'),
    at: '2O23',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「2O23-12-31」，「O」是字母，不是數字 0',
    fix: '請寫成 2023-12-31',
  },
  {
    slip: 'a month where a day is wanted',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 2023-12'),
    at: '2023-12\n',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「2023-12」',
    fix: '日期須寫到日：請寫成西元 YYYY-MM-DD，例如 2023-12-01',
  },
  {
    slip: 'a word where a date is wanted',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 年底'),
    at: '年底',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「年底」',
    fix: '日期須寫成西元 YYYY-MM-DD，例如 2026-11-20',
  },
  {
    slip: 'a month of eight digits where it may be known to the month',
    file: files.bureau,
    change: replacing("until: '2003-01'", 'until: 200301'),
    at: '200301',
    ruleId: 'schema/format',
    message: '「until」的寫法不對：「200301」',
    fix: '請寫成 2003-01',
  },
  {
    slip: 'a letter in a year',
    file: files.green,
    change: replacing('roc_year: 112', 'roc_year: ll2'),
    at: 'll2',
    ruleId: 'schema/type',
    message: '「roc_year」是「ll2」，須為數字；「l」是字母，不是數字 1',
    fix: '請寫成 112，不加引號',
  },
  {
    slip: 'a year in words of the Republic',
    file: files.green,
    change: replacing('roc_year: 112', 'roc_year: 民國112年'),
    at: '民國112年',
    ruleId: 'schema/type',
    message: '「roc_year」是「民國112年」，須為數字',
    fix: '請寫成 112，不加引號',
  },
  {
    slip: 'a date with slashes',
    file: files.green,
    change: replacing("end: '2023-12-31'", 'end: 2023/12/31'),
    at: '2023/12/31',
    ruleId: 'schema/format',
    message: '「end」的寫法不對：「2023/12/31」',
    fix: '請寫成 2023-12-31',
  },
  {
    slip: 'month 13 of a date known to the month',
    file: files.bureau,
    change: replacing("until: '2003-01'", "until: '2003-13'"),
    at: "'2003-13'",
    ruleId: 'schema/format',
    message: '「until」的寫法不對：「2003-13」',
    fix: '沒有 13 月；請查對後寫成西元 YYYY-MM-DD（可只到年或月），且確有其日',
  },
  {
    slip: 'an id that begins with a number',
    file: files.greenTable,
    change: replacing('id: demo-health-112-green-003', 'id: 112-green-003'),
    at: '112-green-003',
    ruleId: 'schema/format',
    message: '「id」的寫法不對：「112-green-003」',
    fix: '識別碼只能用小寫英文字母、數字與連字號，並以字母開頭，例如 demo-2',
  },
  {
    slip: 'an id that is a number, which quotes alone would not mend',
    file: files.greenTable,
    change: replacing('id: demo-health-112-green-003', 'id: 98765'),
    at: '98765',
    ruleId: 'schema/unquoted',
    message: '「id」沒有加引號，98765 被讀成數字',
    fix: '只加引號還不行：識別碼只能用小寫英文字母、數字與連字號，並以字母開頭，例如 demo-2',
  },
  {
    slip: 'a Gregorian year in quotes for a ROC year',
    file: files.green,
    change: replacing('roc_year: 112', "roc_year: '2023'"),
    at: "'2023'\n",
    ruleId: 'schema/type',
    message: '「roc_year」是「2023」，須為數字',
    fix: '請寫成 112；須為民國年；西元年減 1911 就是民國年，例如 2023 寫 112；數字不加引號',
  },
  {
    slip: 'a word for nothing in the place of an address',
    file: files.bureau,
    change: replacing('website: https://health.example.org/', 'website: 無'),
    at: '無\n',
    ruleId: 'schema/format',
    message: '「website」的寫法不對：「無」',
    fix: '須為 http 或 https 的完整網址，例如 https://example.org/；沒有內容時刪除這一行',
  },
  {
    slip: 'an address that is none',
    file: files.bureau,
    change: replacing('website: https://health.example.org/', 'website: health.example.org'),
    at: 'health.example.org\nunits',
    ruleId: 'schema/format',
    message: '「website」的寫法不對：「health.example.org」',
    fix: '須為 http 或 https 的完整網址，例如 https://example.org/',
  },
  {
    slip: 'an address that a browser would run',
    file: files.bureau,
    change: replacing('website: https://health.example.org/', 'website: javascript:alert(1)'),
    at: 'javascript:',
    ruleId: 'schema/format',
    message: '「website」的寫法不對：「javascript:alert(1)」',
    fix: '須為 http 或 https 的完整網址，例如 https://example.org/',
  },
  {
    slip: 'an e-mail address that is none',
    file: files.bureau,
    change: replacing('email: service@health.example.org', 'email: service'),
    at: 'service\nwebsite',
    ruleId: 'schema/format',
    message: '「email」的寫法不對：「service」',
    fix: '須為電子郵件地址，例如 name@example.org',
  },
  {
    slip: 'a source file whose name cannot be an address',
    file: files.annual,
    change: replacing('file: source.txt', 'file: ../原稿.txt'),
    at: '../原稿.txt',
    ruleId: 'schema/format',
    message: '「file」的寫法不對：「../原稿.txt」',
    fix: '檔名會成為網址，請改用英文字母、數字、點、底線與連字號，例如 source.pdf；原來的檔名寫在 name 或 title',
  },
  {
    slip: 'a checksum that is none',
    file: files.annual,
    change: (text) => text.replace(/sha256: .*/, 'sha256: ABC'),
    at: 'ABC',
    ruleId: 'schema/format',
    message: '「sha256」的寫法不對：「ABC」',
    fix: `請寫成 sha256: ${SOURCE}（「source.txt」的 SHA-256）`,
  },
  {
    slip: 'a checksum of digits alone, without quotes',
    file: files.annual,
    change: (text) => text.replace(/sha256: .*/, 'sha256: 100'),
    at: '100',
    ruleId: 'schema/unquoted',
    message: '「sha256」沒有加引號，100 被讀成數字',
    fix: `請寫成 sha256: ${SOURCE}（「source.txt」的 SHA-256）`,
  },
  {
    slip: 'a source without its checksum',
    file: files.annual,
    change: (text) => text.replace(/ {2}sha256: .*\n/, ''),
    at: 'file: source.txt',
    ruleId: 'schema/missing',
    message: '缺少「sha256」',
    fix: `請寫成 sha256: ${SOURCE}（「source.txt」的 SHA-256）`,
  },
  {
    slip: 'a checksum of an attachment that does not lie there',
    file: files.annual,
    change: (text) =>
      text
        .replace('file: annex-1.csv', 'file: table.csv')
        .replace(/sha256: f7b6.*/, "sha256: '00'"),
    at: "'00'",
    ruleId: 'schema/format',
    message: '「sha256」的寫法不對：「00」',
    fix: '是檔案的 SHA-256；把「table.csv」放在 plan.md 旁邊，再檢查一次，這裡就會說出它的值',
  },
];

describe('what a clerk is told of a slip in the shape of a file', () => {
  it.each(slips)('$slip', async ({ file, change, at, ruleId, message, fix }) => {
    const changes = { [file]: change };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${file}`,
      place: await placeOf(changes, file, at),
      severity: 'error',
      ruleId,
      message,
      fix,
    });
  });

  it('points inside nested rows at their own line', async () => {
    const changes = { [files.midtermTable]: replacing('label: （B）', 'label: 2') };
    // As a number it is out of order as well.
    const [problem] = await problemsOf(changes);
    expect(problem?.place).toEqual(
      await placeOf(changes, files.midtermTable, '2\n                        text: 複訪'),
    );
  });

  it('shortens what was written when it is long', async () => {
    const changes = {
      [files.bureau]: replacing('email: service@', `email: ${'很長'.repeat(50)}@`),
    };
    expect((await onlyProblemOf(changes)).message).toBe(
      `「email」的寫法不對：「${'很長'.repeat(20)}…」`,
    );
  });

  it('is told of every slip in a file at once', async () => {
    const changes = {
      [files.bureau]: all(
        replacing('website:', 'webiste:'),
        replacing('email: service@health.example.org', 'email: service'),
        replacing("valid_to: '2023-06-30'", "valid_to: '2023-06-31'"),
      ),
    };
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId).sort()).toEqual([
      'schema/format',
      'schema/format',
      'schema/unknown-key',
    ]);
  });
});
