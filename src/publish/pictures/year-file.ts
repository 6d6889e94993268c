import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { describeOrigin, type FileOrigin } from '../../datasets/file-origin.ts';
import { element, elementOnLines, text, XML_DECLARATION } from '../../datasets/formats/xml.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { planWords } from '../files/plan-words.ts';
import { PICTURE_STYLE } from './picture-style.ts';
import { wrapText } from './text-width.ts';
import {
  drawYear,
  hatching,
  yearFontSize,
  yearWidth,
  type PictureLook,
  type PicturePart,
} from './year-drawing.ts';
import { yearPicture } from './year-picture.ts';

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

const look: PictureLook = (part) => ({ class: part, ...colours[part] });

/**
 * The picture of a plan's year as a file to take away (SVG), in Chinese: with the title above and,
 * below, what the marks mean, which plan it is of, its address and the licence. It has colours of
 * its own for a light and a dark scheme, and needs nothing but itself.
 */
export function yearFile(plan: Plan, origin: FileOrigin): string {
  const { drawing, title, description, key } = yearPicture(plan, 'zh');
  const facts = describeOrigin(planWords(plan), origin);
  const { marks, height } = drawYear(drawing, look);
  const heading = [plan.title, chartWords('zh').year.heading].flatMap((line) =>
    wrapText(line, yearWidth / titleSize),
  );
  const said = facts
    .filter(({ key: name }) => name === 'licence')
    .map(({ label, value }) => `${label.zh}：${value}`);
  const below = [
    key,
    `${plan.institutionName}，${origin.site.name.zh}`,
    absoluteUrl(origin.settings, plan.href),
    ...said,
  ].flatMap((line) => wrapText(line, yearWidth / yearFontSize));
  const top = margin + heading.length * (titleSize + 5) + 4;
  const lineHeight = yearFontSize + 4;
  const [width, whole] = [
    yearWidth + 2 * margin,
    top + height + 10 + below.length * lineHeight + margin,
  ];
  const line = (part: PicturePart, y: number, size: number | null, content: string) =>
    element('text', { ...look(part), x: margin, y, 'font-size': size }, text(content));
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
      hatching(drawing.id, look),
      ...heading.map((each, index) =>
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
