import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ranges from '@fontsource-variable/noto-sans-tc/unicode.json' with { type: 'json' };
import { create, type Font } from 'fontkit';
import { remembered } from '../../search/remembered.ts';

/** A text as outlines, which need no font where they are shown. */
export interface OutlinedText {
  /** Path data (SVG) in units of a thousandth of the font size, y upwards, from the start of the line. */
  path: string;
  /** In the same units. */
  width: number;
}

const packageName = '@fontsource-variable/noto-sans-tc';

/** The files of the font, and which characters each holds. */
const parts = Object.entries(ranges).map(([name, range]) => ({
  name: name.replaceAll(/[[\]]/g, ''),
  holds: inRange(range),
}));

/**
 * A text in one line, as Noto Sans TC draws it (SIL Open Font License 1.1); a character that the font lacks is left as a gap
 * of its width. The package holds the font in some hundred files, each for some characters: only those are read that a text
 * needs, and each once a process.
 */
export async function outlineText(text: string): Promise<OutlinedText> {
  let [path, width] = ['', 0];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const font = await fontFor(codePoint);
    if (font === null) {
      width += codePoint < 0x2e80 ? 500 : 1000;
      continue;
    }
    const glyph = font.glyphForCodePoint(codePoint);
    path += glyph.path.translate(width, 0).toSVG();
    width += glyph.advanceWidth;
  }
  return { path, width };
}

async function fontFor(codePoint: number): Promise<Font | null> {
  const range = parts.find(({ holds }) => holds(codePoint));
  if (range === undefined) return null;
  return await readFont(range.name);
}

/** Once: a process outlines the names of many institutions, and to unpack a font takes longer than a text. */
const readFont = remembered(async (name: string): Promise<Font> => {
  const font = create(await readFile(fileOf(`files/noto-sans-tc-${name}-wght-normal.woff2`)));
  if (!('glyphForCodePoint' in font)) throw new Error(`${packageName} ${name} is no single font`);
  return font;
});

function fileOf(path: string): string {
  return fileURLToPath(import.meta.resolve(`${packageName}/${path}`));
}

/** @param range as in CSS: `U+3401,U+585-588` */
function inRange(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}
