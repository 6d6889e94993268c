import { describe, expect, it } from 'vitest';
import { personalDataInColumns } from '../../../../src/meaning/personal/personal-data-in-columns.ts';

/** Kind, and the words that are meant, of all that the heads of columns tell. */
function found(text: string, separator: ',' | '\t' | '|'): string[] {
  return personalDataInColumns(text, separator).map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
  );
}

describe('the head of a column tells what stands below it', () => {
  it.each<[string, string, ',' | '\t' | '|', string[]]>([
    ['a birth date', '姓名,生日\n甲,72.3.5\n', ',', ['birth-date 72.3.5']],
    ['an account', '姓名\t帳號\n甲\t0001234567890\n', '\t', ['bank-account 0001234567890']],
    [
      'an address',
      '| 姓名 | 住址 |\n| --- | --- |\n| 甲 | 臺北市中山南路20號 |\n',
      '|',
      ['home-address 臺北市中山南路20號'],
    ],
    ['behind spaces', '姓名,生日\n甲,   72.3.5\n', ',', ['birth-date 72.3.5']],
    [
      'in quotation marks with a comma before it',
      '姓名,生日\n"甲, 乙","72.3.5"\n',
      ',',
      ['birth-date 72.3.5'],
    ],
    ['in every row', '生日\n72.3.5\n73.4.6\n', ',', ['birth-date 72.3.5', 'birth-date 73.4.6']],
  ])('%s', (_, text, separator, expected) => {
    expect(found(text, separator)).toEqual(expected);
  });

  it.each<[string, string, ',' | '|']>([
    ['below another head', '姓名,日期\n生日,72.3.5\n', ','],
    [
      'where the head is a sentence',
      '下列各項請依本人生日當月壽星優惠活動辦理之日期,甲\n72.3.5,乙\n',
      ',',
    ],
    [
      'in a table behind another',
      '| 生日 |\n| --- |\n\n文\n\n| 日期 |\n| --- |\n| 72.3.5 |\n',
      '|',
    ],
    ['that the words of the head alone make', '生日72.3.5,甲\n無,乙\n', ','],
  ])('nothing %s', (_, text, separator) => {
    expect(found(text, separator)).toEqual([]);
  });
});
