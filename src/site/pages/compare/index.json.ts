import { compareIndex } from '../../compare/compare-index.ts';
import { getSiteCorpus } from '../../site-corpus.ts';

/** `/compare/index.json`: the plans that the comparison can show. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(compareIndex(await getSiteCorpus())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
