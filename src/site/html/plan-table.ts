import { readingWords } from '../../words/interface/reading.ts';
import { columnHeads, type ColumnHeads } from '../views/column-heads.ts';
import type { PlacedTable } from '../views/plan-table/body-view.ts';
import type { TableView } from '../views/plan-table/table-view.ts';
import { attributes, markup, type Content, type Html } from './markup.ts';
import { notesBox } from './notes.ts';
import { planRow } from './plan-row.ts';
import type { RowFacts } from './row-actions.ts';
import { inChinese, type RowSite } from './row-site.ts';
import { tableHeading } from './table-heading.ts';

/**
 * A table of a plan as its page shows it: the only place in which this is written. It needs no
 * disk, no clock and no Astro, and runs in a browser as well.
 * @param hasLead whether it is said what the identifiers are for: once a page
 */
export function planTable(
  site: RowSite,
  { table, view, place }: PlacedTable,
  facts: RowFacts,
  hasLead: boolean,
): Html {
  const { title, anchor, caption, notes } = table;
  const say = readingWords(site.language).table;
  const heads = columnHeads(table, site.language, site.words);
  const groups = view.groups.map(({ anchor: group, lines }) => {
    const written = lines.map((line) =>
      line.is === 'heading'
        ? tableHeading(site, table, view, line)
        : planRow(site, view, heads, line, facts),
    );
    const mark = attributes({ 'data-mark': view.marks.size > 0 && group });
    return markup`<tbody role="rowgroup"${mark}>${written}</tbody>`;
  });
  const id = attributes({ id: title === null && anchor });
  return markup`
    <div class="table-part ${place}">
      ${title !== null && markup`<h2 class="table-title" id="${anchor}"${inChinese(site)}>${title}</h2>`}
      ${tableCaption(site, caption)}
      ${notesBox(site, { notes })}
      ${hasLead && markup`<p class="table-lead">${say.lead(facts.spans.size > 0)}</p>`}
      <table class="plan-table" role="table" aria-label="${view.name}"${id}>
        <thead role="rowgroup">
          <tr role="row">${columnNames(view, heads, say.link).map(columnHead)}</tr>
        </thead>
        ${groups}
      </table>
      ${tableNotes(site, view)}
    </div>`;
}

function tableCaption(site: RowSite, caption: readonly string[]): Content {
  if (caption.length === 0) return null;
  const lang = inChinese(site);
  return markup`
    <p class="table-caption">
      <span class="table-caption-label">${site.words.plan.captionLabel}</span>
      ${caption.map((line) => markup`<span${lang}>${line}</span>`)}
    </p>`;
}

function columnNames(view: TableView, heads: ColumnHeads, link: string): string[] {
  const { measureHead, hasDeadlines, hasUnits } = view;
  return [
    measureHead,
    ...(hasDeadlines ? [heads.deadline] : []),
    ...(hasUnits ? [heads.unit] : []),
    link,
  ];
}

function columnHead(name: string): Html {
  return markup`<th role="columnheader" scope="col">${name}</th>`;
}

/** The remarks that many lines refer to. */
function tableNotes(site: RowSite, { repeated }: TableView): Content {
  if (repeated.length === 0) return null;
  const say = readingWords(site.language).table;
  const lang = inChinese(site);
  const notes = repeated.map(
    ({ anchor, number, text }) => markup`
      <li id="${anchor}">
        ${say.noteNumber(String(number))}
        ${site.words.colon}
        <span${lang}>${text}</span>
      </li>`,
  );
  return markup`
    <div class="table-notes">
      <p class="notes-label">${say.notesHeading}</p>
      <ul>${notes}</ul>
    </div>`;
}
