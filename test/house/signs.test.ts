import { expect, test } from 'vitest';
import { ownModules } from './own-modules.ts';
import { textsOf } from './source-file.ts';

/** Arrows, keys, boxes, dingbats and emoji, which are read aloud as what they look like, or not at all. */
const SIGN = /[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}]/u;

/** Texts of a module that hold such a sign: `file:line  text`. */
const signsIn = (path: string, module: string) =>
  textsOf(path, module)
    .filter(({ text }) => SIGN.test(text))
    .map(({ text, line }) => `${path}:${line}  ${text}`);

test('no word of the pages is replaced by a sign (HM1110103C, HM1110104E)', async () => {
  const modules = await ownModules('src/words', 'src/site');
  expect([...modules].flatMap(([path, module]) => signsIn(path, module))).toEqual([]);
});

test('a sign is found in texts, and not in comments', () => {
  expect(signsIn('src/a.ts', "// a → b\nconst a = 'File → Open';\nconst b = '檔案';")).toEqual([
    'src/a.ts:2  File → Open',
  ]);
});
