import type { Corpus } from '../corpus/corpus.ts';
import { getSiteCorpus } from '../corpus/site-corpus.ts';
import type { ExportManifest } from '../exports/manifest.ts';
import { getExportManifest } from '../exports/site-manifest.ts';
import { languageParameter, languages, languageTag, t } from '../i18n/index.ts';
import type { Language, Words } from '../i18n/index.ts';
import { absoluteUrl, sitePath } from '../site/addresses.ts';
import { readSettings } from '../site/settings.ts';
import { pageAddress } from './page-address.ts';

/** What every page and component needs to know about the site, in one interface language. */
export interface SiteView {
  language: Language;
  words: Words;
  corpus: Corpus;
  manifest: ExportManifest;
  /** Value of `lang` for Chinese text: undefined where the page is Chinese itself. */
  chinese: string | undefined;
  /** Value of `lang` for English text: undefined where the page is English itself. */
  english: string | undefined;
  /** Address of a page in this language, base path included. */
  page(path: string): string;
  /** Address of a file (data, download, style), which has no language. */
  file(path: string): string;
  /** Absolute address of a page in this language. */
  absolutePage(path: string): string;
  /** Absolute address of a path as it is. */
  absolute(path: string): string;
}

/** The view of the site that is being built, from its corpus and the files written beside it. */
export async function getSiteView(language: Language): Promise<SiteView> {
  const settings = readSettings(process.env, process.cwd());
  return {
    language,
    words: t(language),
    corpus: await getSiteCorpus(),
    manifest: getExportManifest(),
    chinese: language === 'zh' ? undefined : languageTag.zh,
    english: language === 'en' ? undefined : languageTag.en,
    page: (path) => sitePath(settings, pageAddress(language, path)),
    file: (path) => sitePath(settings, path),
    absolutePage: (path) => absoluteUrl(settings, pageAddress(language, path)),
    absolute: (path) => absoluteUrl(settings, path),
  };
}

/** Route parameters of a page that exists once a language. */
export function languagePaths() {
  return languages.map((language) => ({
    params: { lang: languageParameter[language] },
    props: { language },
  }));
}
