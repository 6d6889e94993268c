import { describe, expect, test } from 'vitest';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import { append } from '../../../../src/drafting/import/document/append.ts';
import {
  deadlineEntries,
  unitEntries,
} from '../../../../src/drafting/import/cells/cell-entries.ts';
import { paragraphsOf } from '../../../../src/drafting/import/document/clean-text.ts';
import { Budget } from '../../../../src/drafting/import/limits/budget.ts';
import { columnRole } from '../../../../src/drafting/import/model/column-roles.ts';
import { mergeDoubts } from '../../../../src/drafting/import/model/doubt.ts';
import { partNumberedFigures } from '../../../../src/drafting/import/layouts/numbered-figures.ts';
import { periodIn } from '../../../../src/drafting/import/document/plan-period.ts';
import { readTitlePage } from '../../../../src/drafting/import/document/plan-title.ts';
import { readSpacedColumns } from '../../../../src/drafting/import/readers/spaced-columns.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { unplacedText } from '../../../../src/drafting/import/document/unplaced-text.ts';
import { parseDeadline } from '../../../../src/meaning/deadlines/parse-deadline.ts';
import { parseLabel } from '../../../../src/meaning/numbers/parse-label.ts';
import { UnitRegister } from '../../../../src/meaning/units/unit-register.ts';
import type { Block } from '../../../../src/drafting/import/document/source-document.ts';
import type { Entry } from '../../../../src/drafting/import/cells/split-measures.ts';

/** What is longer or more than plans have it is not compared with everything: it stays as it is. */

const context = { rocYear: 113, period: { start: '2024-01-01', end: '2024-12-31' } };

describe('a cell beside the measures', () => {
  test('is no longer tried for deadlines once a thousand lines of the column were none', () => {
    const patience = { left: 2 };
    const entries = (cell: string) => deadlineEntries(cell, 2, context, patience).entries;
    expect(entries('101 年 12\n月')).toEqual(['101年12月']);
    expect(entries('看情形\n再說')).toEqual(['看情形', '再說']);
    expect(entries('101 年 12\n月')).toEqual(['101年12', '月']);
  });

  test('has a line of deadlines that run on parted up to 500 characters', () => {
    const entries = (count: number) =>
      deadlineEntries('每季 '.repeat(count), 2, context).entries.length;
    expect(entries(166)).toBe(166);
    expect(entries(168)).toBe(1);
  });

  test('has a name of a unit that is wrapped over up to 60 words', () => {
    const register = new UnitRegister(institutionSchema.parse({ name: '甲館', units: [] }));
    const entries = (words: number) =>
      unitEntries(`${'甲 '.repeat(words - 1)}組 乙組`, register).entries.length;
    expect(entries(60)).toBe(2);
    expect(entries(61)).toBe(1);
  });
});

describe('a line', () => {
  test('is a head of a column up to 100 characters', () => {
    expect(columnRole(`推動作法${' '.repeat(96)}`)).toBe('measure');
    expect(columnRole(`推動作法${' '.repeat(97)}`)).toBeNull();
  });

  test('has its number within the first 100 characters', () => {
    expect(parseLabel(`1${' '.repeat(98)}、甲`)?.ordinal).toEqual([1]);
    expect(parseLabel(`1${' '.repeat(99)}、甲`)).toBeNull();
  });

  test('names a period within the first 400 characters', () => {
    const words = '113年1月至113年6月';
    expect(periodIn('甲'.repeat(400 - words.length) + words, 113)).toMatchObject({
      end: '2024-06-30',
    });
    expect(periodIn('甲'.repeat(400) + words, 113)).toBeNull();
  });

  test('tells how a plan was issued up to 500 characters', () => {
    const issued = (length: number): Block[] =>
      ['甲計畫', `113年1月2日函${'頒'.repeat(length - 9)}`].map((text) => ({
        kind: 'paragraph',
        text,
        headingLevel: null,
        place: null,
      }));
    expect(readTitlePage(issued(500)).issuance).toHaveLength(500);
    expect(readTitlePage(issued(501)).issuance).toBeNull();
  });

  test('that is no deadline is near to none when it has more than 60 characters', () => {
    const nearest = (text: string) => {
      const reading = parseDeadline(text, context);
      return reading.ok ? null : reading.nearest;
    };
    expect(nearest('每季壞')).not.toEqual([]);
    expect(nearest(`每季${'壞'.repeat(59)}`)).toEqual([]);
    const reading = parseDeadline('每季壞', context, { suggest: false });
    expect(reading).toMatchObject({ ok: false, nearest: [] });
  });
});

