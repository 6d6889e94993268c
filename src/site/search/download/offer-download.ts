import { formatAddress, type SearchState } from '../../../search/address-state.ts';
import { byId, element } from '../element.ts';
import { digits, pageAddressOf, type LoadedContext } from '../page-context.ts';
import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { MadeFile } from './hit-files.ts';
import type { Asked, FoundBy, Hit } from './hit-sheet.ts';
import { saveFile } from './save-file.ts';
import { today } from './today.ts';

/** Rows beside those whose text has the words, by how they were found. */
export type FoundRows = Readonly<Record<Exclude<FoundBy, 'text'>, readonly number[]>>;

/** What was asked, for the file. */
interface Question {
  state: SearchState;
  /** As it was understood. */
  understood: string;
}

const formats = ['csv', 'ods'] as const;

/** Offers the results as files, which are made when a visitor asks for one; nothing where there are none. */
export function offerDownload(
  context: LoadedContext,
  found: FoundRows & { text: readonly number[] },
  question: Question,
): void {
  const say = context.words.download;
  const section = byId('search_download', HTMLElement);
  const hits = (['text', 'synonym', 'other-column'] as const).flatMap((foundBy) =>
    found[foundBy].map((row) => ({ row, foundBy })),
  );
  section.hidden = hits.length === 0;
  if (hits.length === 0) return;
  const message = element('span', { class: 'download-message', role: 'status' });
  const buttons = formats.map((format) => {
    const button = element(
      'button',
      { type: 'button', class: 'button-outline', 'data-format': format },
      say.formats[format],
    );
    button.addEventListener('click', () => {
      message.textContent = say.preparing;
      void makeFile(context, hits, format, question).then(
        (file) => {
          saveFile(file);
          message.textContent = say.done(file.name);
        },
        (error: unknown) => {
          console.error(error);
          message.textContent = say.failed;
        },
      );
    });
    return button;
  });
  section.replaceChildren(
    element('h3', {}, say.heading(digits(hits.length))),
    element('p', { class: 'download-buttons' }, ...buttons, message),
    element('p', { class: 'search-hint' }, say.note),
  );
}

/** Reads the texts, and the script that writes files. */
async function makeFile(
  context: LoadedContext,
  hits: readonly Omit<Hit, 'text'>[],
  format: (typeof formats)[number],
  { state, understood }: Question,
): Promise<MadeFile> {
  const { table } = context;
  const [{ csvOfHits, odsOfHits }, whole] = await Promise.all([
    import('./hit-files.ts'),
    Promise.all(
      hits.map(async (hit): Promise<Hit> => ({ ...hit, text: await context.readText(hit.row) })),
    ),
  ]);
  const addressOf = (path: string) => new URL(pageAddressOf(context, path), location.href).href;
  const asked: Asked = {
    query: state.query,
    understood,
    address: addressOf(pagePath('search') + formatAddress(state)),
    day: today(new Date()),
  };
  const list = { hits: whole, table, asked, addressOf };
  return format === 'csv' ? csvOfHits(list) : odsOfHits(list);
}
