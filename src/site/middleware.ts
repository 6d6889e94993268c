import type { MiddlewareHandler } from 'astro';
import { markLanguages } from './marking/mark-languages.ts';

/** Marks on every page what is not in the page's language, wherever it comes from. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  // As bytes: of a text, a response would look at every character once more.
  const page = new TextEncoder().encode(markLanguages(await response.text()));
  return new Response(page, response);
};