describe('very many', () => {
  test('items can be added to a list', () => {
    const list: number[] = [];
    append(list, Array<number>(500_000).fill(1));
    expect(list).toHaveLength(500_000);
  });

  test('lines of a cell that goes on are one paragraph', () => {
    const lines = Array<string>(100_000).fill('甲');
    expect(paragraphsOf(lines, () => false)).toBe('甲'.repeat(100_000));
  });

  test('places of the same doubt are one doubt', () => {
    const doubts = Array.from({ length: 100_000 }, (_, at) => ({
      place: `第 ${at} 行`,
      found: '甲',
      lookAt: '乙',
    }));
    expect(mergeDoubts(doubts)).toHaveLength(1);
  });

  test('lines with missing characters are named as far as a person reads them', () => {
    const blocks = Array.from({ length: 2_000 }, (): Block => ({
      kind: 'paragraph',
      text: '甲乙',
      headingLevel: null,
      place: null,
    }));
    const { missing, lines } = unplacedText(blocks, [], []);
    expect(missing).toHaveLength(4_000);
    expect(lines).toHaveLength(500);
  });

  test('numbers with a figure right behind them are told apart in one pass over the lines', () => {
    const count = 40_000;
    const paragraphs = Array.from({ length: count }, (_, at): Block => ({
      kind: 'paragraph',
      text: `${(at % 99) + 1}.75歲以上長者第${at}項。`,
      headingLevel: null,
      place: null,
    }));
    const { blocks, isGuess } = partNumberedFigures(paragraphs);
    const parted = blocks.filter(
      (block) => block.kind === 'paragraph' && block.text.includes('. 75歲'),
    );
    expect(parted.length).toBeGreaterThan(0);
    for (let at = 0; at < count; at += 1)
      isGuess({ label: { label: '1.' }, text: `第${at}項` } as Entry);
  });

  describe('short tables lined up with spaces', () => {
    const table = [
      '編號  具體作法          完成期限    承辦單位',
      '1     辦理服務甲乙丙      113年12月   服務組',
      '2     辦理服務甲乙丁      113年12月   服務組',
      '',
      '這裡只有一段說明文字。',
      '',
    ];
    const linesOf = (count: number) =>
      Array.from({ length: count }, () => table)
        .flat()
        .map((text, index) => ({ text, number: index + 1 }));

    /** Lines of a text that are looked at for the table at its head. */
    const looked = (count: number) => {
      const seen = new Set<string>();
      const lines = new Proxy(linesOf(count), {
        get: (target, key, self) => {
          if (typeof key === 'string' && /^\d+$/u.test(key)) seen.add(key);
          return Reflect.get(target, key, self) as unknown;
        },
      });
      expect(readSpacedColumns(lines, 0, new Budget())?.next).toBe(3);
      return seen.size;
    };

    test('are looked through to little behind their last row', () => {
      expect(looked(20)).toBeGreaterThan(40);
      expect(looked(800)).toBeLessThan(200);
    });

    test('use up the lines that may be looked through in vain with those behind their last row', () => {
      const patience = { left: 200 };
      const lines = linesOf(800);
      const read = () => readSpacedColumns(lines, 0, new Budget(), patience)?.table.rows.length;
      expect([read(), read(), read(), read()]).toEqual([3, 3, 3, undefined]);
    });
  });

  test('lines that begin with a tab are a table when their head has up to 40 cells', () => {
    const heads = (count: number) => [
      '推動作法',
      '完成期限',
      ...Array<string>(count - 2).fill('其他'),
    ];
    const lines = (cells: readonly string[]) => cells.map((cell) => `\t${cell}\n`).join('');
    const kinds = (count: number) =>
      documentOfText(
        `${lines(heads(count))}\n${lines(Array<string>(count).fill('甲'))}`,
      ).blocks.map(({ kind }) => kind);
    expect(kinds(40)).toEqual(['table']);
    expect(kinds(41)).not.toContain('table');
  });
});
