import { WITHHELD_MARK } from '../../content/withholding/shown-text.ts';
import type { Row } from '../../corpus/model/corpus.ts';
import { deadlineLines } from '../../words/deadline-words.ts';
import { amendmentWords } from '../../words/interface/amendments.ts';
import { readingWords } from '../../words/interface/reading.ts';
import type { ColumnHeads } from '../views/column-heads.ts';
import { inheritedColumns } from '../views/inherited-columns.ts';
import type { RowAmendment } from '../views/plan-table/amended-rows.ts';
import { levelOf, type RowLine, type TableView } from '../views/plan-table/table-view.ts';
import { unitGroups } from '../views/unit-lines.ts';
import { deadlineText } from './deadline-text.ts';
import { attributes, classes, markup, type Content, type Html } from './markup.ts';
import { rowActions, type RowFacts } from './row-actions.ts';
import { innovationCells, rowCells } from './row-cells.ts';
import { rowNotes } from './row-notes.ts';
import { rowRecord } from './row-record.ts';
import { inChinese, type RowSite } from './row-site.ts';
import { unitList } from './unit-list.ts';
import { withheldFacts } from './withheld-facts.ts';

/** A row of a plan's table. */
export function planRow(
  site: RowSite,
  view: TableView,
  heads: ColumnHeads,
  line: RowLine,
  facts: RowFacts,
): Html {
  const { row, depth } = line;
  const isHeading = row.kind === 'heading';
  const names = classes(
    'row',
    row.kind !== 'measure' && `row-${row.kind}`,
    depth > 0 && `depth-${Math.min(depth, 4)}`,
  );
  const marks = attributes({
    'data-level': depth > 0 ? levelOf(line) : null,
    'data-marks': view.marks.get(row),
  });
  const amendment = view.amended.get(row);
  return markup`
    <tr role="row" class="${names}"${marks} id="${row.measureId}">
      <td role="cell" class="row-what"${attributes({ colspan: isHeading && view.columnCount - 1 })}>
        ${rowText(site, row)}
        ${row.withheld !== null && withheldFacts(site, row.withheld)}
        ${amendment !== undefined && amendedMark(site, amendment)}
        ${!isHeading && [innovationCells(site, row), rowCells(site, row)]}
        ${rowRecord(site, row)}
        ${rowNotes(site, view, { notes: line.notes, alignment: row.alignment, marks: row.review })}
        ${rowActions(site, row, facts)}
      </td>
      ${!isHeading && view.hasDeadlines && deadlineCell(site, row)}
      ${!isHeading && view.hasUnits && unitCell(site, heads, row)}
      ${linkCell(row)}
    </tr>`;
}

function rowText(site: RowSite, row: Row): Html {
  const [first = '', ...further] = (row.text ?? '').split('\n');
  // Said, not shown: below what the row stands is seen, but not heard.
  const path = row.path.join(' › ').replaceAll('\n', ' ');
  const above = markup`<span class="visually-hidden">${path}${site.words.colon}</span>`;
  return markup`
    <div class="row-text"${inChinese(site)}>
      <p>
        ${path !== '' && above}
        ${row.label !== null && markup`<span class="row-label">${row.label}</span> `}
        ${row.withheld === null ? first : WITHHELD_MARK}
      </p>
      ${further.map((paragraph) => markup`<p>${paragraph}</p>`)}
    </div>`;
}

function amendedMark({ language, page }: RowSite, { isNew, version, href }: RowAmendment): Html {
  const say = readingWords(language).table;
  const name = amendmentWords[language].versions.name(String(version.number));
  return markup`
    <p class="row-amended">
      <a href="${page(href)}">${isNew ? say.isNew(name) : say.isAmended(name)}</a>
    </p>`;
}

function deadlineCell(site: RowSite, row: Row): Html {
  const aside = inheritedColumns(row).deadlines && inheritedMark(site);
  const lines = deadlineLines(row, site.words).map(
    (line) => markup`<div>${deadlineText(site, line)}${aside}</div>`,
  );
  return markup`<td role="cell" class="row-when">${lines}</td>`;
}

/** Behind a role stands a space, at which a narrow column may break the line. */
function unitCell(site: RowSite, heads: ColumnHeads, row: Row): Html {
  const aside = inheritedColumns(row).units && inheritedMark(site);
  const groups = unitGroups(row, site.corpus).map(({ role, units }) => {
    const head = role === '協辦' ? heads.supportingUnit : heads.unit;
    return markup`
      <div>
        ${role !== null && markup`<span class="row-role">${head}</span> `}
        ${unitList(site, units)}
        ${aside}
      </div>`;
  });
  return markup`<td role="cell" class="row-who">${groups}</td>`;
}

/** With a space before it, at which a narrow column may break the line. */
function inheritedMark({ words }: RowSite): Content {
  return markup` <span class="aside">${words.row.inherited}</span>`;
}

/** The permanent link; what all rows of the plan have in common is not shown where room is scarce. */
function linkCell({ plan, measureId }: Row): Html {
  const idOfPlan = `${plan.planId}-`;
  const name = measureId.startsWith(idOfPlan)
    ? markup`<span>${idOfPlan}</span>${measureId.slice(idOfPlan.length)}`
    : measureId;
  return markup`<td role="cell" class="row-link"><a href="#${measureId}">${name}</a></td>`;
}
