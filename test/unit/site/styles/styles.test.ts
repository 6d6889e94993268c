import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../../src/site/styles/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const tokens = files.find(({ name }) => name === 'tokens.css')!.text;

/** Colours of one scheme, by token. */
function colours(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

const darkStart = tokens.indexOf('@media (prefers-color-scheme: dark)');
const schemes = {
  light: colours(tokens.slice(0, darkStart)),
  dark: colours(tokens.slice(darkStart)),
};

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const grounds = ['paper', 'raised', 'sunken', 'target', 'note'];

describe.each(Object.entries(schemes))('colours of the %s scheme', (_, scheme) => {
  it.each(
    ['ink', 'ink-soft', 'link', 'link-visited', 'accent'].flatMap((text) =>
      grounds.map((ground) => [text, ground] as const),
    ),
  )('%s on %s can be read at 7:1', (text, ground) => {
    expect(contrast(scheme.get(text)!, scheme.get(ground)!)).toBeGreaterThanOrEqual(7);
  });

  it.each(
    ['line-strong', 'focus'].flatMap((line) => grounds.map((ground) => [line, ground] as const)),
  )('%s on %s is seen at 3:1', (line, ground) => {
    expect(contrast(scheme.get(line)!, scheme.get(ground)!)).toBeGreaterThanOrEqual(3);
  });

  it('words on a button can be read at 7:1', () => {
    expect(contrast(scheme.get('paper')!, scheme.get('link')!)).toBeGreaterThanOrEqual(7);
  });
});

describe.each(files)('$name', ({ text }) => {
  it('gives no size of letters, line or column in absolute units (Freego CS2140401C, CS3140801C, CS3140802C)', () => {
    const absolute =
      /(?:font-size|font|line-height|max-width|max-inline-size): [^;]*\d(?:px|pt|cm|mm|in)\b/g;
    expect(text.match(absolute)).toBeNull();
  });

  it('loads nothing from other hosts', () => {
    expect(text).not.toMatch(/https?:/);
  });
});

it('the mark of the site has the accent of the light scheme', () => {
  const mark = readFileSync(new URL('../../../../public/favicon.svg', import.meta.url), 'utf8');
  expect(mark).toContain(`fill="${schemes.light.get('accent')}"`);
});
