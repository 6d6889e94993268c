import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../../../src/meaning/personal/personal-data.ts';

/** Kind, and the words that are meant, of all that is found in a text. */
function found(text: string): string[] {
  return personalDataIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('personal data', () => {
  it.each([
    ['身分證 A123456789', 'national-id A123456789'],
    ['Ａ１２３４５６７８９', 'national-id Ａ１２３４５６７８９'],
    ['a123456789', 'national-id a123456789'],
    ['A12 345 6789', 'national-id A12 345 6789'],
    ['A-123456789', 'national-id A-123456789'],
    ['身分證字第A123456789號', 'national-id A123456789'],
    // The places of letters are not all in the order of the alphabet: I 34, O 35, W 32, X 30, Y 31, Z 33.
    ...['H213579247', 'I213579242', 'N213579241', 'O213579243', 'P213579242', 'V213579248'].map(
      (number) => [number, `national-id ${number}`],
    ),
    ...['W213579240', 'X213579248', 'Y213579249', 'Z213579241'].map((number) => [
      number,
      `national-id ${number}`,
    ]),
    ['居留證 A800000014', 'resident-id A800000014'],
    ['居留證 AC01234567', 'resident-id AC01234567'],
  ])('a number with its right check digit: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['護照號碼：300123456。', 'passport 300123456'],
    ['護照（中華民國）A30012345', 'passport A30012345'],
    ['Passport No. C1234567', 'passport C1234567'],
    ['信用卡 4111 1111 1111 1111', 'payment-card 4111 1111 1111 1111'],
    ['卡號5500-0000-0000-0004', 'payment-card 5500-0000-0000-0004'],
    ['３５３０１１１３３３３０００００', 'payment-card ３５３０１１１３３３３０００００'],
    ['3782 822463 10005', 'payment-card 3782 822463 10005'],
  ])('a number of a passport, or of a card with its right check digit: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '護照規費1300元',
    '護照核發113000件',
    '換發護照114年6月完成',
    '4111 1111 1111 1112',
    '府教字第4111111111111111號',
    '護照113000件',
    '1234567890123452',
    '4111111111111111-2',
  ])('no number of a passport or card: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['A123456788', 'A800000015', 'AC01234568', 'A12345678', 'xA123456789', 'A1234567890'])(
    'no number of a person: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it.each([
    '0912-345-678',
    '0912345678',
    '0912 345 678',
    '0912 - 345 - 678',
    '0912.345.678',
    '09-1234-5678',
    '(09)12345678',
    '（0912）345678',
    '０９１２－３４５－６７８',
    '+886 912 345 678',
    '+886-912345678',
    '＋886-9-1234-5678',
    '+886(0)912-345-678',
    '00886912345678',
    '0912–345–678',
    '0 9 1 2 3 4 5 6 7 8',
    '0912/345678',
    '+886 (912) 345678',
    '零九一二三四五六七八',
  ])('a mobile number: %s', (text) => {
    expect(found(`電話 ${text}。`)).toEqual([`mobile ${text}`]);
  });

  it.each([
    '02-29266888',
    '(089)322-248',
    '+886-2-2926-6888',
    '04-22625100 分機 123',
    '0800-091-234',
    '97年4月9日文秘字第0971109859號',
    '2009-12-31 10:20:30',
    '09-12-2012 10:30',
    '0.912345678',
    '1009123456789',
  ])('a telephone of an office, or no telephone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'nobody@gmail.com',
    'nobody.example.113@yahoo.com.tw',
    'n@pchome.com.tw',
    'a_b@hotmail.com',
    'x@outlook.com.tw',
    'x@ms12.hinet.net',
    'X@GMAIL.COM',
    'a＠gmail．com',
    'x (at) gmail.com',
    'x[at]gmail[dot]com',
    'x(a)gmail.com',
    'x at gmail dot com',
    'x@mail.pchome.com.tw',
  ])('a mailbox of a free provider: %s', (text) => {
    expect(found(`信箱 ${text}`)).toEqual([`mail ${text}`]);
  });

  it.each(['service@ntl.edu.tw', 'a@mail.moe.gov.tw', 'a@example.org', 'a@notgmail.com.tw'])(
    'a mailbox of an office: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it.each([
    ['生日民國72年3月5日', '民國72年3月5日'],
    ['生日：72/3/5', '72/3/5'],
    ["生日: '72.3.5'", '72.3.5'],
    ['| 生日 | 72.03.05 |', '72.03.05'],
    ['**生日**：72年3月5日', '72年3月5日'],
    ['出生年月日：1983-03-05', '1983-03-05'],
    ['出生年月日（民國）：72年3月5日', '72年3月5日'],
    ['出生日期 0720305', '0720305'],
    ['出　生 日 期：72/03/05', '72/03/05'],
    ['D.O.B. 1983-03-05', '1983-03-05'],
    ['出生：西元1983年3月5日', '西元1983年3月5日'],
    ['生日：１９８３年３月５日', '１９８３年３月５日'],
    ['生於民國七十二年三月五日', '民國七十二年三月五日'],
    ['民國72年3月5日生', '民國72年3月5日'],
    ['（72年3月5日出生）', '72年3月5日'],
    ['date of birth: 1983/3/5', '1983/3/5'],
    ['born on March 5, 1983', 'March 5, 1983'],
  ])('a birth date: %s', (text, date) => {
    expect(found(text)).toEqual([`birth-date ${date}`]);
  });

  it.each([
    '出生登記自101年1月1日起',
    '出生於101年1月1日以後之幼兒',
    '101年1月1日起出生者',
    '生日禮金自101年1月1日起發放',
    '101年1月1日生效',
    '發生日期：101年1月1日',
    '101年6月30日前完成',
  ])('a date of a measure: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['郵局帳號 0001234-5678901', '0001234-5678901'],
    ['帳戶：臺灣銀行（004）012-345-678901', '012-345-678901'],
    ['帳號：合作金庫銀行 城東支庫 1234-567-890123', '1234-567-890123'],
    ['匯款帳戶為 012 345 678 901', '012 345 678 901'],
    ['帳　號（台銀）：（004）0123-4567-8901', '0123-4567-8901'],
    ['匯款帳號 合庫 0560-717-123456', '0560-717-123456'],
    ['存簿帳號：００012345678901', '００012345678901'],
  ])('an account: %s', (text, number) => {
    expect(found(text)).toEqual([`bank-account ${number}`]);
  });

  it.each([
    '帳號申請請洽 02-29266888',
    '使用者帳號 1012 人',
    '帳戶數 123,456 戶',
    '帳號：reader01',
  ])('no account of a bank: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['戶籍：臺東縣臺東市中華路一段1號', '臺東縣臺東市中華路一段1號'],
    ['戶籍地址:新北市板橋區中山路1段161號', '新北市板橋區中山路1段161號'],
    ['戶籍設於花蓮縣吉安鄉北安村5鄰中正路1號', '花蓮縣吉安鄉北安村5鄰中正路1號'],
    ['住址 臺北市中正區中山南路20號3樓', '臺北市中正區中山南路20號3樓'],
    ['住址：台中市西屯區文心路２段９９之１號', '台中市西屯區文心路２段９９之１號'],
    ['通訊地址：100 臺北市中正區中山南路20號', '100 臺北市中正區中山南路20號'],
    ['住　址：臺北市中正區中山南路二十號', '臺北市中正區中山南路二十號'],
    ['家住臺北市中正區中山南路20號', '臺北市中正區中山南路20號'],
    ['通訊處：高雄市三民區九如一路七二○號', '高雄市三民區九如一路七二○號'],
  ])('an address of a person: %s', (text, address) => {
    expect(found(text)).toEqual([`home-address ${address}`]);
  });

  it.each([
    '地址：臺北市中正區中山南路20號',
    '戶籍謄本',
    '戶籍登記服務於本市中正路1號辦理',
    '住址變更，由各區戶政事務所辦理',
    '通訊地址變更',
  ])('no address of a person: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is told without its telling half', () => {
    const text =
      'A123456789、0912-345-678、nobody@gmail.com、生日72年3月5日、帳號0001234-5678901、住址臺東縣臺東市中華路1號';
    expect(personalDataIn(text).map(({ masked }) => masked)).toEqual([
      'A12345****',
      '0912-***-***',
      'n…@gmail.com',
      '72…',
      '0001234-5******',
      '臺東縣臺東市…',
    ]);
  });

  it('takes no long time over a text that only begins like it', () => {
    for (const start of ['帳戶銀行', '戶籍台北市路', 'a.', '生日1年', '1 ']) {
      expect(found(start.repeat(20000))).toEqual([]);
    }
  });
});

