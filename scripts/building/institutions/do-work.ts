import type { ContentFile, ContentFolder } from '../../../src/content/read/content-folder.ts';
import { fileOf } from '../../../src/content/read/with-readings.ts';
import { corpusOfPart } from '../../../src/corpus/assembly/load-corpus.ts';
import { manifestOf } from '../../../src/publish/files/manifest.ts';
import type { KeepPiece, Piece } from '../../../src/publish/files/pieces.ts';
import { filesOfShare, writeShare } from '../../../src/publish/files/write-share.ts';
import { writeLinkPictures } from '../../../src/publish/pictures/write-link-pictures.ts';
import { setBuildContext } from '../../../src/site/build-context.ts';
import { openPages, type Pages } from '../../rendering/open-pages.ts';
import { canBeOfInstitution, renderPages } from '../../rendering/render-pages.ts';
import type { MadePiece } from '../../keeping/pieces.ts';
import type { Work, WorkPlace } from './work.ts';

/**
 * Makes pieces of institutions, from their own content alone: files of no plan, and the plans that they
 * have and need. Nothing is held from one work to the next but what was read of the files of no plan.
 */
export class InstitutionWorker {
  readonly #place: WorkPlace;
  readonly #around: readonly ContentFile[];
  readonly #pages: Promise<Pages>;

  constructor(place: WorkPlace) {
    this.#place = place;
    this.#around = place.around.map(fileOf);
    this.#pages = openPages(place.compiled, place.settings);
  }

  async do({ institutions, files, make, taken }: Work): Promise<MadePiece[]> {
    const { settings, asOf, history, isCompared, shown, exports, site, parts, ready } = this.#place;
    const corpus = {
      ...corpusOfPart(this.#folder(files), { asOf, shown }),
      history,
      isCompared,
    };
    const done: MadePiece[] = [];
    const keep: KeepPiece = async <T>({ name, make: makePiece, filesOf, partsOf }: Piece<T>) => {
      if (!make.has(name)) return taken.get(name) as T;
      const made = await makePiece();
      done.push({ name, made, files: filesOf(made), parts: partsOf?.(made) ?? [] });
      return made;
    };
    const job = { corpus, settings, directory: exports, parts };
    const own = corpus.institutions.filter(({ institutionId }) => institutions.has(institutionId));
    const written = [];
    for (const institution of own) {
      written.push(...filesOfShare(await writeShare(job, institution, keep)));
    }
    const manifest = manifestOf(written, { splits: [], emptyCells: new Map() });
    setBuildContext({ corpus, settings, manifest });
    const pages = await this.#pages;
    pages.forgetRoutes();
    await renderPages(pages, site, { ready, keep, isMeant: canBeOfInstitution });
    await writeLinkPictures({ corpus, settings, directory: site }, keep);
    return done;
  }

  #folder(ofPlans: Work['files']): ContentFolder {
    const { label } = this.#place;
    const files = [...this.#around, ...ofPlans.map(fileOf)].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    return { label, files: new Map(files.map((file) => [file.path, file])) };
  }
}
