import type { MiddlewareHandler } from 'astro';
import { markPage } from './marking/mark-page.ts';

/** Marks the texts of every page, wherever they come from. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  // As bytes: of a text, a response would look at every character once more.
  const page = new TextEncoder().encode(markPage(await response.text()));
  return new Response(page, response);
};
