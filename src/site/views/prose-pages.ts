import { requiredPages, type RequiredPage } from '../../corpus/addresses/page-paths.ts';
import type { SiteAddresses } from '../../corpus/links/resolve-link.ts';
import type { Corpus, ProsePage } from '../../corpus/model/corpus.ts';
import type { Language, Words } from '../../words/interface/index.ts';

/** A page of prose as it is shown in one interface language. */
export interface ProseView {
  name: string;
  title: string;
  description: string;
  /** Sanitised HTML with links for a page; empty where the content brings no text. */
  html: (site: SiteAddresses) => string;
  /** Language of title and text. */
  language: Language;
}

/** All pages of prose in a language: the required ones first, then any that the content adds. */
export function prosePages(corpus: Corpus, language: Language, words: Words): ProseView[] {
  const added = corpus.pages.map(({ name }) => name).filter((name) => !isRequired(name));
  return [...new Set<string>([...requiredPages, ...added])].map((name) =>
    proseView(name, corpus, language, words),
  );
}

function proseView(name: string, corpus: Corpus, language: Language, words: Words): ProseView {
  const page = findPage(corpus.pages, name, language);
  const title = isRequired(name) ? words.menu[name] : name;
  if (page === undefined) {
    const { description } = corpus.site;
    return { name, title, description: description[language], html: () => '', language };
  }
  return {
    name,
    title: page.metadata.title,
    description: page.metadata.description,
    html: page.html,
    language: page.language,
  };
}

/** The page in the language asked for, else in the other one. */
function findPage(
  pages: readonly ProsePage[],
  name: string,
  language: Language,
): ProsePage | undefined {
  const versions = pages.filter((page) => page.name === name);
  return versions.find((page) => page.language === language) ?? versions[0];
}

function isRequired(name: string): name is RequiredPage {
  return (requiredPages as readonly string[]).includes(name);
}
