import { foldWidth } from '../text/fold.ts';
import { identityNumber } from './identity-number.ts';
import { FREE_MAIL } from './free-mail.ts';

/** Kinds of personal data (個人資料保護法 Article 2) that are told by their form or by the word before them. */
export const personalDataKinds = [
  'national-id',
  'resident-id',
  'mobile',
  'mail',
  'birth-date',
  'bank-account',
  'home-address',
  'passport',
  'payment-card',
] as const;

export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Something in a text that looks like a private person's data. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** Its place in the text, UTF-16 units: of the detail itself, not of the word before it. */
  start: number;
  end: number;
  /** The detail with its telling half left out, for messages that may be read by others. */
  masked: string;
}

/** What may stand between two digits of a number that belongs together. */
const GAP = String.raw`[ \t\u00a0\u2000-\u200b\u202f\u2060\ufeff\-\u2010-\u2015\u2212]{0,3}`;

/** What may stand between a label and its value: colons, quotation marks, table lines, one line end. */
const AFTER_LABEL = String.raw`(?:[ \t\u00a0:：="'「『（(\[)\]」』|*_、,，\\/]|為|是|即|民國|西元|\n){0,12}?`;

const DIGIT = '[0-9〇○零一二三四五六七八九十]';

/** Number of an identity card, or of a resident certificate in its new (`A8…`) or old (`AC…`) form. */
const IDENTITY = new RegExp(
  String.raw`(?<![A-Za-z0-9])[A-Z]${GAP}[1289A-D](?:${GAP}\d){8}(?![A-Za-z0-9])`,
  'gi',
);

/** `0912-345-678`, `+886 912 345 678`, `(09)12345678`; a decimal point or a longer number is none. */
const MOBILE = new RegExp(
  String.raw`(?<![\dA-Za-z.]|\d[-/])(?:[+(]{0,2}(?:00)?886[)]?${GAP}(?:\(0\)|0)?${GAP}\(?|\(?0${GAP})9(?:[)(]?${GAP}\d){2}(?:[()./_‧·・]?${GAP}\d){6}(?![\d]|[A-Za-z]\d)`,
  'g',
);

/** `09-12-2012 10:30` has as many digits. */
const DAY_FIRST = /^0?\d[-/.]\d\d[-/.](?:19|20)\d\d/;

const MAIL = new RegExp(
  String.raw`(?<![A-Za-z0-9._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]*)(?: ?@ ?| ?[(\[{#<] ?(?:at|a|@|小老鼠) ?[)\]}#>] ?| ?小老鼠 ?| at )((?:[A-Za-z0-9-]+(?:\.| ?[(\[]dot[)\]] ?| dot ))+[A-Za-z]{2,})(?![A-Za-z0-9-])`,
  'gi',
);

const YEAR = String.raw`(?:(?:中華)?民國|民|西元|公元)?(?:前)?[ ]?(?:${DIGIT}{1,5})`;
const DATE = [
  String.raw`${YEAR} ?年 ?${DIGIT}{1,3} ?月 ?${DIGIT}{1,3}(?![0-9]) ?[日號]?(?![日號])`,
  String.raw`(?:民國|民|西元)?\d{2,4} ?[./\-] ?\d{1,2} ?[./\-] ?\d{1,2}(?!\d)`,
  String.raw`\d{1,2}[./\-]\d{1,2}[./\-](?:19|20)\d\d(?!\d)`,
  String.raw`(?:(?:19|20)\d\d|[01]?\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`,
  String.raw`(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.? \d{1,2}, ?|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) )(?:19|20)\d\d`,
].join('|');

/** A word whose characters may stand apart, as `住　址` does in forms. */
function spaced(words: string): string {
  return words.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '[ \\u00a0]*');
}

/** What may stand behind a label in brackets: `生日（民國）`, `帳號（臺灣銀行）`. */
const IN_BRACKETS = String.raw`(?:[ ]?[(][^()\d\n]{1,12}[)])?`;

