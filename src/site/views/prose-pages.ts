import { requiredPages, type RequiredPage } from '../../corpus/addresses/page-paths.ts';
import type { Corpus, ProsePage } from '../../corpus/model/corpus.ts';
import type { Language, Words } from '../../words/interface/index.ts';

/** A page of prose as it is shown in one interface language. */
export interface ProseView {
  name: string;
  title: string;
  description: string;
  /** Sanitised HTML; empty where the content brings no text. */
  html: string;
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
    return { name, title, description: description[language], html: '', language };
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

/**
 * HTML of prose with its links to this site completed by language and base path. In the text they
 * are written from the site's root: `/plans/` for a page, `/data/measures.csv` for a file.
 */
export function completeLinks(
  html: string,
  address: { page(path: string): string; file(path: string): string },
): string {
  return html.replace(/ href="(\/(?!\/)[^"]*)"/g, (_, path: string) => {
    const isFile = /\.[a-z0-9]+$/i.test(path.split(/[?#]/, 1)[0]!);
    return ` href="${isFile ? address.file(path) : address.page(path)}"`;
  });
}
