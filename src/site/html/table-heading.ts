import type { PlanTable } from '../../corpus/model/corpus.ts';
import { headingLevels } from '../views/heading-levels.ts';
import { levelOf, type HeadingLine, type TableView } from '../views/plan-table/table-view.ts';
import { element, markup, type Html } from './markup.ts';
import { rowNotes } from './row-notes.ts';
import type { RowSite } from './row-site.ts';

/** A line of a plan's table that heads those below it. */
export function tableHeading(
  site: RowSite,
  table: Pick<PlanTable, 'title'>,
  view: TableView,
  line: HeadingLine,
): Html {
  const { rank, words, anchor } = line;
  const levels = headingLevels(table);
  // Without an aspect the actions stand one level higher: no level of headings is skipped.
  const name = rank === 'action' && line.isRaised ? levels.aspect : levels[rank];
  const said = words.map((each) => {
    const english = view.english.get(`${rank} ${each}`);
    const aside = english !== undefined && markup` <span class="aside" lang="en">${english}</span>`;
    return markup`<span>${each}${aside}</span>`;
  });
  return markup`
    <tr role="row" class="heading-line line-${rank}" data-level="${levelOf(line)}">
      <td role="cell" colspan="${view.columnCount}">
        ${words.length > 0 && element(name, { id: anchor, lang: site.chinese }, said)}
        ${rowNotes(site, view, { notes: line.notes })}
      </td>
    </tr>`;
}
