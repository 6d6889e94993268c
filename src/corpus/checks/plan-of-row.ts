import type { ContentView } from '../../content/read/content-view.ts';

/** The other plan of which an id is a row, current, former or removed; null where it is of none. */
export function otherPlanOfRow(
  id: string,
  planId: string,
  { holders }: Pick<ContentView, 'holders'>,
): string | null {
  const others = [...holders.rows.holdersOf(id)].flatMap((holder) => holder.planId ?? []);
  return others.find((other) => other !== planId) ?? null;
}
