import { fileSize } from '../../../words/file-size.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { saveFile } from '../../search/download/save-file.ts';
import { byId, element } from '../../search/element.ts';
import { openParquetTable, type ParquetTable } from '../reading/parquet-table.ts';
import { FileChanged, openRangeFile, type RangeFile } from '../reading/range-file.ts';
import { resultCsv } from '../result-csv.ts';
import { readWholeResult, showView, type ShownView } from '../show-view.ts';
import { readViewAddress, viewAddress, type AskedView } from '../view-address.ts';
import type { View } from '../view.ts';
import { columnOf, readContext, type ExplorerContext } from './context.ts';
import { makeQuestionForm } from './question-form.ts';
import { resultTable } from './result-table.ts';
import { snippetList } from './snippet-list.ts';

/**
 * The explorer of a dataset: shows the view that the address asks for, and writes into the address what a
 * visitor asks for. Nothing is stored.
 * @param isNew a visitor has just asked for it, and the address does not yet say so
 */
export function startExplorer(app: HTMLElement, isNew: boolean): void {
  const explorer = new Explorer(readContext(app));
  byId('explore_offer', HTMLElement).replaceWith(...explorer.elements);
  if (isNew) explorer.ask({ ...explorer.asked().view }, 'replace');
  else explorer.follow();
  window.addEventListener('popstate', () => explorer.follow());
  if (isNew) explorer.elements[0]!.querySelector('button')!.focus();
}

class Explorer {
  readonly elements: HTMLElement[];
  readonly #context: ExplorerContext;
  readonly #form;
  readonly #status = element('p', { id: 'explore_status', role: 'status' });
  readonly #copied = element('p', { class: 'visually-hidden', role: 'status' });
  readonly #result = element('div', { id: 'explore_result' });
  readonly #snippets = element('div', { class: 'load-tools' });
  #opened: Promise<{ file: RangeFile; table: ParquetTable }> | null = null;
  /** Number of the view in hand; an earlier one that comes late is dropped. */
  #latest = 0;

