import type { Corpus } from '../../corpus/model/corpus.ts';
import { getBuildContext, type BuildContext } from '../build-context.ts';
import type { ExportManifest } from '../../publish/files/manifest.ts';
import { languageTag, t } from '../../words/interface/index.ts';
import type { Language, Words } from '../../words/interface/index.ts';
import { absoluteUrl, sitePath } from '../../corpus/addresses/site-address.ts';
import { pageAddress } from '../../corpus/addresses/page-paths.ts';

/** What every page and component needs to know about the site, in one interface language. */
export interface SiteView {
  language: Language;
  words: Words;
  /** What this build is; corpus and manifest stand beside it, for most pages need them. */
  context: BuildContext;
  corpus: Corpus;
  manifest: ExportManifest;
  /** Value of `lang` for Chinese text: undefined where the page is Chinese itself. */
  chinese: string | undefined;
  /** Value of `lang` for English text: undefined where the page is English itself. */
  english: string | undefined;
  /** Address of a page in this language, base path included. */
  page: (path: string) => string;
  /** Address of a file (data, download, style), which has no language. */
  file: (path: string) => string;
  /** Absolute address of a page in this language. */
  absolutePage: (path: string) => string;
  /** Absolute address of a path as it is. */
  absolute: (path: string) => string;
}

/** The view of the site that is being built, from its corpus and the files written beside it. */
export function getSiteView(language: Language): SiteView {
  const context = getBuildContext();
  const { corpus, manifest, settings } = context;
  return {
    language,
    words: t(language),
    context,
    corpus,
    manifest,
    chinese: language === 'zh' ? undefined : languageTag.zh,
    english: language === 'en' ? undefined : languageTag.en,
    page: (path) => sitePath(settings, pageAddress(language, path)),
    file: (path) => sitePath(settings, path),
    absolutePage: (path) => absoluteUrl(settings, pageAddress(language, path)),
    absolute: (path) => absoluteUrl(settings, path),
  };
}