const BIRTH_WORD = String.raw`(?:${spaced('出生')}(?:[ \u00a0]*(?:${spaced('年月日')}|${spaced('日期')}|${spaced('年月')}|${spaced('時間')}|日))?|${spaced('生日')}|誕辰|誕生|生辰|(?<![發產衍醫學招])生於|(?<![A-Za-z])(?:date of birth|birth ?(?:day|date)|D\.?O\.?B\.?|born(?: on)?))(?:於|在)?`;

/** A whole date behind a word for birth; of `出生於101年1月1日以後` the date is a condition, nobody's birthday. */
const BIRTH_AFTER = new RegExp(
  String.raw`${BIRTH_WORD}${IN_BRACKETS}${AFTER_LABEL}(?<date>${DATE})(?![ ]?(?:以後|之後|以前|之前|起|至|前|後|\(含\)))`,
  'gi',
);

/** `72年3月5日生`; not `…日生效`, `…日生活`. */
const BIRTH_BEFORE = new RegExp(
  String.raw`(?<date>${YEAR} ?年 ?${DIGIT}{1,3} ?月 ?${DIGIT}{1,3} ?日|(?<![\d.])\d{2,4}[./\-]\d{1,2}[./\-]\d{1,2}) ?(?:出生(?![者之])|生(?=[，,。、；;）)」\s]|$))`,
  'g',
);

const BANK = String.raw`(?:銀行|郵局|農會|漁會|信用合作社|合作社|[合土台臺一華彰]庫?銀|合庫|分行|分社|支局|支庫|庫局|代碼|代號|局號|戶名)`;

/** What may stand between the code of a bank and the number. */
const BRANCH = String.raw`(?:[^\d\n。；;|]{0,12}(?:分行|帳號|帳戶)${AFTER_LABEL})?`;

const ACCOUNT_WORD = String.raw`(?:${spaced('帳號')}|${spaced('帳戶')}|賬號|賬戶|账号|账户|戶頭|存簿|存摺|劃撥|(?<![A-Za-z])(?:bank )?account(?: no\.?| number)?)(?:號碼|號|名稱)?`;

/** A number of seven digits or more behind a word for an account, a bank's name and code between them. */
const ACCOUNT = new RegExp(
  String.raw`${ACCOUNT_WORD}${IN_BRACKETS}${AFTER_LABEL}(?:[^\d\n。；;，,|電話傳真洽分機專線]{0,16}${BANK}[^\d\n。；;|電話傳真洽]{0,16}(?:\d{3,7}(?![\d\-])${AFTER_LABEL}${BRANCH})?)?(?:[(]\d{3,7}[)]${AFTER_LABEL}${BRANCH})?(?<number>\d(?:${GAP}\d){6,19})(?!\d)`,
  'gi',
);

/** `郵局 0001234-5678901`, `匯至 822-123456789012`: a bank or a transfer names the account without the word. */
const TRANSFER = String.raw`(?:(?:(?:匯[入款至]|轉帳[至到入])[^\d\n。；;，,|電話傳真洽分機專線]{0,10}?|(?:銀行|郵局|合庫|農會|信用合作社)(?:[^\d\n。；;，,|電話傳真洽分機專線]{0,10}(?:分行|支局))?)[至到入]?)${IN_BRACKETS}${AFTER_LABEL}(?:[^\d\n。；;，,|電話傳真洽分機專線]{0,10}${BANK})?[ ]?(?<number>(?!0[2-8][- ]?\d{3,4}[- ]?\d{3,4}(?!\d)|09\d\d|0800|\(?0\d\))\d{3,7}-?\d{7,14}|(?=(?:\d-?){11,20}(?![\d-]))\d{3,4}(?:-\d{2,7}){2,4})(?![\d-])`;

const TRANSFER_ACCOUNT = new RegExp(TRANSFER, 'gu');

const PLACE = String.raw`(?:\d{3,6} ?)?(?:[(]\d{3,6}[)] ?)?(?:\p{Script=Han}{1,3}[縣市]|\p{Script=Han}{1,4}[鄉鎮區村里路街])`;