  constructor(context: ExplorerContext) {
    this.#context = context;
    const { words } = context;
    this.#form = makeQuestionForm(
      context,
      (question) => this.ask({ ...this.asked().view, ...question, page: 1 }),
      (title) => this.#say(words.invalid(title)),
    );
    this.elements = [
      this.#form.element,
      this.#status,
      this.#result,
      element(
        'details',
        { id: 'explore_snippets' },
        element('summary', {}, words.snippets),
        element('p', {}, words.snippetsLead),
        this.#snippets,
      ),
      this.#copied,
    ];
  }

  /** What the address asks for. */
  asked(): AskedView {
    const { columns, shownAtFirst } = this.#context;
    return readViewAddress(location.search, columns, shownAtFirst);
  }

  /** Takes a view into the address, and shows it. */
  ask(view: View, how: 'push' | 'replace' = 'push'): void {
    const address = location.pathname + viewAddress(view, this.#context.shownAtFirst);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.follow();
  }

  /** Shows the view of the address. */
  follow(focusOn?: string): void {
    const { view, unknown } = this.asked();
    this.#form.show(view);
    this.#snippets.replaceChildren(...snippetList(this.#context, view, this.#copied));
    void this.#show(view, unknown, focusOn);
  }

  async #show(view: View, unknown: readonly string[], focusOn?: string): Promise<void> {
    const { words } = this.#context;
    const mine = (this.#latest += 1);
    this.#result.setAttribute('aria-busy', 'true');
    this.#say(words.loading);
    try {
      const { file, table } = await this.#open();
      const shown = await showView(table, view, this.#context);
      if (mine !== this.#latest) return;
      const found = this.#inWords(view, shown);
      this.#result.replaceChildren(...this.#resultOf(view, shown, found));
      this.#say(
        [
          found,
          words.loaded(fileSize(file.loaded)),
          ...(unknown.length === 0 ? [] : [words.unknown(unknown.join(words.separator))]),
        ].join(words.separator),
      );
      this.#result.setAttribute('aria-busy', 'false');
      if (focusOn !== undefined) this.#result.querySelector<HTMLElement>(focusOn)?.focus();
    } catch (error) {
      console.error(error);
      if (mine !== this.#latest) return;
      this.#result.replaceChildren();
      this.#opened = null;
      const retry = element('button', { type: 'button', class: 'button-outline' }, words.retry);
      retry.addEventListener('click', () => this.follow());
      this.#status.replaceChildren(
        error instanceof FileChanged ? words.changed : words.failed,
        ' ',
        retry,
      );
    }
  }

  #open() {
    this.#opened ??= openRangeFile(this.#context.file, this.#context.size, (address, init) =>
      fetch(address, init),
    ).then(async (file) => ({ file, table: await openParquetTable(file) }));
    return this.#opened;
  }

  #say(message: string): void {
    this.#status.textContent = message;
  }

  #inWords({ sort }: View, { rows, all, content }: ShownView): string {
    const { words } = this.#context;
    const figures = [groupDigits(rows.length), groupDigits(all)] as const;
    if (content.kind === 'counts') {
      return words.statusCounts(...figures, groupDigits(content.total));
    }
    const parts = [words.status(...figures)];
    if (sort !== null) {
      parts.push(words.sortedBy(columnOf(this.#context, sort.column).title, sort.descending));
    }
    return parts.join(words.separator);
  }

  #resultOf(view: View, shown: ShownView, found: string): HTMLElement[] {
    const { words } = this.#context;
    if (shown.rows.length === 0) return [element('p', {}, words.nothing)];
    const table = resultTable(this.#context, view, shown, found, (column) => this.#sortBy(column));
    return [
      this.#downloadButton(view),
      element(
        'div',
        {
          class: 'table-scroll',
          role: 'region',
          'aria-labelledby': 'explore_caption',
          tabindex: '0',
        },
        table,
      ),
      ...(shown.pages > 1 ? [this.#pager(view, shown)] : []),
    ];
  }

  /** Up, then down, then as in the file. */
  #sortBy(column: string): void {
    const { view } = this.asked();
    const before = view.sort?.column === column ? view.sort : null;
    const sort = before?.descending ? null : { column, descending: before !== null };
    history.pushState(
      null,
      '',
      location.pathname + viewAddress({ ...view, sort, page: 1 }, this.#context.shownAtFirst),
    );
    this.follow(`button[data-column="${column}"]`);
  }

  #pager(view: View, { page, pages }: ShownView): HTMLElement {
    const { words } = this.#context;
    const turn = (text: string, to: number) => {
      const turned = element('button', { type: 'button', class: 'button-outline' }, text);
      turned.disabled = to < 1 || to > pages;
      turned.addEventListener('click', () => {
        history.pushState(
          null,
          '',
          location.pathname + viewAddress({ ...view, page: to }, this.#context.shownAtFirst),
        );
        this.follow('.table-scroll');
      });
      return turned;
    };
    return element(
      'p',
      { class: 'explore-pager' },
      turn(words.previous, page - 1),
      element('span', {}, words.page(groupDigits(page), groupDigits(pages))),
      turn(words.next, page + 1),
    );
  }

  #downloadButton(view: View): HTMLElement {
    const { words, dataset } = this.#context;
    const button = element('button', { type: 'button', class: 'button-outline' }, words.download);
    button.addEventListener('click', () => {
      this.#say(words.preparing);
      const name = `${dataset}-${view.countBy.length > 0 ? 'counts' : 'rows'}.csv`;
      void this.#open()
        .then(({ table }) => readWholeResult(table, view, this.#context))
        .then(
          (result) => {
            saveFile({ name, mediaType: 'text/csv; charset=utf-8', content: resultCsv(result) });
            this.#say(words.done(name));
          },
          (error: unknown) => {
            console.error(error);
            this.#say(words.failed);
          },
        );
    });
    return element('p', { class: 'explore-actions' }, button);
  }
}
