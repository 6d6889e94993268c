import { describe, expect, it } from 'vitest';
import {
  institutionFile,
  institutionJson,
} from '../../../../src/publish/files/institution-json.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';

const corpus = smallCorpus();
const file = institutionFile(corpus.institutions[0]!, corpus, smallContext);

describe('the file of an institution', () => {
  it('begins with the fields of dataset institutions', () => {
    expect(file).toMatchObject({
      institution_id: 'aaa',
      name: '甲館',
      former_names: ['甲分館', '-甲'],
      oid: '2.16.886.101.1',
      plan_count: 2,
      url: 'https://plans.example.org/open/institutions/aaa/',
    });
  });

  it('adds what else is recorded, null where nothing is', () => {
    expect(file).toMatchObject({
      name_since: null,
      former_name_periods: [
        { name: '甲分館', from: null, until: null },
        { name: '-甲', from: null, until: null },
      ],
      former_parents: [],
      address: null,
      email: null,
      agency_code: null,
      unresolved_units: [{ written: '閱覽室', note: '不在名冊。' }],
    });
  });

  it('holds its units and its plans, each with the address of its own file', () => {
    expect(file.units.map(({ unit_id, name }) => [unit_id, name])).toEqual([
      ['aaa-tech', '資訊組'],
      ['aaa-all', '各組室'],
    ]);
    expect(file.plans.map(({ plan_id, data_url }) => [plan_id, data_url])).toEqual([
      ['aaa-101', 'https://plans.example.org/open/data/plans/aaa-101.json'],
      ['aaa-101-green', 'https://plans.example.org/open/data/plans/aaa-101-green.json'],
    ]);
  });

  it('says on what terms it may be used', () => {
    expect(file.licence.additions.spdx).toBe('CC-BY-4.0');
    expect(file.licence.government_open_data_licence).toBe(false);
  });

  it('is written as JSON, with a line feed at the end', () => {
    const text = institutionJson(corpus.institutions[0]!, corpus, smallContext);
    expect(JSON.parse(text)).toEqual(file);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is refused when it does not fit its schema', () => {
    const broken = { ...corpus.institutions[0]!, name: '' };
    expect(() => institutionJson(broken, corpus, smallContext)).toThrow(
      'File of institution aaa does not fit its schema',
    );
  });
});