it.each([
  ['郵局 0001234-5678901', 'bank-account 0001234-5678901'],
  ['請匯入中國信託 822-123456789012', 'bank-account 822-123456789012'],
  ['轉帳至700-00012345678901', 'bank-account 700-00012345678901'],
  ['臺灣銀行北門分行 004-012-345678-90', 'bank-account 004-012-345678-90'],
  ['住：臺北市大安區和平東路一段162號', 'home-address 臺北市大安區和平東路一段162號'],
  ['住在臺北市大安區和平東路一段162號', 'home-address 臺北市大安區和平東路一段162號'],
  ['自宅地址：臺北市和平東路一段162號', 'home-address 臺北市和平東路一段162號'],
  ['通信地址：臺北市和平東路一段162號', 'home-address 臺北市和平東路一段162號'],
  ['信箱 wang@protonmail.ch', 'mail wang@protonmail.ch'],
])('is found without the usual word: %s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it.each([
  '臺灣銀行 02-2349-3456',
  '郵局 0800-700-365',
  '農會 089-322-002',
  '銀行 2012-12-31 前',
  '臺灣銀行統一編號 03557311',
  '匯款期限 101-12-31',
  '匯入 1,000,000 元',
  '入住在 12號館',
  '居民住：3號公車',
])('is none of a bank or a home: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('stands in the order of the text, whatever its kind', () => {
  expect(found('信箱 wang@gmail.com，手機 0912-345-678，身分證 A123456789')).toEqual([
    'mail wang@gmail.com',
    'mobile 0912-345-678',
    'national-id A123456789',
  ]);
});

it.each(['府教字第A123456789號函', '住址變更請至臺北市 5號窗口', '住所：臺北市3號'])(
  'is no number of a person and no home: %s',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
