import { createHash } from 'node:crypto';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { readContentFolder, type KnownFiles } from '../../src/content/read/read-content-folder.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { setBuildContext } from '../../src/site/build-context.ts';
import type { Pages } from '../rendering/open-pages.ts';
import { faultsPage, withPreview, type PageFaults } from './page-with-faults.ts';
import { concernsPage } from './pages-concerned.ts';
import { previewManifest } from './preview-manifest.ts';
import { RecentFindings } from './recent-findings.ts';
import { pathInContent, partOf, showContent, type ShownContent } from './shown-content.ts';

/** A page as the preview gives it. */
export interface PreviewPage {
  status: 200 | 404;
  /** Bytes; a page of HTML bears the faults that concern it. */
  body: Uint8Array;
  /** Of what it shows: the same as long as nothing of it changes. */
  version: string;
}

/** A content folder, as pages that follow its files. */
export class Preview {
  readonly #settings: Settings;
  readonly #pages: Pages;
  readonly #known: KnownFiles = new Map();
  readonly #kept = new RecentFindings();
  #shown: ShownContent | null = null;
  /** Pages are made from what the process shares: one after the other, never while that changes. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor(settings: Settings, pages: Pages) {
    this.#settings = settings;
    this.#pages = pages;
  }

  /**
   * Reads the folder again. What was shown stays where the folder cannot be read.
   * @returns what is wrong with it now
   * @throws {Error} (message in Chinese) when there is no such folder
   */
  async update(): Promise<ShownContent> {
    const { contentDir, asOf } = this.#settings;
    const folder = await readContentFolder(contentDir, process.cwd(), this.#known);
    return this.#alone(() => {
      this.#kept.nextReading();
      const shown = showContent(
        folder,
        { asOf, allowUnreviewed: true, kept: this.#kept },
        this.#shown,
      );
      if (shown.corpus !== null && shown.corpus !== this.#shown?.corpus) {
        const { corpus } = shown;
        const manifest = previewManifest(corpus);
        setBuildContext({ corpus, settings: this.#settings, manifest });
        this.#pages.forgetRoutes();
      }
      this.#shown = shown;
      return Promise.resolve(shown);
    });
  }

  /**
   * The page at a path from the site's root; the page of what is not found, with status 404, where
   * there is none; null where the path is not one of a page.
   */
  async page(path: string): Promise<PreviewPage | null> {
    if (!path.endsWith('/')) return this.#file(path);
    return this.#alone(async () => {
      const faults = this.#faultsOf(path);
      if ((this.#shown?.corpus ?? null) === null)
        return finished(404, faultsPage(faults, this.#place(path)));
      const found = await this.#pages.routeAt(path);
      const route = found ?? (await this.#pages.errorPage());
      const made = await this.#pages.render(route);
      const html = withPreview(new TextDecoder().decode(made), faults, this.#place(path));
      return finished(found === null ? 404 : 200, html);
    });
  }

  /** A file that a page's program writes, e.g. a picture. */
  async #file(path: string): Promise<PreviewPage | null> {
    return this.#alone(async () => {
      if ((this.#shown?.corpus ?? null) === null) return null;
      const route = await this.#pages.routeAt(path);
      if (route === null) return null;
      const body = await this.#pages.render(route);
      return { status: 200, body, version: versionOf(body) };
    });
  }

  #faultsOf(page: string): PageFaults {
    const { problems, folder, stale } = this.#shown ?? {
      problems: [],
      folder: null,
      stale: new Set(),
    };
    const label = folder?.label ?? '';
    const concerns = (problem: Problem) => concernsPage(pathInContent(problem, label), page);
    const own = problems.filter(concerns);
    return {
      own,
      others: problems.filter((problem) => !concerns(problem)),
      isStale: own.some((problem) => stale.has(partOf(pathInContent(problem, label)))),
    };
  }

  #place(path: string) {
    const { basePath } = this.#settings;
    return { basePath, language: splitLanguage(path).language };
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#busy.then(work);
    this.#busy = result.catch(() => {});
    return result;
  }
}

function finished(status: 200 | 404, html: { page: string; version: string }): PreviewPage {
  return { status, body: new TextEncoder().encode(html.page), version: html.version };
}

function versionOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}
