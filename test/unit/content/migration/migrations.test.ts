import { describe, expect, test } from 'vitest';
import { currentVersionDeclared } from '../../../../src/content/migration/current-version-declared.ts';
import { reviewAsObjects } from '../../../../src/content/migration/review-as-objects.ts';

const plan = (review: string) => `---\ntitle: 甲 # 名稱\n${review}notes: []\n---\n\n- 不是標記\n`;

describe('texts of review become the reason of marks', () => {
  test.each([
    [
      'a list with a line for each',
      'review:\n  - 甲\n  - "乙：丙"\n',
      'review:\n  - reason: 甲\n  - reason: "乙：丙"\n',
    ],
    ['a list without indent', 'review:\n- 甲\n', 'review:\n- reason: 甲\n'],
    [
      'a list between brackets',
      "review: [甲, '乙']\n",
      "review: [{ reason: 甲 }, { reason: '乙' }]\n",
    ],
    [
      'comments',
      'review: # 待查\n  # 上\n  - 甲 # 旁\n',
      'review: # 待查\n  # 上\n  - reason: 甲 # 旁\n',
    ],
    [
      'several lines',
      'review:\n  - |-\n    甲\n\n    乙\n  - 丙\n',
      'review:\n  - reason: |-\n      甲\n\n      乙\n  - reason: 丙\n',
    ],
    [
      'a text that goes on',
      'review:\n  -   甲\n      乙\n',
      'review:\n  -   reason: 甲\n          乙\n',
    ],
    [
      'Windows line ends',
      'review:\r\n  - |-\r\n    甲\r\n    乙\r\n',
      'review:\r\n  - reason: |-\r\n      甲\r\n      乙\r\n',
    ],
    [
      'texts beside marks',
      'review:\n  - reason: 甲\n  - 乙\n',
      'review:\n  - reason: 甲\n  - reason: 乙\n',
    ],
  ])('of %s, and every other byte stays', (_, before, after) => {
    expect(reviewAsObjects(plan(before))).toBe(plan(after));
    expect(reviewAsObjects(plan(after))).toBe(plan(after));
  });

  test('behind a byte order mark, which stays', () => {
    expect(reviewAsObjects(`\ufeff${plan('review: [甲]\n')}`)).toBe(
      `\ufeff${plan('review: [{ reason: 甲 }]\n')}`,
    );
  });

  test.each([
    ['without marks', plan('')],
    ['with an empty list', plan('review: []\n')],
    ['without front matter', '# 計畫\n- 甲\n'],
    ['whose front matter is no YAML', plan('review: [甲\n')],
    ['in which review is no list', plan('review: 甲\n')],
  ])('and a file %s stays as it is', (_, text) => {
    expect(reviewAsObjects(text)).toBe(text);
  });

  test('but what is written in a way that was not thought of is left to a person', () => {
    expect(reviewAsObjects(plan('review:\n  - &a 甲\n  - *a\n'))).toBeNull();
  });
});

test('the version of the format becomes the present one, and every other byte stays', () => {
  const site = (version: string) => `# 網站\nschema_version: ${version} # 版本\nname: 甲\n`;
  expect(currentVersionDeclared(site('1'))).toBe(site('2'));
  for (const other of ['2', '99', "'1'"]) {
    expect(currentVersionDeclared(site(other))).toBe(site(other));
  }
});
