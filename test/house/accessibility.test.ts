import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pagePatterns } from '../../src/corpus/addresses/page-paths.ts';
import {
  criterionOf,
  criterionOn,
  judgedOn,
  levelOf,
  readJudgement,
  results,
} from '../support/accessibility/judgement.ts';
import { countResults, withJudgement } from '../support/accessibility/statement.ts';
import { root } from './own-modules.ts';

/** Every kind of page, and the page of what is not found, which has none. */
const kinds = [...Object.keys(pagePatterns), '/404.html'];
const all = readJudgement();

describe('the judgement of accessibility', () => {
  test('has each code of edition 115.11 up to AA once', () => {
    const count = (kind: RegExp, level: string) =>
      new Set(all.codes.filter((each) => kind.test(each.code) && levelOf(each) === level)).size;
    const names = all.codes.map(({ code }) => code);
    expect(new Set(names).size).toBe(names.length);
    // As many as Appendix 1 of the edition lists: machine 21 and 2 more, manual 103 and 58 more.
    expect([count(/C$/, 'A'), count(/C$/, 'AA')]).toEqual([21, 2]);
    expect([count(/E$/, 'A'), count(/E$/, 'AA')]).toEqual([103, 58]);
  });

  test('has every criterion of WCAG 2.2 up to AA, and a code for each', () => {
    const ids = all.criteria.map(({ id }) => id);
    expect(ids).toHaveLength(55);
    expect([...new Set(all.codes.map(criterionOf))].sort()).toEqual([...ids].sort());
  });

  test('names only kinds of pages that there are, and every kind', () => {
    const named = [
      ...Object.values(all.features).flatMap((feature) => feature.kinds),
      ...all.codes.flatMap(({ except }) => except.flatMap((each) => each.kinds)),
    ];
    expect([...new Set(named)].filter((kind) => !(kind in all.kinds))).toEqual([]);
    expect(Object.keys(all.kinds).sort()).toEqual([...kinds].sort());
  });

  test('says 未檢測 of a kind of page that nobody has judged', () => {
    const judged = all.codes.map((each) => judgedOn(each, 'news', all).result);
    expect(new Set(judged)).toEqual(new Set(['未檢測']));
    expect(criterionOn('1.1.1', 'news', all)).toEqual({ result: '未檢測' });
    const page = withJudgement(statement('accessibility.md'), 'zh', {
      all,
      kinds: ['plan', 'news'],
    });
    expect(page).toContain('| 3.1.1（A）網頁語言 | 未檢測（news）；其餘未發現不符 |');
  });

  test('names tests that there are, and for a machine code one that names the code', () => {
    const files = Object.values(all.methods).flat();
    expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
    const texts = all.methods.H.map((file) => readFileSync(root + file, 'utf8')).join('\n');
    const untested = [...all.codes, ...all.beyond]
      .filter(({ code, by }) => code.endsWith('C') && by.includes('H'))
      .filter(({ code }) => !texts.includes(code))
      .map(({ code }) => code);
    expect(untested).toEqual([]);
  });

  test('gives no reason and no note that nothing refers to', () => {
    const codes = [...all.codes, ...all.beyond];
    const used = new Set(
      codes
        .flatMap((each) => [each, ...each.except])
        .flatMap((each) => Object.values(each).map(String)),
    );
    const names = [all.reasons, all.notes, all.faults, all.despite].flatMap(Object.keys);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  test('counts every code on every kind of page', () => {
    const counts = countResults(all, kinds);
    expect([...counts.keys()]).toEqual([...results]);
    expect([...counts.values()].reduce((a, b) => a + b)).toBe(all.codes.length * kinds.length);
  });
});

const statement = (name: string) => readFileSync(`${root}content/pages/${name}`, 'utf8');

describe('the accessibility statement', () => {
  // `npx vitest run --project=unit accessibility -u` writes the rows.
  test.each([
    ['accessibility.md', 'zh'],
    ['accessibility.en.md', 'en'],
  ] as const)('%s has the rows of the judgement', async (name, language) => {
    const made = withJudgement(statement(name), language, { all, kinds });
    await expect(made).toMatchFileSnapshot(`${root}content/pages/${name}`);
  });

  test('is not written without one of its sections', () => {
    expect(() => withJudgement('# 無障礙聲明\n', 'zh', { all, kinds })).toThrow(
      /lacks the section/,
    );
  });
});
