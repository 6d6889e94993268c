import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { languageParameter, type Language } from '../content/language.ts';
import { getBuildContext } from './build-context.ts';
import { pageParameter } from './views/paging.ts';

/** A page for Astro to make: the parameters of its address, and what it is about. */
export interface Route<Props> {
  params: Record<string, string | undefined>;
  props: Props & { language: Language };
}

/** Languages in which this site is published. */
function published(): readonly Language[] {
  return getBuildContext().corpus.site.languages;
}

/** Routes of a page of which there is one, in every language. */
export function pageRoutes(): Route<object>[] {
  return published().map((language) => ({
    params: { lang: languageParameter[language] },
    props: { language },
  }));
}

/** Routes of the pages of a list, in every language: `number` counts from 1. */
export function listRoutes(pages: number): Route<{ number: number }>[] {
  return inEveryLanguage(
    Array.from({ length: pages }, (_, index) => ({
      params: { page: pageParameter(index + 1) },
      props: { number: index + 1 },
    })),
  );
}

/**
 * Routes of the pages that stand for the entries of a collection, in every language; their `id`
 * is that of the entry.
 * @param pagesOf the pages of an entry: the parameters of each, and what it is about besides
 */
export async function entryRoutes<Name extends CollectionKey, Props extends object>(
  collection: Name,
  pagesOf: (
    entry: CollectionEntry<Name>,
  ) => readonly { params: Record<string, string | undefined>; props?: Props }[],
): Promise<Route<Props & { id: string }>[]> {
  const entries = await getCollection(collection);
  return inEveryLanguage(
    entries.flatMap((entry) =>
      pagesOf(entry).map(({ params, props }) => ({
        params,
        props: { ...(props ?? ({} as Props)), id: entry.id },
      })),
    ),
  );
}

/**
 * Routes of the files that are drawn of the entries of a collection, in one language; their `id` is
 * that of the entry.
 * @param paramsOf the parameters of the address; null of an entry that has no such file
 */
export async function fileRoutes<Name extends CollectionKey>(
  collection: Name,
  paramsOf: (entry: CollectionEntry<Name>) => Record<string, string> | null,
): Promise<{ params: Record<string, string>; props: { id: string } }[]> {
  const entries = await getCollection(collection);
  return entries.flatMap((entry) => {
    const params = paramsOf(entry);
    return params === null ? [] : [{ params, props: { id: entry.id } }];
  });
}

/**
 * Routes of pages in every language. Those of one page follow each other: what is computed for it in
 * one language is still at hand for the other.
 */
export function inEveryLanguage<Props>(
  pages: readonly { params: Record<string, string | undefined>; props: Props }[],
): Route<Props>[] {
  return pages.flatMap(({ params, props }) =>
    published().map((language) => ({
      params: { lang: languageParameter[language], ...params },
      props: { ...props, language },
    })),
  );
}