const HOME_WORD = String.raw`(?:${spaced('住址')}|住所|住處|住家(?:地址)?|家住|現住|居住(?:地(?:址)?|於|在)|現居地?(?:址)?|居所|${spaced('戶籍')}(?:地址|地|住址|址|所在地)?|設籍|${spaced('通訊')}(?:地址|住址|地|處|址)|通信(?:地址|處)|自宅(?:地址)?|家庭地址|租屋(?:地址|處)|住[在於]|(?<!\p{Script=Han})住(?=[:：])|聯絡地址|(?<![A-Za-z])(?:home|mailing|residential|registered) address)(?:設(?:於|在))?(?:於|在)?`;

/** Street and number behind a word for where somebody lives. */
const ADDRESS = new RegExp(
  String.raw`${HOME_WORD}${IN_BRACKETS}${AFTER_LABEL}(?<address>${PLACE}[^\n，,。；;|「」]{0,40}?(?:[0-9]+|[〇○零一二三四五六七八九十百]+)(?: ?之 ?[0-9一二三四五六七八九十]+| ?- ?\d+)? ?號(?:[^\n，,。；;|「」]{0,4}樓)?)`,
  'giu',
);

/** A number behind the word for a passport: nine digits, or a letter before eight, of Taiwan; those of other countries are much the same. */
const PASSPORT = new RegExp(
  String.raw`(?:${spaced('護照')}|护照|(?<![A-Za-z])passport)(?:[ ]?(?:號碼|字號|號|号码|no\.?|number))?${IN_BRACKETS}${AFTER_LABEL}(?<number>[A-Z]{1,2}\d{6,8}|\d{8,9})(?![A-Za-z0-9]|[ ]?[元件本])`,
  'gi',
);

/** Sixteen digits in fours, or fifteen as American Express prints them, of the beginnings that card brands have. */
const CARD = new RegExp(
  String.raw`(?<![\dA-Za-z.]|\d-)(?:(?:4\d{3}|5[1-5]\d{2}|2[2-7]\d{2}|35\d{2}|6\d{3})(?:${GAP}\d{4}){3}|3[47]\d{2}${GAP}\d{6}${GAP}\d{5})(?!\d|-\d)`,
  'g',
);

const STREET = /[路街道村里鄰巷弄段]/;

/** The digits in words, each at its place; 〇 is a zero too. A telephone number may be written in them. */
const CHINESE_DIGITS = '零一二三四五六七八九〇';
const CHINESE_NUMBER = /[零〇][一二三四五六七八九零〇]{9}/g;

