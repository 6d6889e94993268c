import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Site } from '../../content/schemas/site.ts';
import type { Settings } from '../../corpus/settings.ts';
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
  const pieces: string[] = [];
  let y = margin;
  const write = (text: string, size: number, colour: string, weight = '') => {
    for (const line of wrapText(text, chartWidth / size)) {
      y += size + 5;
      pieces.push(
        `<text x="${margin}" y="${y - 5}" font-size="${size}" fill="${colour}"${weight}>${escaped(line)}</text>`,
      );
    }
  };
  write(title, chartFontSize + 4, ink, ' font-weight="700"');
  for (const { heading, svg } of parts) {
    y += 6;
    if (heading !== null) write(heading, chartFontSize, ink, ' font-weight="700"');
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
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="sans-serif">` +
    `<title>${escaped(title)}</title><path fill="#ffffff" d="M0 0h${width}v${whole}h-${width}z"/>${pieces.join('')}</svg>\n`
  );
}

function heightOf(svg: string): number {
  const height = /viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1];
  if (height === undefined) throw new Error('A chart without a viewBox');
  return Number(height);
}

/** The drawing within another, in colours of its own. */
function placed(svg: string, y: number, height: number): string {
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
  return coloured.replace(
    /^<svg/,
    `<svg x="${margin}" y="${y}" width="${chartWidth}" height="${height}" color="${ink}" overflow="visible"`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
