import { describe, expect, test } from 'vitest';
import { readTestRequest, usage } from '../../../../scripts/test/test-request.ts';

describe('npm test', () => {
  test.each([
    [[], { kind: 'all' }],
    [['--quick'], { kind: 'quick' }],
    [['deadlines'], { kind: 'words', words: ['deadlines'] }],
    [['search', 'deadlines'], { kind: 'words', words: ['search', 'deadlines'] }],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['deadlines', '--help'], { kind: 'help' }],
  ])('%j is understood', (given, request) => {
    expect(readTestRequest('test', given)).toEqual(request);
  });

  test('every unknown option is named, with what can be written instead', () => {
    const read = () => readTestRequest('test', ['--quik', 'deadlines', '--fast', '--help']);
    expect(read).toThrow('--quik、--fast');
    expect(read).toThrow('npm test -- --quick');
  });

  test('--quick takes no word, for changed files decide what is run', () => {
    expect(() => readTestRequest('test', ['--quick', 'deadlines'])).toThrow('（deadlines）');
  });

  test('an empty word, which every path holds, is refused', () => {
    expect(() => readTestRequest('test', [''])).toThrow('字詞不可空白');
  });
});

describe('npm run test:deep', () => {
  test('takes words', () => {
    expect(readTestRequest('test:deep', ['office'])).toEqual({ kind: 'words', words: ['office'] });
  });

  test('has no quick run, and answers with its own usage', () => {
    const read = () => readTestRequest('test:deep', ['--quick']);
    expect(read).toThrow('--quick');
    expect(read).toThrow('npm run test:deep -- office');
  });
});

test.each(['test', 'test:deep'] as const)(
  'help of %s is short, and in both languages',
  (command) => {
    const lines = usage(command).split('\n');
    expect(lines.length).toBeLessThan(12);
    expect(usage(command)).toMatch(/\p{Script=Han}/u);
    expect(usage(command)).toContain('test files whose path');
  },
);
