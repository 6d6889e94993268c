import type { FilePlan } from '../comparison.ts';

/** Reads JSON from this site. @throws {Error} when it cannot be had */
export async function readJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Value;
}

/** Reads plans from their data files; each is read once, a failed reading is tried again. */
export function planReader(root: string): (planId: string) => Promise<FilePlan> {
  const plans = new Map<string, Promise<FilePlan>>();
  return (planId) => {
    const before = plans.get(planId);
    if (before) return before;
    const reading = readJson<FilePlan>(`${root}data/plans/${planId}.json`).catch(
      (error: unknown) => {
        plans.delete(planId);
        throw error;
      },
    );
    plans.set(planId, reading);
    return reading;
  };
}
