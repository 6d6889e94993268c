import { file, many, MEGABYTE, type HostileFile } from './hostile-file.ts';

/** HTML files, one or more for each way to be too much. */
export const htmlFiles: readonly HostileFile[] = [
  file('200,000 divisions within one another', 'plan.html', () => '<div>'.repeat(200_000)),
  file('bold text opened again in each paragraph', 'plan.html', () =>
    '<p><b><i><u>甲</p>'.repeat(100_000),
  ),
  file('50,000 fonts, each of its own', 'plan.html', () =>
    many(50_000, (at) => `<p><font size=${at}>甲</p>`),
  ),
  file('links within links', 'plan.html', () => many(100_000, (at) => `<a href=${at}><table>`)),
  file('tables within tables', 'plan.html', () => '<table><tr><td>'.repeat(100_000)),
  file('a million attributes', 'plan.html', () => `<p ${many(1_000_000, (at) => `a${at} `)}>甲`),
  file('2,000 attributes, 1,000 times', 'plan.html', () =>
    `<p ${many(1_900, (at) => `a${at} `)}>甲</p>`.repeat(1_000),
  ),
  file(
    'a cell over a thousand million columns and rows',
    'plan.html',
    () => '<table><tr><td colspan=999999999 rowspan=999999999>甲<tr><td>乙</table>',
  ),
  file(
    'a column after each other, reaching down',
    'plan.html',
    () => `<table>${'<tr><td rowspan=65534>甲</td></tr>'.repeat(20_000)}</table>`,
  ),
  file(
    '280,000 elements',
    'plan.html',
    () => '<p><b>甲</b></p>'.repeat(45_000) + '<i></i>'.repeat(180_000),
  ),
  file('400,000 elements', 'plan.html', () => '<br>'.repeat(400_000)),
  file('19 MB of comments', 'plan.html', () => '<!-- a'.repeat(3_000_000)),
  file('lists within lists', 'plan.html', () => '<ul><li>'.repeat(150) + '甲'),
  file('30 MB', 'plan.html', () => ' '.repeat(30 * MEGABYTE)),
  file('an SVG image in an SVG image', 'plan.html', () => '<svg><foreignObject>'.repeat(100_000)),
];
