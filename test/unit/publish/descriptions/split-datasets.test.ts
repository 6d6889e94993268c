import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { odsFormat } from '../../../../src/datasets/formats/ods.ts';
import {
  dcatCatalogue,
  institutionDcatCatalogue,
} from '../../../../src/publish/descriptions/dcat-catalogue.ts';
import {
  describedDataset,
  describedInstitution,
} from '../../../../src/publish/descriptions/described-dataset.ts';
import { datasetJsonLd } from '../../../../src/publish/descriptions/schema-org.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

const usual = odsFormat.maximumRows;
let site: WrittenSite;
beforeAll(async () => {
  // Of the seven measures, institution aaa has five and bbb two.
  odsFormat.maximumRows = 4;
  site = await writeSite();
});
afterAll(async () => {
  odsFormat.maximumRows = usual;
  await rm(dirname(site.directory), { recursive: true });
});

describe('a dataset that one ODS cannot hold', () => {
  test('is described as cut, with the place of its parts and who is cut further', () => {
    const { description, files } = describedDataset(site.context, 'measures')!;
    expect(files.map(({ format }) => format)).not.toContain('ods');
    expect(description.zh).toContain(
      'ODS 一個檔案最多 4 列，因此依機關分檔，一個資料集一張工作表（仍然太長的機關 aaa 見其各份計畫的 ODS）：/data/institutions/{institution_id}.ods',
    );
    expect(description.en).toContain(
      '(for institutions that are still too long, aaa, see the ODS of each plan): /data/institutions/',
    );
  });

  test('says so in the catalogues too', () => {
    const measures = describedDataset(site.context, 'measures')!;
    expect(JSON.stringify(dcatCatalogue(site.context, 'jsonld'))).toContain(
      'ODS 一個檔案最多 4 列',
    );
    expect(datasetJsonLd(site.context, measures, 'zh')['description']).toContain('依機關分檔');
  });

  test('has its parts in the catalogue of the institution', () => {
    const own = describedInstitution(site.context, 'bbb')!;
    expect(JSON.stringify(institutionDcatCatalogue(site.context, own, 'jsonld'))).toContain(
      '/data/institutions/bbb.ods',
    );
  });

  test('is no part of the description of those that fit', () => {
    expect(describedDataset(site.context, 'units')!.description.zh).not.toContain('依機關分檔');
  });
});
