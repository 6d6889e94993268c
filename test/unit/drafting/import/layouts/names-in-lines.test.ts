import { describe, expect, test } from 'vitest';
import { joinNames } from '../../../../../src/drafting/import/layouts/names-in-lines.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

const line = (text: string, headingLevel: number | null = null): Block => ({
  kind: 'paragraph',
  text,
  headingLevel,
  place: null,
});

const linesOf = (...texts: string[]) =>
  joinNames(texts.map((text) => line(text))).map((block) =>
    block.kind === 'paragraph' ? block.text : block.kind,
  );

describe('names in lines of their own, above what they name', () => {
  test('stand in one line with it', () => {
    expect(
      linesOf(
        ...['一、郵務', '推動作法', '增設便利箱。', '辦理期限', '113年8月', '承辦單位：', '郵務科'],
        ...['推動作法', '可改址一次。', '辦理期限', '全年', '承辦單位：', '儲匯科', '二、考核'],
      ),
    ).toEqual([
      ...['一、郵務', '推動作法：增設便利箱。', '辦理期限：113年8月', '承辦單位：郵務科'],
      ...['推動作法：可改址一次。', '辦理期限：全年', '承辦單位：儲匯科', '二、考核'],
    ]);
  });

  test('stay where others follow them, as the heads of a table that came out a cell a line', () => {
    const lines = [
      ...['推動作法', '辦理期限', '承辦單位', '增設便利箱。', '113年8月', '郵務科'],
      ...['推動作法', '辦理期限', '承辦單位', '可改址一次。', '全年', '儲匯科'],
    ];
    expect(linesOf(...lines)).toEqual(lines);
  });

  test('are none where they are units among others', () => {
    const lines = [
      '各單位',
      '2.1 隨到隨辦。',
      '承辦人員',
      '2.2 公布流程。',
      '各單位',
      '2.3 清查。',
    ];
    expect(linesOf(...lines, ...lines)).toEqual([...lines, ...lines]);
  });

  test('stay where they stand once, say nothing of when and who, or head a section', () => {
    const once = ['辦理期限', '113年8月', '承辦單位', '郵務科'];
    expect(linesOf(...once)).toEqual(once);
    const others = ['預期效益', '省時', '經費', '五萬元', '預期效益', '省力', '經費', '免'];
    expect(linesOf(...others)).toEqual(others);
    const sections = ['推動作法', '承辦單位', '推動作法', '承辦單位'].flatMap((name, at) => [
      line(name),
      line(`第${at}節`, 2),
    ]);
    expect(joinNames(sections)).toEqual(sections);
  });
});
