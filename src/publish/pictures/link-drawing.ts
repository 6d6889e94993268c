import { element, XML_DECLARATION } from '../../datasets/formats/xml.ts';
import type { OutlinedText } from './outline-text.ts';

/** What a picture beside a link says, from above to below, its texts as outlines. */
export interface LinkWords {
  /** Null where it is the title. */
  siteName: OutlinedText | null;
  /** One line or several. */
  title: readonly OutlinedText[];
  facts: OutlinedText | null;
  standing: OutlinedText;
}

/** Size that social networks and messengers show without cutting. */
export const linkPictureSize = { width: 1200, height: 630 } as const;

const margin = 72;

/** Where the mark of a site stands. */
export const markPlace = { left: margin, top: 90, side: 52 } as const;

/** As wide as a line may be, in thousandths of the font size of titles. */
export const widestTitle = ((linkPictureSize.width - 2 * margin) / 88) * 1000;

const ink = '#1b1d20';
const soft = '#474a4f';

/**
 * The picture beside a link to an institution's pages, as SVG: outlines only. The font's thinnest
 * weight is drawn with a line around it, by which it gets its weight.
 * @param look colour of the site; where it has a mark, room is left for it (`markPlace`)
 */
export function drawLinkPicture(
  { siteName, title, facts, standing }: LinkWords,
  { accent, hasMark }: { accent: string; hasMark: boolean },
): string {
  const { width, height } = linkPictureSize;
  const line = (text: OutlinedText, y: number, size: number, colour: string, weight: number) => {
    const widest = ((width - 2 * margin) / size) * 1000;
    const scale = (size / 1000) * Math.min(1, widest / text.width);
    return element('path', {
      transform: `translate(${margin} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`,
      fill: colour,
      stroke: colour,
      'stroke-width': String(weight),
      'stroke-linejoin': 'round',
      d: text.path,
    });
  };
  const first = title.length > 1 ? 265 : 320;
  return (
    XML_DECLARATION +
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: String(width),
        height: String(height),
        viewBox: `0 0 ${width} ${height}`,
      },
      element('path', { fill: '#fdfcf8', d: `M0 0h${width}v${height}h-${width}z` }),
      element('path', { fill: accent, d: `M0 0h${width}v16h-${width}z` }),
      // The sign of the software: rows of a table.
      hasMark
        ? null
        : element('path', {
            fill: accent,
            d: `M${margin} 92h44v11h-44zM${margin} 109h44v11h-44zM${margin} 126h44v11h-44z`,
          }),
      siteName === null
        ? null
        : element('g', { transform: 'translate(62 0)' }, line(siteName, 131, 44, ink, 30)),
      ...title.map((text, index) => line(text, first + index * 112, 88, ink, 45)),
      ...(facts === null ? [] : [line(facts, 488, 40, soft, 26)]),
      line(standing, 560, 32, soft, 22),
    )
  );
}
