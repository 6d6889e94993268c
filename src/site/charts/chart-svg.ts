import * as Plot from '@observablehq/plot';
import { DOMImplementation, XMLSerializer, type Element } from '@xmldom/xmldom';

/** What a chart is called and says, for those who do not see it. */
export interface ChartWords {
  /** Unique in the page; ids inside the drawing begin with it. */
  id: string;
  title: string;
  /** The figures in words. */
  description: string;
}

/** Width of every chart in its own units; style sheets give it its size on the page. */
export const chartWidth = 360;

/** Font size in the same units. */
export const chartFontSize = 12;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Fill of marks that differ in kind from the plain ones: lines, so that it shows without colour. */
export function hatchOf(chartId: string): string {
  return `url(#${chartId}_hatch)`;
}

/**
 * A chart as the text of an SVG element that can stand in a page: an image with a title and a
 * description, in the page's own font and colour. Nothing in it is styled, for the site's
 * Content-Security-Policy allows style sheets only; see `styles/charts.css` for its classes.
 */
export function drawChart(
  words: ChartWords,
  options: Omit<Plot.PlotOptions, 'document' | 'width' | 'style' | 'className'>,
): string {
  const document = new DOMImplementation().createDocument(null, 'html', null);
  const drawing = Plot.plot({
    ...options,
    document: document as unknown as Document,
    width: chartWidth,
  }) as unknown as Element;
  const svg = withoutPresentation(drawing);
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${words.id}_title`);
  svg.setAttribute('aria-describedby', `${words.id}_text`);
  // Read aloud are title and description; the marks one by one would be noise.
  const marks = document.createElementNS(svgNamespace, 'g');
  marks.setAttribute('aria-hidden', 'true');
  while (svg.firstChild) marks.appendChild(svg.firstChild);
  for (const [name, id, text] of [
    ['title', 'title', words.title],
    ['desc', 'text', words.description],
  ] as const) {
    const element = document.createElementNS(svgNamespace, name);
    element.setAttribute('id', `${words.id}_${id}`);
    element.appendChild(document.createTextNode(text));
    svg.appendChild(element);
  }
  svg.appendChild(marks);
  const text = roundNumbers(new XMLSerializer().serializeToString(svg));
  return text.includes(hatchOf(words.id)) ? withHatch(text, words.id) : text;
}

/** The drawing without the style sheet, fonts and names that the plotting library gives it. */
function withoutPresentation(svg: Element): Element {
  for (const style of Array.from(svg.getElementsByTagName('style'))) {
    style.parentNode?.removeChild(style);
  }
  for (const name of ['width', 'height', 'font-family', 'class']) svg.removeAttribute(name);
  svg.setAttribute('font-size', String(chartFontSize));
  for (const group of Array.from(svg.getElementsByTagName('g'))) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
  }
  return svg;
}

function withHatch(svg: string, id: string): string {
  const pattern =
    `<defs><pattern id="${id}_hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    '<line x1="1.5" x2="1.5" y1="0" y2="6" stroke="currentColor" stroke-width="2"/></pattern></defs>';
  return svg.replace('</desc>', `</desc>${pattern}`);
}

/** Coordinates to two places: enough to draw with, and half the size. */
function roundNumbers(svg: string): string {
  return svg.replace(/(?<=<[^>]*)-?\d+\.\d{3,}/g, (number) =>
    String(Number(Number(number).toFixed(2))),
  );
}
