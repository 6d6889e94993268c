import { readingWords } from '../../words/interface/reading.ts';
import { placedNotes, type TableView } from '../views/plan-table/table-view.ts';
import { markup, type Content } from './markup.ts';
import { doubtList, type NotesShown } from './notes.ts';
import { inChinese, type RowSite } from './row-site.ts';

/** Remarks at a line of a plan's table: those that stand below the table are referred to. */
export function rowNotes(
  site: RowSite,
  view: Pick<TableView, 'numbered'>,
  { notes, alignment = 'exact', marks = [] }: NotesShown,
): Content {
  if (notes.length === 0 && marks.length === 0 && alignment === 'exact') return null;
  const { words } = site;
  const say = readingWords(site.language).table;
  const { said, referred } = placedNotes(view, notes);
  const lang = inChinese(site);
  const references = referred.map(({ anchor, number }, index) => [
    index > 0 && words.listSeparator,
    markup`<a href="#${anchor}">${say.noteNumber(String(number))}</a>`,
  ]);
  const isCertain = alignment === 'exact';
  const certainty = [
    !isCertain && words.row.alignment[alignment],
    !isCertain && referred.length > 0 && words.colon,
  ];
  return [
    marks.length > 0 && markup`<div class="row-doubts">${doubtList(site, marks)}</div>`,
    (!isCertain || referred.length > 0) &&
      markup`<p class="row-note">${certainty}${references}</p>`,
    said.map((note) => markup`<p class="row-note">${say.note}<span${lang}>${note}</span></p>`),
  ];
}
