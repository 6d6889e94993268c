import { describe, expect, expectTypeOf, test } from 'vitest';
import { helpText } from '../../../../scripts/shared/usage/help-text.ts';
import {
  readArguments,
  refuseOptionsOfNpm,
} from '../../../../scripts/shared/usage/read-arguments.ts';
import type { Usage } from '../../../../scripts/shared/usage/usage.ts';

const copy = {
  command: 'npm run copy',
  forms: [{ takes: '檔案', zh: '複製檔案。', en: 'Copies a file.' }],
  options: {
    to: { type: 'string', value: '資料夾', required: true, zh: '放在哪裡', en: 'Where to' },
    as: { type: 'string', choices: ['text', 'json'], zh: '格式', en: 'Format' },
    times: { type: 'string', value: '次數', default: '1', zh: '幾次', en: 'How often' },
    by: { type: 'string', value: '姓名', zh: '由誰', en: 'By whom' },
    quietly: { type: 'boolean', zh: '不出聲', en: 'Says nothing' },
  },
  environment: ['CONTENT_DIR'],
  examples: ['npm run copy -- a.txt --to b'],
} as const satisfies Usage;

const make = {
  command: 'npm run make',
  forms: [
    { takes: 'plan 機關 民國年', options: [], zh: '計畫。', en: 'A plan.' },
    { takes: 'unit 單位', options: ['name'], zh: '單位。', en: 'A unit.' },
  ],
  options: { name: { type: 'string', value: '名稱', zh: '名稱', en: 'Name' } },
  environment: [],
} as const satisfies Usage;

/** What a command says to arguments that it does not take. */
function refusal(usage: Usage, ...given: string[]): string {
  try {
    readArguments(usage, given);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`taken: ${given.join(' ')}`);
}

describe('the help of a command', () => {
  test('says how it is called, what it does, each option, and an example', () => {
    expect(helpText(copy)).toBe(
      `用法 Usage: npm run copy -- 檔案 --to 資料夾 [--as text|json] [--times 次數] [--by 姓名] [--quietly]

  複製檔案。
  Copies a file.

選項 Options:
  --to 資料夾     放在哪裡 Where to
  --as text|json  格式 Format（預設 default: text）
  --times 次數    幾次 How often（預設 default: 1）
  --by 姓名       由誰 By whom
  --quietly       不出聲 Says nothing
  --help          顯示這段說明 Shows this text

環境變數 Environment: CONTENT_DIR

例 Examples:
  npm run copy -- a.txt --to b
`,
    );
  });

  test('has a line for each way of calling it, with the options of that way', () => {
    expect(helpText(make)).toContain(
      `用法 Usage: npm run make -- plan 機關 民國年
            npm run make -- unit 單位 [--name 名稱]

  plan
    計畫。
    A plan.
  unit
    單位。
    A unit.
`,
    );
  });

  test('is asked for by --help, whatever else is there', () => {
    expect(readArguments(copy, ['--help'])).toBeNull();
    expect(readArguments(copy, ['--nonsense', '--help'])).toBeNull();
    expect(readArguments(make, ['paln', '--help'])).toBeNull();
  });
});

describe('the arguments of a command', () => {
  test('are its words and options, with their defaults', () => {
    expect(readArguments(copy, ['a.txt', '--to', 'b'])).toEqual({
      positionals: ['a.txt'],
      values: { to: 'b', as: 'text', times: '1', by: undefined, quietly: false },
    });
    expect(
      readArguments(copy, ['--quietly', '--to=b', '--as', 'json', '--by=--', '--', '--odd.txt']),
    ).toEqual({
      positionals: ['--odd.txt'],
      values: { to: 'b', as: 'json', times: '1', by: '--', quietly: true },
    });
  });

  test('have the types that the usage declares', () => {
    const given = readArguments(copy, ['a.txt', '--to', 'b'])!;
    expectTypeOf(given.values).toEqualTypeOf<{
      to: string;
      as: 'text' | 'json';
      times: string;
      by: string | undefined;
      quietly: boolean;
    }>();
  });

  test.each([
    ['an option that there is not', ['a', '--to', 'b', '--quitely'], '是否為「--quietly」？'],
    ['an option with a value that it takes none', ['a', '--to=b', '--quietly=yes'], '後面不寫值'],
    ['an option without its value', ['a', '--to'], '「--to」後面須寫值：--to 資料夾'],
    ['an option where a value should be', ['a', '--to', '--quietly'], '「--to」後面須寫值'],
    ['a value that is none of the choices', ['a', '--to=b', '--as=xml'], '--as 為「xml」'],
    ['no argument', ['--to', 'b'], '還缺：檔案。'],
    ['an argument too many', ['a', 'b c', '--to', 'd'], '多了「b c」'],
    ['a required option left out', ['a'], '還缺：--to 資料夾。'],
  ])('are refused for %s, with what to write', (_, given, message) => {
    const refused = refusal(copy, ...given);
    expect(refused).toContain(message);
    expect(refused).toContain('用法 Usage: npm run copy -- 檔案');
    expect(refused).toMatch(/npm run copy -- --help$/);
  });

  test('are refused for all their faults at once, one message a cause', () => {
    const lines = refusal(copy, 'a', '--too', 'b', '--as', 'xml').split('\n\n')[0]!.split('\n');
    expect(lines).toEqual([
      '沒有「--too」這個選項。是否為「--to」？ No such option: --too.',
      '--as 為「xml」，只能是 text, json 其中之一。 --as is one of text, json.',
    ]);
  });

  test('are those of the way that the first word names', () => {
    expect(readArguments(make, ['unit', '秘書室', '--name', 'x'])?.values).toEqual({ name: 'x' });
    expect(refusal(make)).toContain('請先寫「plan」、「unit」其中之一。');
    expect(refusal(make, 'paln', 'x', '113')).toContain('是否為「plan」？');
    expect(refusal(make, 'plan', 'x')).toContain('還缺：民國年。');
    expect(refusal(make, 'plan', 'x', '113', '--name', 'y')).toContain('「--name」在這裡沒有作用');
  });
});

describe('options that npm took for its own', () => {
  const npm = (taken: Record<string, string>) => () => {
    refuseOptionsOfNpm(copy, { npm_lifecycle_event: 'copy', ...taken });
  };

  test('are refused, for the command would do without them', () => {
    expect(npm({ npm_config_to: 'true', npm_config_quietly: 'true' })).toThrow(
      '「--to --quietly」前面少了「 -- 」，npm 當成了自己的選項：請照下面的用法，寫在「 -- 」之後',
    );
  });

  test.each([
    ['settings of npm itself', { npm_config_registry: 'https://registry.example.org/' }],
    ['those of another command', { npm_lifecycle_event: 'make', npm_config_to: 'true' }],
  ])('are not %s', (_, taken) => {
    expect(npm(taken)).not.toThrow();
  });
});
