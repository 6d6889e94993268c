import { compareIndex } from '../../compare/compare-index.ts';
import { getBuildContext } from '../../build-context.ts';

/** `/compare/index.json`: the plans that the comparison can show. */
export function GET(): Response {
  return new Response(JSON.stringify(compareIndex(getBuildContext().corpus)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
