import type { CellValue } from '../../../datasets/dataset.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { element } from '../../search/element.ts';
import { isEmpty } from '../matching.ts';
import { nameOf, type Names } from '../names.ts';
import { ROWS_A_PAGE, type ShownView } from '../show-view.ts';
import { countOrder, DISTINCT, ROWS } from '../select-rows.ts';
import type { View } from '../view.ts';
import { columnOf, type ExplorerContext } from './context.ts';

const CHINESE = /\p{Script=Han}/u;

/** What a table of results is made with. */
interface TableParts {
  /** What the caption says beside the title. */
  said: string;
  /** Of the codes that are counted. */
  names: Names;
  /** Told of the column whose heading was pressed. */
  sortBy: (column: string) => void;
}

/** The table of what a view shows. */
export function resultTable(
  context: ExplorerContext,
  view: View,
  shown: ShownView,
  { said, names, sortBy }: TableParts,
): HTMLTableElement {
  const { words, title } = context;
  const { content } = shown;
  const caption = element('caption', { id: 'explore_caption' }, words.caption(title, said));
  if (content.kind === 'counts') {
    const heads = [
      ...view.countBy.map((name) => ({ name, title: columnOf(context, name).title })),
      ...figuresOf(context),
    ];
    const first = countOrder(view, context.distinct)[0]!;
    return element(
      'table',
      { class: 'explored' },
      caption,
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((head, place) =>
            sortableHead(context, head, {
              order: head.name === first.name ? first : null,
              isNumber: place >= view.countBy.length,
              sortBy,
            }),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        ...content.counts.map(({ values, rows, distinct }) =>
          element(
            'tr',
            {},
            ...values.map((value, place) =>
              place === 0
                ? element(
                    'th',
                    { scope: 'row', lang: chineseOf(context, value) },
                    ...countedContent(context, names, view.countBy[place]!, value),
                  )
                : element(
                    'td',
                    { lang: chineseOf(context, value) },
                    ...countedContent(context, names, view.countBy[place]!, value),
                  ),
            ),
            ...[...(distinct === null ? [] : [distinct]), rows].map((figure) =>
              element('td', { class: 'number' }, groupDigits(figure)),
            ),
          ),
        ),
      ),
    );
  }
  const first = (shown.page - 1) * ROWS_A_PAGE;
  return element(
    'table',
    { class: 'explored' },
    caption,
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col', class: 'number' }, words.rowHeading),
        ...view.shown.map((name) =>
          sortableHead(
            context,
            { name, title: columnOf(context, name).title },
            { order: view.sort?.column === name ? view.sort : null, isNumber: false, sortBy },
          ),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...content.rows.map((row, place) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row', class: 'number' }, groupDigits(first + place + 1)),
          ...view.shown.map((name) => {
            const value = content.values.get(name)![row]!;
            const { type } = columnOf(context, name);
            if (type === 'url' && typeof value === 'string') {
              return element('td', {}, pageLink(context, value));
            }
            return element(
              'td',
              {
                class: typeof value === 'number' ? 'number' : type === 'date' ? 'day' : undefined,
                lang: chineseOf(context, value),
              },
              ...cellContent(context, name, value),
            );
          }),
        ),
      ),
    ),
  );
}

/** Links of many rows are told apart by their last part. */
function pageLink({ words }: ExplorerContext, address: string): HTMLAnchorElement {
  const last = address.split(/[#/]/).findLast((part) => part !== '') ?? '';
  return element(
    'a',
    { href: address },
    words.pageOfRow,
    element('span', { class: 'visually-hidden' }, ` ${last}`),
  );
}

/** The figures of counts: names, as their addresses have them, and headings. */
export function figuresOf({ distinct, words }: ExplorerContext): { name: string; title: string }[] {
  return [
    ...(distinct === null ? [] : [{ name: DISTINCT, title: words.distinct }]),
    { name: ROWS, title: words.rows },
  ];
}

interface HeadParts {
  /** How the table is ordered by it; null where it is not. */
  order: { descending: boolean } | null;
  isNumber: boolean;
  sortBy: (column: string) => void;
}

function sortableHead(
  { words }: ExplorerContext,
  { name, title }: { name: string; title: string },
  { order, isNumber, sortBy }: HeadParts,
): HTMLTableCellElement {
  const button = element(
    'button',
    { type: 'button', 'data-column': name, title: words.sort(title) },
    title,
  );
  button.addEventListener('click', () => sortBy(name));
  const sorted = order === null ? 'none' : order.descending ? 'descending' : 'ascending';
  return element(
    'th',
    { scope: 'col', class: isNumber ? 'number' : undefined, 'aria-sort': sorted },
    button,
  );
}

/** A value that is counted, with what it stands for where it is a code. */
function countedContent(
  context: ExplorerContext,
  names: Names,
  column: string,
  value: CellValue,
): (Node | string)[] {
  const name = nameOf(columnOf(context, column), names, value);
  const content = cellContent(context, column, value);
  if (name === undefined) return content;
  const lang = chineseOf(context, name);
  return [...content, ' ', element('span', { class: 'aside', lang }, name)];
}

function cellContent(
  context: ExplorerContext,
  column: string,
  value: CellValue,
): (Node | string)[] {
  const { words } = context;
  if (isEmpty(value)) {
    const said = columnOf(context, column).empty ?? words.empty;
    return [element('span', { class: 'aside' }, said)];
  }
  return [typeof value === 'object' ? value!.join(words.listJoin) : String(value)];
}

function chineseOf({ chinese }: ExplorerContext, value: CellValue): string | undefined {
  return chinese !== undefined && CHINESE.test(String(value)) ? chinese : undefined;
}
