import { expect, test } from 'vitest';
import { files } from '../support/content-folder.ts';
import { faultsOfDraft, stoppingFaults, STOPPING } from '../support/draft-faults.ts';

test('no fault of a draft stops anybody but those of its front matter that hide that it is one', () => {
  const faults = faultsOfDraft();
  expect(faults.length).toBeGreaterThan(100);
  const stopping = stoppingFaults(faults);
  expect(new Set(stopping.map(({ file }) => file))).toEqual(new Set([files.green]));
  expect(stopping.map(({ name }) => name)).toEqual(STOPPING);
});