interface Pattern {
  kind: PersonalDataKind;
  /** True of every text that holds one, and cheap. */
  hint: RegExp;
  pattern: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'national-id',
    hint: /[A-Za-z][^A-Za-z]{0,3}[1289A-Da-d][^A-Za-z]{0,3}\d/,
    pattern: IDENTITY,
  },
  { kind: 'mobile', hint: /0.{0,3}9|886/, pattern: MOBILE },
  { kind: 'mail', hint: /@|[(#[{<]a[)#\]}>]|\bat\b|小老鼠/i, pattern: MAIL },
  {
    kind: 'birth-date',
    hint: /生[ \u00a0]*[日辰於]|出[ \u00a0]*生|誕[辰生]|birth|D\.?O\.?B|born/i,
    pattern: BIRTH_AFTER,
  },
  // From its rare sign backwards, for digits are everywhere.
  { kind: 'birth-date', hint: /生(?<=[日\d] ?出?生)/, pattern: BIRTH_BEFORE },
  {
    kind: 'bank-account',
    hint: /[帳賬账][ \u00a0]*[號戶号户]|戶頭|存[簿摺]|劃撥|account/i,
    pattern: ACCOUNT,
  },
  {
    kind: 'bank-account',
    hint: /匯[入款至]|轉帳|銀行|郵局|合庫|農會|合作社/,
    pattern: TRANSFER_ACCOUNT,
  },
  {
    kind: 'home-address',
    hint: /[住居]|戶[ \u00a0]*籍|設籍|通[ \u00a0]*[訊信]|自宅|家庭地址|聯絡地址|address/i,
    pattern: ADDRESS,
  },
  { kind: 'passport', hint: /[護护][ \u00a0]*照|passport/i, pattern: PASSPORT },
  { kind: 'payment-card', hint: /[2-6]\d{3}\D{0,3}\d{4}/, pattern: CARD },
];

/**
 * Personal data in a text, in their order. A number counts with its right check digit only; mailboxes
 * of free providers count, those of offices do not; telephones in offices are none. Digits and signs
 * may be full width, and parted by spaces or dashes.
 */
export function personalDataIn(text: string): PersonalData[] {
  const plain = foldWidth(text).replaceAll(CHINESE_NUMBER, (number) =>
    Array.from(number, (sign) => CHINESE_DIGITS.indexOf(sign) % 10).join(''),
  );
  const found: PersonalData[] = [];
  for (const { kind, hint, pattern } of PATTERNS) {
    if (!hint.test(plain)) continue;
    for (const match of plain.matchAll(pattern)) {
      const detail = read(kind, match, plain);
      if (detail !== null && !found.some((other) => overlap(other, detail))) found.push(detail);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function overlap(one: PersonalData, other: PersonalData): boolean {
  return one.start < other.end && other.start < one.end;
}

function read(kind: PersonalDataKind, match: RegExpExecArray, text: string): PersonalData | null {
  const [whole] = match;
  const { date, number, address } = match.groups ?? {};
  const written = date ?? number ?? address ?? whole;
  const start =
    match.index + (date === undefined ? whole.length - written.length : whole.indexOf(written));
  const detail = (as: PersonalDataKind, masked: string): PersonalData => ({
    kind: as,
    start,
    end: start + written.length,
    masked,
  });
  switch (kind) {
    case 'national-id':
    case 'resident-id': {
      const meant = identityNumber(written);
      if (meant === null || isDocumentNumber(text, start)) return null;
      return detail(meant, hideDigits(written, 4));
    }
    case 'mobile':
      return DAY_FIRST.test(written) || isDocumentNumber(text, start)
        ? null
        : detail(kind, hideDigits(written, 6));
    case 'mail': {
      const [, name = '', domain = ''] = match;
      const host = domain.replaceAll(/ ?[([]dot[)\]] ?| dot /gi, '.').toLowerCase();
      return FREE_MAIL.test(host) ? detail(kind, `${name.slice(0, 1)}…@${host}`) : null;
    }
    case 'birth-date':
      return detail(kind, hideAfterYear(written));
    case 'bank-account':
      return detail(kind, hideDigits(written, 6));
    case 'passport':
      return detail(kind, hideDigits(written, 4));
    case 'payment-card':
      return isCardNumber(written) && !isDocumentNumber(text, start)
        ? detail(kind, hideDigits(written, 8))
        : null;
    case 'home-address':
      return STREET.test(written) ? detail(kind, `${written.slice(0, 6)}…`) : null;
  }
}

/** Whether the last digit is the check digit of the others (ISO/IEC 7812-1, Luhn). */
function isCardNumber(written: string): boolean {
  const digits = Array.from(written.replaceAll(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** `文秘字第0971109859號`: digits of a document, not of a person. */
function isDocumentNumber(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  return /字第 ?$/.test(before) && !/身[分份]|居留/.test(before);
}

/** The last digits as `*`, whatever stands between them. */
function hideDigits(written: string, count: number): string {
  let left = count;
  return [...written]
    .reverse()
    .map((sign) => (/\d/.test(sign) && left-- > 0 ? '*' : sign))
    .reverse()
    .join('');
}

/** Of a date its era and year. */
function hideAfterYear(written: string): string {
  const [year = ''] = /^\D{0,4}\d{1,4}(?= ?[年./-])|^[^年]*年/.exec(written) ?? [];
  return `${year.slice(0, 8)}…`;
}
