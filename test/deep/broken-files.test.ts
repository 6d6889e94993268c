import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { healthBureau } from '../support/content-folder.ts';
import { RESTING_ON_A_PLAN, contentFaults, outcomesOf, untrue } from '../support/content-faults.ts';

/** Faults of the five plans are tried at a distance: their rows are many and alike. */
const SAMPLE = 40;

describe('whatever is wrong in a content file, nothing untrue is said of another', () => {
  it('in the health bureau', async () => {
    const folder = await healthBureau(RESTING_ON_A_PLAN);
    const outcomes = [...outcomesOf(folder, contentFaults(folder))];
    expect(outcomes.length).toBeGreaterThan(3000);
    expect(outcomes.flatMap(untrue)).toEqual([]);
  });

  it('in the five plans', async () => {
    const folder = await readContentFolder(
      fileURLToPath(new URL('../../content', import.meta.url)),
    );
    const faults = [...contentFaults(folder)].filter((_, index) => index % SAMPLE === 0);
    const outcomes = [...outcomesOf(folder, faults)];
    expect(outcomes.length).toBeGreaterThan(300);
    expect(outcomes.flatMap(untrue)).toEqual([]);
  });
});
