import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { previewManifest } from '../../../../scripts/preview/preview-manifest.ts';
import { unitCalendarPath } from '../../../../src/corpus/addresses/unit-files.ts';
import {
  calendarPath,
  institutionCalendar,
} from '../../../../src/publish/calendar/institution-calendar.ts';
import { unitCalendar } from '../../../../src/publish/calendar/unit-calendar.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite } from '../../../support/written-site.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

const { corpus } = await loadHealthBureau();
const { byHref } = previewManifest(corpus!);

test('a preview offers the calendars that a build writes, and no others', () => {
  const calendars = corpus!.institutions.flatMap((institution) => [
    [calendarPath(institution), institutionCalendar(institution, corpus!)] as const,
    ...corpus!.unitsAndNames
      .get(institution.institutionId)!
      .map((unit) => [unitCalendarPath(institution, unit), unitCalendar(unit, corpus!)] as const),
  ]);
  const written = calendars.filter(([, { events }]) => events.length > 0).map(([path]) => path);
  const offered = calendars.map(([path]) => path).filter((path) => byHref.has(path));
  expect(offered).toEqual(written);
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(calendars.length);
});

test('whatever else a page may name is a file whose size is not known yet', () => {
  expect(byHref.get('/feed.xml')).toMatchObject({ bytes: Number.NaN, rows: null });
});

test('files of data and of plans have the media types that a build gives them', async () => {
  const { directory, context } = await writeSite();
  await rm(dirname(directory), { recursive: true, force: true });
  const preview = previewManifest(smallCorpus()).byHref;
  const types = (mediaTypes: (href: string) => string | undefined) =>
    [...context.manifest.byHref].flatMap(([href, { dataset, planId, format }]) =>
      (dataset !== null || planId !== null) && preview.has(href) && format !== 'txt'
        ? [[href, mediaTypes(href)]]
        : [],
    );
  expect(types((href) => preview.get(href)?.mediaType)).toEqual(
    types((href) => context.manifest.byHref.get(href)?.mediaType),
  );
});
