import { doubtInWords } from '../../corpus/assembly/review-words.ts';
import type { Alignment, ReviewMark } from '../../corpus/model/corpus.ts';
import { reviewWords } from '../../words/interface/review.ts';
import { classes, markup, type Content, type Html } from './markup.ts';
import { inChinese, type RowSite } from './row-site.ts';

export interface NotesShown {
  notes: readonly string[];
  /** Says how surely deadline and unit belong to the row, where that is not certain. */
  alignment?: Alignment;
  /** What a person has still to check. */
  marks?: readonly ReviewMark[];
}

/** Remarks in a box; nothing where there are none. */
export function notesBox(
  site: Pick<RowSite, 'language' | 'words' | 'chinese'>,
  { notes, alignment = 'exact', marks = [] }: NotesShown,
): Content {
  const { row } = site.words;
  const isBrief = notes.length === 0 && marks.length === 0;
  if (isBrief && alignment === 'exact') return null;
  const lang = inChinese(site);
  const lines = [
    alignment !== 'exact' && markup`<li><strong>${row.alignment[alignment]}</strong></li>`,
    notes.map((note) => markup`<li${lang}>${note}</li>`),
  ];
  return markup`
    <div class="${classes('notes', isBrief && 'notes-brief')}">
      ${marks.length > 0 && doubtList(site, marks)}
      ${notes.length > 0 && markup`<p class="notes-label">${row.notesLabel}</p>`}
      ${(notes.length > 0 || alignment !== 'exact') && markup`<ul>${lines}</ul>`}
    </div>`;
}

/** What a person has still to check, as a list with its label. */
export function doubtList(
  site: Pick<RowSite, 'language' | 'chinese'>,
  marks: readonly ReviewMark[],
): Html {
  const lang = inChinese(site);
  const lines = marks.map(
    (mark) => markup`
      <li${lang}>
        ${mark.head !== null && markup`<strong>${mark.head}：</strong>`}
        ${doubtInWords(mark)}
      </li>`,
  );
  return markup`
    <p class="notes-label">${reviewWords(site.language).open}</p>
    <ul>${lines}</ul>`;
}
