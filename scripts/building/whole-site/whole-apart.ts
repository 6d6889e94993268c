import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import type { Settings } from '../../../src/corpus/settings.ts';
import { AskedProcess } from '../processes/asked-process.ts';
import type { ContentToRead, FromWhole, PagesWork, SearchWork, ToWhole } from './whole-work.ts';

const PROGRAM = fileURLToPath(new URL('whole-process.ts', import.meta.url));

/** Fewer plans are made by the build itself before a process would have started. */
const WORTH_A_PROCESS = 20;

/**
 * Has another process make what is of the whole content (which rows are similar, the index of measures, pages), while this
 * one writes data files.
 */
export class WholeApart {
  readonly #process = new AskedProcess<ToWhole, FromWhole[ToWhole['is']]>(PROGRAM);
  #hasCorpus: Promise<unknown> = Promise.resolve();

  /** A process for a content folder; null where it would not be worth one, or may not be. */
  static begin({ contentDir, processes }: Settings): WholeApart | null {
    const isWorth = processes > 1 && plansIn(contentDir) >= WORTH_A_PROCESS;
    return isWorth ? new WholeApart() : null;
  }

  /** Tells of the content; what is asked next is answered from it. */
  async read(content: ContentToRead): Promise<void> {
    await this.#process.tell({ is: 'read', ...content });
  }

  /** Tells what has become of the content. @param shown drafts that are shown */
  makeCorpus(
    { asOf, history, isCompared }: Corpus,
    settings: Settings,
    shown: ReadonlySet<string>,
  ): void {
    const corpus = { settings, asOf, history, isCompared, shown };
    this.#hasCorpus = this.#process.ask({ is: 'corpus', corpus });
    // Whoever asks for what is made of it is told.
    this.#hasCorpus.catch(() => {});
  }

  /** Which rows are similar, to be noted of a corpus of the same content. */
  compare(): Promise<FromWhole['similar']> {
    return this.#ask<'similar'>({ is: 'similar' });
  }

  search(search: SearchWork): Promise<FromWhole['search']> {
    return this.#ask<'search'>({ is: 'search', search });
  }

  /** Renders pages: once before there are data files, and once more. */
  pages(pages: PagesWork): Promise<FromWhole['pages']> {
    return this.#ask<'pages'>({ is: 'pages', pages });
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }

  async #ask<Kind extends ToWhole['is']>(question: ToWhole): Promise<FromWhole[Kind]> {
    const answer = this.#process.ask(question);
    answer.catch(() => {});
    await this.#hasCorpus;
    return (await answer) as FromWhole[Kind];
  }
}

/** How many plans a content folder has, about; none where it cannot be read. */
function plansIn(contentDir: string): number {
  const foldersIn = (path: string) =>
    readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  try {
    const plans = join(contentDir, 'plans');
    return foldersIn(plans).reduce((sum, { name }) => sum + foldersIn(join(plans, name)).length, 0);
  } catch {
    return 0;
  }
}
