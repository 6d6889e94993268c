import { fileSize } from '../../../words/file-size.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { saveFile } from '../../search/download/save-file.ts';
import { today } from '../../search/download/today.ts';
import { byId, element } from '../../search/element.ts';
import { openParquetTable, type ParquetTable } from '../reading/parquet-table.ts';
import { FileChanged, openRangeFile, type RangeFile } from '../reading/range-file.ts';
import { readNames, type Names } from '../names.ts';
import { resultCsv } from '../result-csv.ts';
import { resultName } from '../result-name.ts';
import { readWholeResult, showView, type ShownView } from '../show-view.ts';
import { ordersCounts } from '../select-rows.ts';
import { readViewAddress, viewAddress, type AskedView } from '../view-address.ts';
import type { View } from '../view.ts';
import { columnOf, readContext, type ExplorerContext } from './context.ts';
import { makeQuestionForm } from './question-form.ts';
import { resultNotes } from './result-notes.ts';
import { figuresOf, resultTable } from './result-table.ts';
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

interface OpenTable {
  file: RangeFile;
  table: ParquetTable;
}

class Explorer {
  readonly elements: HTMLElement[];
  readonly #context: ExplorerContext;
  readonly #form;
  readonly #status = element('p', { id: 'explore_status', role: 'status' });
  readonly #copied = element('p', { class: 'visually-hidden', role: 'status' });
  readonly #result = element('div', { id: 'explore_result' });
  readonly #snippets = element('div', { class: 'load-tools' });
  #opened: Promise<OpenTable> | null = null;
  /** Tables of the datasets that name codes. */
  readonly #named = new Map<string, Promise<OpenTable>>();
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
      const [shown, names] = await Promise.all([
        showView(table, view, this.#context),
        this.#namesFor(view),
      ]);
      if (mine !== this.#latest) return;
      const found = this.#inWords(view, shown);
      this.#result.replaceChildren(...this.#resultOf(view, shown, names, found));
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

  #open(): Promise<OpenTable> {
    this.#opened ??= openTable(this.#context.file, this.#context.size);
    return this.#opened;
  }

  /** The names of the codes that a view counts. They are a help: a view is shown without them as well. */
  async #namesFor({ countBy }: View): Promise<Names> {
    const { names, nameFiles } = this.#context;
    try {
      return await readNames(countBy, names, async (dataset) => {
        const { address, size } = nameFiles[dataset]!;
        const opened = this.#named.get(dataset) ?? openTable(address, size);
        this.#named.set(dataset, opened);
        return (await opened).table;
      });
    } catch (error) {
      console.error(error);
      this.#named.clear();
      return new Map();
    }
  }

  #say(message: string): void {
    this.#status.textContent = message;
  }

  #inWords({ sort, countBy }: View, { rows, all, content }: ShownView): string {
    const { words, distinct } = this.#context;
    const figures = [groupDigits(rows.length), groupDigits(all)] as const;
    const isCounted = content.kind === 'counts';
    const parts = [
      isCounted
        ? words.statusCounts(...figures, groupDigits(content.total))
        : words.status(...figures),
    ];
    if (isCounted ? ordersCounts(sort, countBy, distinct) : sort !== null) {
      const { column, descending } = sort!;
      const title =
        figuresOf(this.#context).find(({ name }) => name === column)?.title ??
        columnOf(this.#context, column).title;
      parts.push(words.sortedBy(title, descending));
    }
    return parts.join(words.separator);
  }

  #resultOf(view: View, shown: ShownView, names: Names, found: string): HTMLElement[] {
    const { words } = this.#context;
    if (shown.rows.length === 0) return [element('p', {}, words.nothing)];
    const table = resultTable(this.#context, view, shown, {
      said: found,
      names,
      sortBy: (column) => this.#sortBy(column),
    });
    return [
      ...resultNotes(this.#context, view, shown, (other) => this.ask(other)),
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
      const name = resultName(dataset, view, today(new Date()));
      void Promise.all([this.#open(), this.#namesFor(view)])
        .then(([{ table }, names]) => readWholeResult(table, view, this.#context, names))
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

async function openTable(address: string, size: number): Promise<OpenTable> {
  const file = await openRangeFile(address, size, (asked, init) => fetch(asked, init));
  return { file, table: await openParquetTable(file) };
}
