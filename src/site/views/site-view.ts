import type { Corpus } from '../../corpus/model/corpus.ts';
import type { ExportManifest } from '../../publish/files/manifest.ts';
import type { Language } from '../../words/interface/index.ts';
import { getBuildContext, type BuildContext } from '../build-context.ts';
import { languageView, type LanguageView } from './language-view.ts';

/** What every page and component needs to know about the site, in one interface language. */
export interface SiteView extends LanguageView {
  /** What this build is; corpus and manifest stand beside it, for most pages need them. */
  context: BuildContext;
  corpus: Corpus;
  manifest: ExportManifest;
}

/** The view of the site that is being built, from its corpus and the files written beside it. */
export function getSiteView(language: Language): SiteView {
  const context = getBuildContext();
  const { corpus, manifest, settings } = context;
  return { ...languageView(language, settings), context, corpus, manifest };
}
