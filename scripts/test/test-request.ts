/** What a run of the tests was asked for. */
export type TestRequest =
  | { kind: 'help' }
  | { kind: 'all' }
  /** Types, lint, and the unit tests that changed files concern. */
  | { kind: 'quick' }
  /** Test files whose path holds one of the words. */
  | { kind: 'words'; words: readonly string[] };

/** The commands that run tests. */
export type TestCommand = 'test' | 'test:deep';

const options: Readonly<Record<TestCommand, readonly string[]>> = {
  test: ['--quick', '--help'],
  'test:deep': ['--help'],
};

/**
 * Reads the arguments of `npm test` or `npm run test:deep`.
 * @throws {Error} naming every argument that is not understood, with what can be written instead
 */
export function readTestRequest(command: TestCommand, given: readonly string[]): TestRequest {
  const isOption = (argument: string) => argument.startsWith('-');
  const words = given.filter((argument) => !isOption(argument));
  const chosen = new Set(
    given.filter(isOption).map((option) => (option === '-h' ? '--help' : option)),
  );
  const unknown = [...chosen].filter((option) => !options[command].includes(option));
  if (unknown.length > 0) throw new Error(`${notUnderstood(unknown)}\n${usage(command)}`);
  if (chosen.has('--help')) return { kind: 'help' };
  if (words.some((word) => word.trim() === '')) {
    throw new Error(`字詞不可空白。 A word must not be empty.\n${usage(command)}`);
  }
  if (chosen.has('--quick') && words.length > 0) {
    throw new Error(
      `--quick 由改過的檔案決定要測什麼，不能再加字詞（${words.join('、')}）；請擇一。` +
        ` --quick takes no word.\n${usage(command)}`,
    );
  }
  if (chosen.has('--quick')) return { kind: 'quick' };
  return words.length > 0 ? { kind: 'words', words } : { kind: 'all' };
}

function notUnderstood(unknown: readonly string[]): string {
  return `沒有這個選項：${unknown.join('、')}。 Unknown option.`;
}

/** How a command is used, in a few lines. */
export function usage(command: TestCommand): string {
  const lines: Readonly<Record<TestCommand, readonly string[]>> = {
    test: [
      '用法 Usage:',
      '  npm test                 全部：型別、程式規則、排版、單元、內容、成品網站、瀏覽器',
      '                           everything that a change must pass',
      '  npm test -- deadlines    只測檔案路徑（test/ 之下）含有這些字詞的測試；需要時才建置網站',
      '                           test files whose path below test/ holds a word',
      '  npm test -- --quick      型別、改過的檔案的程式規則與排版、改過的檔案所及的單元測試',
      '                           types, lint of changed files, unit tests that they concern',
      '費時的測試 What takes long: npm run test:deep',
    ],
    'test:deep': [
      '用法 Usage:',
      '  npm run test:deep            費時的測試：辦公軟體等；缺少的程式在 Debian 以 root 執行時自行安裝',
      '                               what takes long; installs what it needs on Debian as root',
      '  npm run test:deep -- office  只測檔案路徑（test/deep/、test/looks/、test/visits/、test/browser/ 之下）含有這些字詞的測試',
      '                               test files whose path below test/deep/, test/looks/, test/visits/ or test/browser/ holds a word',
      '其餘測試 Everything else: npm test',
    ],
  };
  return lines[command].join('\n');
}
