import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { describeOrigin, type FileOrigin, type FileSubject } from '../../datasets/file-origin.ts';
import {
  element,
  elementOnLines,
  text,
  XML_DECLARATION,
  type Xml,
} from '../../datasets/formats/xml.ts';
import { PICTURE_STYLE } from './picture-style.ts';
import { wrapText } from './text-width.ts';
import {
  hatching,
  yearFontSize,
  yearWidth,
  type PictureLook,
  type PicturePart,
} from './year-drawing.ts';

const margin = 14;
const titleSize = 15;

/** Colours of a light scheme, for programs that know no other. */
const colours: Readonly<Record<PicturePart, Readonly<Record<string, string>>>> = {
  bar: { fill: '#0b4a6e' },
  hatched: { stroke: '#0b4a6e' },
  dots: { stroke: '#0b4a6e', 'stroke-width': '5', 'stroke-linecap': 'round' },
  axis: { stroke: '#7d786b' },
  text: { fill: '#1b1d20' },
  soft: { fill: '#474a4f' },
};

/** The look of a picture that stands alone. */
export const fileLook: PictureLook = (part) => ({ class: part, ...colours[part] });

/** A picture to take away. */
export interface StandalonePicture {
  /** Of the drawing, by which its hatching is found. */
  id: string;
  /** What it is called, and all its figures in words. */
  title: string;
  description: string;
  /** Above it, a line each. */
  heading: readonly string[];
  /** What the marks mean. */
  key: string;
  /** Whose figures these are, as named. */
  source: string;
  /** In the look of files. */
  marks: readonly Xml[];
  height: number;
}

/**
 * A picture as a file (SVG), in Chinese: with its title above and, below, what the marks mean, whose
 * figures these are, their address and the licence. It has colours of its own for a light and a dark
 * scheme, and needs nothing but itself.
 */
export function pictureFile(
  { id, title, description, heading, key, source, marks, height }: StandalonePicture,
  subject: FileSubject,
  origin: FileOrigin,
): string {
  const above = heading.flatMap((line) => wrapText(line, yearWidth / titleSize));
  const below = [
    key,
    `${source}，${origin.site.name.zh}`,
    absoluteUrl(origin.settings, subject.path),
    ...describeOrigin(subject, origin)
      .filter((fact) => fact.key === 'licence')
      .map(({ label, value }) => `${label.zh}：${value}`),
  ].flatMap((line) => wrapText(line, yearWidth / yearFontSize));
  const top = margin + above.length * (titleSize + 5) + 4;
  const lineHeight = yearFontSize + 4;
  const width = yearWidth + 2 * margin;
  const whole = top + height + 10 + below.length * lineHeight + margin;
  const line = (part: PicturePart, y: number, size: number | null, content: string) =>
    element('text', { ...fileLook(part), x: margin, y, 'font-size': size }, text(content));
  return (
    XML_DECLARATION +
    elementOnLines(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${whole}`,
        width: width * 2,
        height: whole * 2,
        'xml:lang': languageTag.zh,
        role: 'img',
        'aria-labelledby': 'title',
        'aria-describedby': 'text',
        'font-family': "'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif",
        'font-size': yearFontSize,
      },
      element('title', { id: 'title' }, text(title)),
      element('desc', { id: 'text' }, text(description)),
      element('style', {}, text(PICTURE_STYLE)),
      element('rect', { class: 'paper', width, height: whole, fill: '#fdfcf8' }),
      hatching(id, fileLook),
      ...above.map((each, index) =>
        line('text', margin + titleSize + index * (titleSize + 5), titleSize, each),
      ),
      elementOnLines('g', { transform: `translate(${margin} ${top})` }, ...marks),
      ...below.map((each, index) =>
        line('soft', top + height + 10 + (index + 1) * lineHeight - 4, null, each),
      ),
    ) +
    '\n'
  );
}
