import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { Store, type Term } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStaticServer, type RunningServer } from '../../../scripts/serve/static-server.ts';
import { prefixes } from '../../../src/publish/descriptions/rdf.ts';
import { siteWithPlans, otherAgencySite } from '../../support/built-sites.ts';
import { parseJsonLd } from '../../support/rdf.ts';
import { readText, urlOf } from '../../support/site-files.ts';
import { addFormats } from '../../support/ajv-formats.ts';
import { inTurn } from '../../support/samples.ts';

/** A file as the catalogue describes it. */
interface Distribution {
  dataset: string;
  downloadUrl: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  conformsTo: string | null;
}

/** What a dataset was called before it had an identifier of the whole world; else its address. */
function nameOf(store: Store, dataset: Term): string {
  const [alias] = store.getObjects(dataset, `${prefixes.adms}identifier`, null);
  const names = alias ? store.getObjects(alias, `${prefixes.skos}notation`, null) : [];
  return names[0]?.value ?? dataset.value;
}

/**
 * A harvester that knows one address, the catalogue’s, and the vocabularies DCAT, SPDX and Dublin
 * Core. It follows `dcat:catalog` and collects what is on offer.
 */
async function harvest(
  start: string,
  get: (url: string) => Promise<Response>,
): Promise<Distribution[]> {
  const found: Distribution[] = [];
  const waiting = [start];
  const seen = new Set<string>();
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const store = new Store(await parseJsonLd((await (await get(url)).json()) as object));
    const one = (subject: Term, property: string): string | null =>
      store.getObjects(subject, property, null)[0]?.value ?? null;
    waiting.push(
      ...store.getObjects(url, `${prefixes.dcat}catalog`, null).map(({ value }) => value),
    );
    for (const dataset of store.getObjects(url, `${prefixes.dcat}dataset`, null)) {
      for (const each of store.getObjects(dataset, `${prefixes.dcat}distribution`, null)) {
        const [checksum] = store.getObjects(each, `${prefixes.spdx}checksum`, null);
        const [format] = store.getObjects(each, `${prefixes.dcterms}format`, null);
        found.push({
          dataset: nameOf(store, dataset),
          downloadUrl: one(each, `${prefixes.dcat}downloadURL`)!,
          mediaType: one(format!, `${prefixes.dcterms}identifier`)!,
          bytes: Number(one(each, `${prefixes.dcat}byteSize`)),
          sha256: one(checksum!, `${prefixes.spdx}checksumValue`)!,
          conformsTo: one(each, `${prefixes.dcterms}conformsTo`),
        });
      }
    }
  }
  return found;
}

describe.each(
  inTurn([
    ['the site', siteWithPlans],
    ['the other agency’s site', otherAgencySite],
  ]),
)('a harvester that starts from the catalogue of %s alone', (_, site) => {
  let server: RunningServer;
  let offered: Distribution[];
  /** The site is built for another address than the one where it stands now. */
  const get = (url: string) =>
    fetch(url.replace(urlOf(site, '/'), server.url), { redirect: 'error' });
  const fileOf = (dataset: string, mediaType: string) =>
    offered.find((each) => each.dataset === dataset && each.mediaType === mediaType)!;
  const rowsOf = async (dataset: string) =>
    (await (await get(fileOf(dataset, 'application/json').downloadUrl)).json()) as Record<
      string,
      unknown
    >[];

  beforeAll(async () => {
    const { directory, basePath } = site;
    server = await startStaticServer({ directory, basePath, port: 0 });
    offered = await harvest(urlOf(site, '/data/catalog.jsonld'), get);
  });
  afterAll(() => server.close());

  test('finds every data file of the site', async () => {
    const sums = (await readText(site, '/data/SHA256SUMS')).trim().split('\n');
    const isData = (name: string) =>
      !/(?:\.csv-metadata\.json|SHA256SUMS|catalog\.(?:jsonld|ttl)|datapackage\.json|versions\.json|changes-log\.json|changes\.xml|\.svg)$/.test(
        name,
      ) &&
      // Pictures are drawn of data. The catalogue is of plans in force; former versions are in the description of the interface.
      // So are files of units and pictures, which are made of the data and are none.
      !/^(?:schema|vocabularies|twgov)\/|^plans\/.+\/versions\/|^institutions\/[^/]+\/units\/|\.svg$/.test(
        name,
      );
    const listed = sums
      .map((line) => line.split('  ') as [string, string])
      .filter(([, name]) => isData(name));
    expect(new Map(offered.map(({ downloadUrl, sha256 }) => [downloadUrl, sha256]))).toEqual(
      new Map(listed.map(([sum, name]) => [urlOf(site, `/data/${name}`), sum])),
    );
  });

  test('gets each file as promised: type, size and checksum', async () => {
    expect(offered.length).toBeGreaterThan(80);
    for (const { downloadUrl, mediaType, bytes, sha256 } of offered) {
      const answer = await get(downloadUrl);
      const content = Buffer.from(await answer.arrayBuffer());
      expect(answer.status, downloadUrl).toBe(200);
      expect(answer.headers.get('Content-Type')?.split(';')[0], downloadUrl).toBe(mediaType);
      expect(answer.headers.get('Access-Control-Allow-Origin'), downloadUrl).toBe('*');
      expect(content.length, downloadUrl).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), downloadUrl).toBe(sha256);
    }
  });

  test('joins every measure to its plan and its institution', async () => {
    const [measures, plans, institutions] = await Promise.all(
      ['measures', 'plans', 'institutions'].map(rowsOf),
    );
    const planById = new Map(plans!.map((plan) => [plan['plan_id'], plan]));
    const institutionById = new Map(institutions!.map((each) => [each['institution_id'], each]));
    expect(measures!.length).toBeGreaterThan(0);
    const counted = new Map<unknown, number>();
    for (const measure of measures!) {
      const plan = planById.get(measure['plan_id']);
      expect(plan?.['institution_id']).toBe(measure['institution_id']);
      expect(institutionById.get(measure['institution_id'])).toBeDefined();
      counted.set(measure['plan_id'], (counted.get(measure['plan_id']) ?? 0) + 1);
    }
    for (const plan of plans!) expect(counted.get(plan['plan_id']) ?? 0).toBe(plan['row_count']);
  });

  test('reads the same rows out of the CSV, and checks the JSON by the schema that it names', async () => {
    const json = await rowsOf('measures');
    const csv = fileOf('measures', 'text/csv');
    const rows: Record<string, string>[] = parse(
      Buffer.from(await (await get(csv.downloadUrl)).arrayBuffer()),
      { bom: true, columns: true },
    );
    expect(rows.map((row) => row['measure_id'])).toEqual(json.map((row) => row['measure_id']));

    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const schema = await get(fileOf('measures', 'application/json').conformsTo!);
    const validate = ajv.compile((await schema.json()) as object);
    validate(json);
    expect(validate.errors).toBeNull();
  });

  test('learns from the answer itself where the description of a CSV and of a JSON stand', async () => {
    for (const mediaType of ['text/csv', 'application/json']) {
      const { downloadUrl, conformsTo } = fileOf('measures', mediaType);
      const answer = await get(downloadUrl);
      await answer.body?.cancel();
      const [, address] = /^<([^>]+)>; rel="describedby"/.exec(answer.headers.get('Link') ?? '')!;
      expect(new URL(address!, downloadUrl).href).toBe(conformsTo);
    }
  });
});
