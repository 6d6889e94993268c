import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Site } from '../../content/schemas/site.ts';
import type { Settings } from '../../corpus/settings.ts';
import { element, startTag, text, type Xml } from '../../datasets/formats/xml.ts';
import { wrapText } from '../../publish/pictures/text-width.ts';
import { chartFontSize, chartWidth } from './chart-svg.ts';

/** A drawing of a page, and what stands above it. */
export interface ChartPart {
  heading: string | null;
  /** As `drawChart` gives it. */
  svg: string;
}

/** What a picture says of itself. */
export interface ChartAbout {
  title: string;
  /** What the marks mean. */
  keys: readonly string[];
  /** The page that shows it, from the site's root. */
  path: string;
}

const margin = 16;
const ink = '#1b1d20';
const soft = '#474a4f';

const BOLD = 700;

/** What the classes of a drawing mean where no style sheet is: the colours of `styles/charts.css` by day. */
const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'chart-bar': { fill: '#0b4a6e' },
  'chart-axis': { stroke: '#7d786b' },
  'chart-dots': { stroke: '#0b4a6e' },
  'chart-soft': { fill: soft },
  'chart-actual': { fill: ink, stroke: '#ffffff', 'stroke-width': '2' },
};

/**
 * Drawings of a page as one SVG file to take away: below a title, on white, with what the marks mean,
 * the address of the page and the licence. It needs no style sheet, which a server may forbid it.
 */
export function chartFile(
  parts: readonly ChartPart[],
  { title, keys, path }: ChartAbout,
  site: Pick<Site, 'name' | 'licence'>,
  settings: Pick<Settings, 'siteUrl' | 'basePath'>,
): string {
  const pieces: Xml[] = [];
  let y = margin;
  const write = (words: string, size: number, colour: string, weight: number | null = null) => {
    for (const line of wrapText(words, chartWidth / size)) {
      y += size + 5;
      const look = { 'font-size': size, fill: colour, 'font-weight': weight };
      pieces.push(element('text', { x: margin, y: y - 5, ...look }, text(line)));
    }
  };
  write(title, chartFontSize + 4, ink, BOLD);
  for (const { heading, svg } of parts) {
    y += 6;
    if (heading !== null) write(heading, chartFontSize, ink, BOLD);
    const height = heightOf(svg);
    pieces.push(placed(svg, y + 4, height));
    y += height + 4;
  }
  y += 6;
  const { additions } = site.licence;
  for (const line of [
    ...keys,
    site.name.zh,
    absoluteUrl(settings, path),
    `${additions.name}　${additions.url}`,
  ]) {
    write(line, chartFontSize, soft);
  }
  const [width, whole] = [chartWidth + 2 * margin, Math.ceil(y + margin)];
  const size = { width, height: whole, viewBox: `0 0 ${width} ${whole}` };
  const paper = element('path', { fill: '#ffffff', d: `M0 0h${width}v${whole}h-${width}z` });
  const picture = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': 'sans-serif' },
    element('title', {}, text(title)),
    paper,
    pieces,
  );
  return `${picture}\n`;
}

function heightOf(svg: string): number {
  const height = /viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1];
  if (height === undefined) throw new Error('A chart without a viewBox');
  return Number(height);
}

/** The drawing within another, in colours of its own. */
function placed(svg: string, y: number, height: number): Xml {
  const coloured = svg.replaceAll(/<[a-z][^>]*>/gi, (tag) => {
    const names = /\sclass="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? [];
    const own = names
      .map((name) => attributes[name] ?? {})
      .reduce((all, each) => ({ ...all, ...each }), {});
    let made = tag.replace(/\sclass="[^"]*"/, '');
    for (const [name, value] of Object.entries(own)) {
      made = made
        .replace(new RegExp(`\\s${name}="[^"]*"`), '')
        .replace(/^<[a-z]+/i, (start) => `${start} ${name}="${value}"`);
    }
    return made;
  });
  const place = { x: margin, y, width: chartWidth, height, color: ink, overflow: 'visible' };
  return coloured.replace(/^<svg/, startTag('svg', place).slice(0, -1)) as Xml;
}
