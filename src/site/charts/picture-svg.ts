import { element, text, type Xml } from '../../datasets/formats/xml.ts';
import {
  hatching,
  yearFontSize,
  yearWidth,
  type PictureLook,
} from '../../publish/pictures/year-drawing.ts';
import type { ChartWords } from './chart-svg.ts';

/** Colours come from the style sheet, in which the parts have the names of those of other charts. */
export const pageLook: PictureLook = (part): Readonly<Record<string, string>> => {
  if (part === 'text') return {};
  const own = { class: `chart-${part}` };
  return part === 'dots' ? { ...own, 'stroke-width': '5', 'stroke-linecap': 'round' } : own;
};

/** A picture drawn in the look of pages, as an image with title and description. */
export function pictureSvg(
  { id, title, description }: ChartWords,
  { marks, height }: { marks: readonly Xml[]; height: number },
): string {
  const hasHatching = marks.some((mark) => mark.includes(`url(#${id}_hatch)`));
  return element(
    'svg',
    {
      class: 'chart chart-year',
      viewBox: `0 0 ${yearWidth} ${height}`,
      'font-size': yearFontSize,
      role: 'img',
      'aria-labelledby': `${id}_title`,
      'aria-describedby': `${id}_text`,
    },
    element('title', { id: `${id}_title` }, text(title)),
    element('desc', { id: `${id}_text` }, text(description)),
    hasHatching ? hatching(id, pageLook) : null,
    // Read aloud are title and description; the marks one by one would be noise.
    element('g', { 'aria-hidden': 'true' }, marks),
  );
}
