import { describe, expect, it } from 'vitest';
import { multipleOfHead, yearsNamed } from '../../../../src/meaning/columns/head-facts.ts';

describe('what one of a figure stands for below a head', () => {
  it.each([
    ['經費（千元）', 1000],
    ['經費(新臺幣仟元)', 1000],
    ['金額（元）', 1],
    ['單位：新臺幣元', 1],
    ['總經費（百萬美元）', 1_000_000],
    ['115至118年度總經費（億元）', 100_000_000],
  ])('%s: %i', (head, multiple) => {
    expect(multipleOfHead(head)).toBe(multiple);
  });

  it.each(['經費', '多元服務經費', '單元數', '經費（千元／萬元）'])('%s does not say', (head) => {
    expect(multipleOfHead(head)).toBeNull();
  });
});

describe('years that a head names', () => {
  it.each([
    ['113年度目標值', [113]],
    ['１１３年度目標值', [113]],
    ['2024年目標值', [113]],
    ['115至118年度總經費（千元）', [115, 116, 117, 118]],
    ['113年–115年目標', [113, 114, 115]],
    ['112、113及114年度經費', [112, 113, 114]],
    ['114年目標（較113年增加）', [114, 113]],
  ])('%s: %s', (head, years) => {
    expect(yearsNamed(head)).toEqual(years);
  });

  it.each(['年度目標值', '第3年目標', '目標值 85%', '經費 1,130年'])('%s names none', (head) => {
    expect(yearsNamed(head)).toEqual([]);
  });
});
