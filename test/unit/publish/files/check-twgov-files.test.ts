import { appendFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkTwgovFiles } from '../../../../src/publish/files/check-twgov-files.ts';
import { writeSite } from '../../../support/written-site.ts';

test('a file that breaks a rule of data.gov.tw stops the build, and is named', async () => {
  const site = await writeSite();
  await expect(checkTwgovFiles(site, site.context)).resolves.toBeUndefined();
  await appendFile(join(site.directory, 'data/institutions/aaa/plans.csv'), '多出一格\r\n');
  await expect(checkTwgovFiles(site, site.context)).rejects.toThrow(
    /品質規則[^]*\/data\/institutions\/aaa\/plans\.csv {2}structure[^]*\/data\/institutions\/aaa\/plans\.csv {2}amount/,
  );
  await rm(dirname(site.directory), { recursive: true });
});
