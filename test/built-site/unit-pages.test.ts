import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOds } from 'hucre/ods';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { unresolvedPlace } from '../../src/corpus/addresses/unresolved-place.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

interface Assigned {
  measure_id: string;
  unit: string;
  unit_id: string | null;
}

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('pages of units of %s', async (_, site) => {
  const fileOf = (path: string) => join(site.directory, path);
  const read = <Rows>(name: string) =>
    JSON.parse(readFileSync(fileOf(`data/${name}.json`), 'utf8')) as Rows;
  const institutionOf = new Map(
    read<{ measure_id: string; institution_id: string }[]>('measures').map(
      ({ measure_id: id, institution_id: institution }) => [id, institution],
    ),
  );
  const assigned = Map.groupBy(read<Assigned[]>('assignments'), ({ measure_id, unit, unit_id }) =>
    [institutionOf.get(measure_id), unit_id ?? unresolvedPlace(unit)].join('/units/'),
  );
  const units = read<{ unit_id: string; institution_id: string; url: string }[]>('units');
  const pages = new Map((await readPages(site.directory)).map((page) => [page.address, page]));
  const linkToRow = new RegExp(`href="${site.basePath}(?:en/)?plans/[^"]*#([^"]+)"`, 'g');

  const csvOf = (place: string) =>
    parseCsv<Record<string, string>>(readFileSync(fileOf(`data/institutions/${place}.csv`)), {
      bom: true,
      columns: true,
    });

  test('there is one for every unit, at the address that the data give', () => {
    for (const { unit_id: id, institution_id: institution, url } of units) {
      const path = `/institutions/${institution}/units/${id}/`;
      expect(url).toBe(`${site.siteUrl}${site.basePath}${path.slice(1)}`);
      expect([path, pages.has(path), pages.has(`/en${path}`)]).toEqual([path, true, true]);
    }
  });

  test('each leads to every measure that is assigned to the unit or name, in both languages', () => {
    expect(assigned.size).toBeGreaterThan(0);
    for (const [place, own] of assigned) {
      const ids = new Set(own.map(({ measure_id: id }) => id));
      for (const language of ['', '/en']) {
        const { html } = pages.get(`${language}/institutions/${place}/`)!;
        // Results lead to a part of their plan.
        const listed = [...html.matchAll(linkToRow)].map(([, id]) => id!);
        const rows = new Set(listed.filter((id) => institutionOf.has(id)));
        expect([place, rows]).toEqual([place, ids]);
      }
    }
  });

  test('the CSV of each holds every such measure, and counts it once', () => {
    for (const [place, own] of assigned) {
      const rows = csvOf(place);
      const ids = new Set(own.map(({ measure_id: id }) => id));
      expect([place, new Set(rows.map((row) => row['measure_id']))]).toEqual([place, ids]);
      const count = rows.reduce((sum, row) => sum + Number(row['measure_count']), 0);
      expect([place, count]).toEqual([place, ids.size]);
    }
  });

  test('a unit without a measure has files with the names of the columns', () => {
    const idle = units.filter(
      ({ institution_id: institution, unit_id: id }) => !assigned.has(`${institution}/units/${id}`),
    );
    expect(idle.length).toBeGreaterThan(0);
    for (const { institution_id: institution, unit_id: id } of idle) {
      const place = `${institution}/units/${id}`;
      expect(readFileSync(fileOf(`data/institutions/${place}.csv`), 'utf8').split('\r\n')).toEqual([
        expect.stringMatching(/^\u{FEFF}measure_id,position,measure_count,plan_id,/u),
        '',
      ]);
      expect(existsSync(fileOf(`data/institutions/${place}.ods`))).toBe(true);
    }
  });
});

test('數位資源服務科 has its 25 measures in the CSV and the ODS, however they spell it', async () => {
  const path = join(mainSite.directory, 'data/institutions/nlpi/units/nlpi-digital-resources');
  const csv = parseCsv<Record<string, string>>(readFileSync(`${path}.csv`), {
    bom: true,
    columns: true,
  });
  const { sheets } = await readOds(readFileSync(`${path}.ods`));
  expect(sheets.map(({ name }) => name)).toEqual(['作法與期限', '欄位說明', '關於本檔']);
  const explained = sheets[1]!.rows.slice(1);
  expect(new Set(explained.map(([sheet]) => sheet))).toEqual(new Set(['作法與期限']));
  expect(explained.map(([, column]) => column)).toEqual(sheets[0]!.rows[0]);
  const [heads = [], ...rows] = sheets[0]!.rows;
  const ids = rows.map((row) => row[heads.indexOf('measure_id')]);
  expect(new Set(ids).size).toBe(25);
  expect(ids).toEqual(csv.map((row) => row['measure_id']));
  expect(new Set(rows.map((row) => row[heads.indexOf('unit')]))).toEqual(
    new Set(['數位資源服務科', '數位資源服科', '數位資源服物科']),
  );
});
