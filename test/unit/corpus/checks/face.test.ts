import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { contrast, leastContrast, readableNear } from '../../../../src/corpus/figures/contrast.ts';
import { grounds, TEXT_CONTRAST } from '../../../../src/corpus/figures/grounds.ts';
import { files, onlyProblemOf, problemsOf } from '../../../support/content-folder.ts';

const added = (lines: string) => ({ [files.site]: (text: string) => `${text}${lines}\n` });

const picture = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#036' } })
    .png()
    .toBuffer();

describe('colours of a site', () => {
  it('may be any that can be read on every ground of both schemes', async () => {
    expect(
      await problemsOf(added("colours:\n  accent: { light: '#00529b', dark: '#8fc4ff' }")),
    ).toEqual([]);
  });

  it.each([
    ['light', "{ light: '#f5a623', dark: '#f5a623' }", /淺色底上的對比只有 1\.7:1/],
    ['dark', "{ light: '#00529b', dark: '#00529b' }", /深色底上的對比只有 1\.\d:1/],
  ])('are refused where they cannot be read in the %s scheme', async (scheme, written, message) => {
    const problem = await onlyProblemOf(added(`colours:\n  link: ${written}`));
    expect(problem).toMatchObject({ severity: 'error', ruleId: 'site/contrast' });
    expect(problem.message).toMatch(message);
    const [, proposed = ''] = /'(#[0-9a-f]{6})'/.exec(problem.fix) ?? [];
    const own = grounds[scheme as 'light' | 'dark'];
    expect(leastContrast(proposed, own)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it('are refused where they are no colours, or of one scheme alone', async () => {
    expect(
      (await onlyProblemOf(added('colours:\n  link: { light: blue, dark: "#ffffff" }'))).fix,
    ).toContain('十六進位');
    expect(await problemsOf(added("colours:\n  link: { light: '#00529b' }"))).toHaveLength(1);
  });
});

test('contrast is that of WCAG 2', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(readableNear('#777777', ['#ffffff'], 4.5)).toBe('#767676');
});

test('the grounds are those of the style sheet', () => {
  const tokens = readFileSync(
    new URL('../../../../src/site/styles/tokens.css', import.meta.url),
    'utf8',
  );
  const dark = tokens.indexOf('prefers-color-scheme: dark');
  const inBlock = (block: string) =>
    ['paper', 'raised', 'sunken', 'target', 'note'].map(
      (name) => new RegExp(`--${name}: (#\\w+);`).exec(block)![1],
    );
  expect(grounds).toEqual({
    light: inBlock(tokens.slice(0, dark)),
    dark: inBlock(tokens.slice(dark)),
  });
});

describe('the mark of a site', () => {
  it('is a picture beside site.yaml', async () => {
    const changes = { ...added('mark: mark.png'), 'mark.png': await picture(200) };
    expect(await problemsOf(changes)).toEqual([]);
  });

  it('has to be there', async () => {
    expect(await onlyProblemOf(added('mark: mark.png'))).toMatchObject({
      severity: 'error',
      ruleId: 'site/mark',
      message: '內容資料夾裡沒有「mark.png」',
    });
  });

  it('has to be large enough for the icons of phones', async () => {
    const changes = { ...added('mark: mark.png'), 'mark.png': await picture(96) };
    expect((await onlyProblemOf(changes)).message).toContain('「mark.png」是 96 × 96 像素');
  });

  it('has to be what its name says', async () => {
    const changes = { ...added('mark: mark.jpg'), 'mark.jpg': await picture(200) };
    expect((await onlyProblemOf(changes)).message).toBe('「mark.jpg」的內容不是這種圖檔');
  });

  it('that nothing names is told of', async () => {
    expect(await onlyProblemOf({ 'mark.png': await picture(200) })).toMatchObject({
      severity: 'warning',
      ruleId: 'file/unnamed',
    });
  });

  it('cannot be a drawing that a browser would run', async () => {
    expect((await onlyProblemOf(added('mark: mark.svg'))).fix).toContain('mark.png');
  });
});

describe('the menus of a site', () => {
  it('may list pages of the site and of its own', async () => {
    const pages = { 'pages/faq.md': faq, 'pages/faq.en.md': faq };
    const changes = { ...added('menu:\n  main: [plans, about, faq]'), ...pages };
    expect(await problemsOf(changes)).toEqual([]);
  });

  it.each([
    ['[plans, planz]', '沒有「planz」這一頁'],
    ['[plans, plans]', '「plans」在這個選單裡寫了兩次'],
  ])('cannot list %s', async (list, message) => {
    expect(await onlyProblemOf(added(`menu:\n  main: ${list}`))).toMatchObject({
      severity: 'error',
      ruleId: 'site/menu',
      message,
    });
  });

  it('are not to leave out the statements that every page leads to', async () => {
    const menus = 'menu:\n  tools: [sitemap]\n  foot: [about, license, privacy]';
    expect(await onlyProblemOf(added(menus))).toMatchObject({
      severity: 'warning',
      message: '選單裡沒有「contact」、「accessibility」，訪客從一般的網頁找不到',
    });
  });
});

const faq = `---
title: 常見問題
description: 常見的問題。
modified: '2024-06-28'
---

目前沒有。
`;
