import { alikeColours, colourOf, groundIn, WHITE } from '../colours.ts';

/** Properties by which a page hides, strikes out, raises, numbers and shows symbols, and Word tells its comments. */
const ALWAYS = [
  'display',
  'visibility',
  'content-visibility',
  'mso-hide',
  'text-decoration',
  'text-decoration-line',
  'opacity',
  'transition',
  'transition-property',
  'animation',
  'animation-name',
  'font-size',
  'vertical-align',
  'font-family',
  'list-style-type',
  'mso-element',
  'mso-special-character',
];

const PADDING = ['padding', 'padding-top', 'padding-bottom'];

/**
 * Properties that matter only to a page that has the sign of it: nearly every rule of a sheet has one of them, and rules
 * that hide nothing would crowd out those that do.
 */
const ONLY_WITH_SIGN: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?:height|width)\s*:\s*[01](?![\d.]*[1-9])/iu,
    [
      ...['height', 'max-height', 'min-height', 'width', 'max-width', 'min-width'],
      ...['overflow', 'overflow-x', 'overflow-y', 'flex', 'flex-grow', 'float', 'position'],
      ...PADDING,
    ],
  ],
  [/clip(?:-path)?\s*:/iu, ['clip', 'clip-path', 'position']],
  [
    /-\d{3,}(?:\.\d+)?(?:px|pt)|-\d{2,}(?:\.\d+)?r?em/iu,
    ['position', 'left', 'top', 'right', 'bottom', 'text-indent', 'margin-left', 'transform'],
  ],
  [/scale\w*\(\s*0/iu, ['transform']],
];

/** What is behind cells, which charts of months say by it. */
const GROUNDS = ['background-color', 'background-image'];
const NAMES_MONTH = />\s*(?:第?[1-4一二三四]季|(?:[1-9]|1[0-2]|[一二三])\s*月?)\s*</u;

const COLOURS = [
  ...['color', 'background-color', 'background-image', 'background-clip'],
  ...['-webkit-background-clip', '-webkit-text-fill-color', 'text-shadow', 'position'],
];

/** Every property that is read of any page. */
export const everyProperty: ReadonlySet<string> = new Set([
  ...ALWAYS,
  ...ONLY_WITH_SIGN.flatMap(([, names]) => names),
  ...COLOURS,
]);

/** The properties that are read of a page. */
export function propertiesIn(html: string): ReadonlySet<string> {
  return new Set([
    ...ALWAYS,
    ...ONLY_WITH_SIGN.flatMap(([sign, names]) => (sign.test(html) ? names : [])),
    ...(NAMES_MONTH.test(html) ? GROUNDS : []),
    ...(hasTextLikeGround(html) ? COLOURS : []),
  ]);
}

/** Colours of texts, and of what is behind them, wherever a page names one. */
const TEXT_COLOUR =
  /(?<![-\w])(?:color|-webkit-text-fill-color|text)\s*[:=]\s*["']?([^;"'<>{}]{1,60})/giu;
const GROUND = /(?:background(?:-color)?|bgcolor)\s*[:=]\s*["']?([^;"'<>{}]{1,200})/giu;

/** Whether a page has a colour for texts that it, or the paper, also has behind them. */
function hasTextLikeGround(html: string): boolean {
  const found = (pattern: RegExp) =>
    new Set([...html.matchAll(pattern)].map(([, value = '']) => value));
  const texts = [...found(TEXT_COLOUR)].map(colourOf);
  const grounds = [...found(GROUND)].map(groundIn);
  return texts.some(
    (text) =>
      text === 'transparent' ||
      (text !== null && [WHITE, ...grounds].some((ground) => alikeColours(text, ground))),
  );
}
