import { expect, it } from 'vitest';
import { ContentError } from '../../../../src/content/problems/content-error.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

it('content with errors is refused with every problem, each with its file', async () => {
  const { corpus, problems } = await loadHealthBureau({
    'site.yaml': null,
    'institutions/demo-health.yaml': 'name: [',
  });
  expect(corpus).toBeNull();
  expect(problems.length).toBeGreaterThan(1);
  const { message } = new ContentError(problems);
  for (const { file } of problems) expect(message).toContain(file);
});
