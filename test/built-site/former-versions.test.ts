import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { otherAgencySite } from '../support/built-sites.ts';

/** The list of versions on the page of a plan and on that of its former version. */

const versionsOn = async (page: string): Promise<string> => {
  const html = await readFile(join(otherAgencySite.directory, page, 'index.html'), 'utf8');
  return /<section class="plan-versions".*?<\/section>/su.exec(html)![0];
};

test.each([
  ['', '本頁是現行版', '本頁是舊版'],
  ['en/', 'This page shows the version in force', 'This page shows a former version'],
])('a page calls itself the version in force where it is: /%s', async (language, now, former) => {
  const plan = `${language}plans/demo-health/113-food/`;
  expect(await versionsOn(plan)).toContain(now);
  const old = await versionsOn(`${plan}versions/1/`);
  expect(old).not.toContain(now);
  expect(old).toContain(former);
});
