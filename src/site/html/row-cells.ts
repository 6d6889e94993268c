import { isSharedFigure } from '../../words/shared-figure.ts';
import type { Row, RowAttribute } from '../../corpus/model/corpus.ts';
import { targetInWords } from '../../words/target-words.ts';
import { hasManyColumns, longColumnsOf, shownCells, targetsInText } from '../views/row-cells.ts';
import { attributes, classes, markup, type Content, type Html } from './markup.ts';
import { inChinese, type RowSite } from './row-site.ts';

/** What the table has of a row besides its text, deadlines and units. */
export function rowCells(site: RowSite, row: Row): Content {
  const cells = shownCells(row);
  const targets = targetsInText(row);
  if (cells.length === 0 && targets.length === 0) return null;
  // A list each: where the page is printed, a reader of the file tells computed targets from cells by it.
  return [
    targets.length > 0 && markup`<dl class="row-facts">${targetFacts(site, targets)}</dl>`,
    cells.length > 0 &&
      markup`<dl class="${hasManyColumns(row.table) ? 'row-columns' : 'row-facts'}">${attributeList(site, row, cells)}</dl>`,
  ];
}

function targetFacts(site: RowSite, targets: ReturnType<typeof targetsInText>): Html {
  const { words } = site;
  const lang = inChinese(site);
  const measuredBy = (how: string | undefined) =>
    how !== undefined &&
    markup`
        <span class="aside">${words.target.measuredBy}${words.colon}<span${lang}>${how}</span></span>`;
  const lines = targets.map(
    (target) => markup`
      <dd>
        <span${lang}>${target.indicator}</span>
        ${words.colon}
        ${targetInWords(target, words)}
        ${measuredBy(target.measured_by)}
      </dd>`,
  );
  return markup`<div><dt>${words.row.targets}</dt>${lines}</div>`;
}

/** @param cells of declared columns, in the order of the table */
function attributeList(site: RowSite, row: Row, cells: readonly RowAttribute[]): Html[] {
  const { language, words } = site;
  const long = longColumnsOf(row);
  const lang = inChinese(site);
  const shared = markup`<span class="aside" lang="${language}">${words.row.sharedSum}</span>`;
  return cells.map(
    (cell) => markup`
      <div class="${classes('row-attribute', long.has(cell.column) && 'is-long')}">
        <dt${attributes({ lang: language === 'zh' ? null : site.chinese })}>${cell.column}</dt>
        <dd${lang}>${cell.text}${isSharedFigure(cell) && shared}</dd>
      </div>`,
  );
}

/** The cells of an innovation proposal. */
export function innovationCells(site: RowSite, { innovations }: Row): Content {
  if (innovations.length === 0) return null;
  const cells = innovations.map(({ criterion, text }) => {
    const paragraphs = text.split('\n').map((paragraph) => markup`<p>${paragraph}</p>`);
    return markup`<div><dt>${criterion}</dt><dd>${text === '' ? '—' : paragraphs}</dd></div>`;
  });
  return markup`<dl class="row-cells"${inChinese(site)}>${cells}</dl>`;
}
