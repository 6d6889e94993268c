import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoEnvironment } from '../../../../scripts/serve/demo-environment.ts';
import { projectRoot } from '../../../../scripts/shared/run-command.ts';
import { readSettings } from '../../../../scripts/shared/read-settings.ts';

test('the demonstration is built apart from what somebody publishes, whatever the environment says', () => {
  const own = {
    CONTENT_DIR: '/srv/content',
    OUT_DIR: '/srv/site',
    PREVIOUS_BUILD: '/srv/before',
    BASE_PATH: '/plans/',
  };
  const settings = readSettings({ ...own, ...demoEnvironment(projectRoot) }, projectRoot);
  expect(settings).toMatchObject({
    outDir: join(projectRoot, '.cache/demo-dist'),
    previousBuild: null,
    cache: true,
    basePath: '/plans/',
  });
  expect(existsSync(join(settings.contentDir, 'site.yaml'))).toBe(true);
});
