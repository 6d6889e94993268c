import { z } from 'zod';
import { isOnOwnNetwork } from '../own-network.ts';

/** Verbatim or edited text: at least one character that is not white space. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', { message: '不可空白' })
  .describe('文字，不可空白');

/** Identifier that also stands in addresses: lower-case ASCII, begins with a letter, e.g. `ntl-101-001`. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
    message: '識別碼只能用小寫英文字母、數字與連字號，並以字母開頭，例如 demo-2',
  })
  .describe('識別碼：小寫英文字母、數字、連字號，以字母開頭');

/** A year of Taiwan's calendar with a nought before it (`0114`) has the form of a Gregorian one, and is none. */
const isGregorian = (date: string) => !date.startsWith('0');

/**
 * Calendar day, Gregorian, as ISO 8601 `YYYY-MM-DD`; impossible days such as 2012-02-30 are refused, and so
 * are years before 1000.
 */
export const isoDate = z.iso
  .date({ message: '日期須寫成西元 YYYY-MM-DD，且確有其日', abort: true })
  .refine(isGregorian, { message: '須為西元年，民國年加 1911' })
  .describe('西元日期 YYYY-MM-DD');

/** A date known only to the year (`1914`) or the month (`2008-03`), or to the day. */
export const partialDate = z
  .union(
    [z.string().regex(/^[1-9]\d{3}$/), z.string().regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/), isoDate],
    { error: '須為西元年（1914）、年月（2008-03）或確有其日的年月日（2008-03-01）' },
  )
  .describe('西元日期，可只到年（1914）或月（2008-03）；請加引號');

/** Year of the Republic of China (民國); ROC year + 1911 = Gregorian year. */
export const rocYear = z
  .int()
  .min(1, { message: '民國年從 1 年起' })
  .max(999, { message: '須為民國年；西元年減 1911 就是民國年，例如 2023 寫 112' })
  .describe('民國年，例如 101');

/** Absolute web address. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    message: '須為 http 或 https 的完整網址，例如 https://example.org/',
  })
  .describe('完整網址');

/** Web address that somebody writes, for others to go there. */
export const publicAddress = webAddress.refine((address) => !isOnOwnNetwork(address), {
  message: '只有這台電腦或內部網路連得到，別人打不開；請寫公開的網址',
});

/** E-mail address. */
export const emailAddress = z
  .email({ message: '須為電子郵件地址，例如 name@example.org' })
  .describe('電子郵件地址');

/**
 * Words that only an operator knows, in Traditional Chinese and in English. Where no English is given, the
 * Chinese words stand in its place (as they do for names of institutions); an English interface wants it
 * (`site/no-english`).
 */
export const bilingualOrChinese = z
  .strictObject({ zh: text, en: text.optional() })
  .transform(({ zh, en }) => ({ zh, en: en ?? zh }));

/**
 * Words of the two languages that need not answer each other; the Chinese words stand in the place of English
 * ones that are not given.
 */
export const bilingualWordsOrChinese = z
  .strictObject({ zh: z.array(text).min(1), en: z.array(text).min(1).optional() })
  .transform(({ zh, en }) => ({ zh, en: en ?? zh }));

/** A person-readable remark, shown to visitors beside what it is about. */
export const notes = z.array(text).describe('註記：來源的疑義、筆誤或轉錄說明');
