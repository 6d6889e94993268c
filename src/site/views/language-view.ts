import { pageAddress } from '../../corpus/addresses/page-paths.ts';
import { absoluteUrl, sitePath } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';
import { languageTag, t } from '../../words/interface/index.ts';
import type { Language, Words } from '../../words/interface/index.ts';

/** The interface in one language: its words, and where pages and files are. */
export interface LanguageView {
  language: Language;
  words: Words;
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

/** The interface of a site that is published at the address of these settings. */
export function languageView(
  language: Language,
  settings: Pick<Settings, 'basePath' | 'siteUrl'>,
): LanguageView {
  return {
    language,
    words: t(language),
    chinese: language === 'zh' ? undefined : languageTag.zh,
    english: language === 'en' ? undefined : languageTag.en,
    page: (path) => sitePath(settings, pageAddress(language, path)),
    file: (path) => sitePath(settings, path),
    absolutePage: (path) => absoluteUrl(settings, pageAddress(language, path)),
    absolute: (path) => absoluteUrl(settings, path),
  };
}
