import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { lastChanged } from '../../../../src/corpus/assembly/last-changed.ts';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = (await loadHealthBureau()) as { corpus: Corpus });
});
const dayOf = (path: string, of = corpus) => lastChanged(of.lastChanged, path);

describe('the day on which a page was last changed', () => {
  it('is that of the plan on its page, in both languages and on pages below', () => {
    expect(dayOf('/plans/demo-health/112/')).toBe('2023-03-01');
    expect(dayOf('/en/plans/demo-health/112/')).toBe('2023-03-01');
    expect(dayOf('/plans/demo-health/112/anything/')).toBe('2023-03-01');
  });

  it('is that of the newest plan on a list, whatever its page', () => {
    expect(dayOf('/plans/')).toBe('2024-06-28');
    expect(dayOf('/plans/2/')).toBe('2024-06-28');
    expect(dayOf('/en/deadlines/3/')).toBe('2024-06-28');
  });

  it('is that of the newest correction on the page of corrections', () => {
    expect(dayOf('/errata/')).toBe('2023-03-01');
  });

  it('is a prose page’s own, language by language', async () => {
    const changes = { [files.about]: replacing('modified: ', "modified: '2020-02-02' # ") };
    const { corpus: other } = await loadHealthBureau(changes);
    expect(dayOf('/about/', other!)).toBe('2020-02-02');
    expect(dayOf('/en/about/', other!)).not.toBe('2020-02-02');
  });

  it('is that of an institution’s record, where that bears one and no plan is newer', async () => {
    const { corpus: other } = await loadHealthBureau({
      [files.clinic]: (text) => `${text}\nmodified: '2022-02-02'\n`,
    });
    expect(dayOf('/institutions/demo-clinic/', other!)).toBe('2022-02-02');
    expect(dayOf('/en/data/institutions/demo-clinic/', other!)).toBe('2022-02-02');
    expect(dayOf('/institutions/demo-health/', other!)).toBe('2024-06-28');
    // Without a day of its own the record counts with that of the site.
    expect(dayOf('/institutions/demo-clinic/')).toBe('2024-06-28');
  });

  it('is that of the register, where that bears one and no plan is newer', async () => {
    const { corpus: other } = await loadHealthBureau({
      [files.register]: (text) => `${text}\nmodified: '2024-06-29'\n`,
    });
    expect(dayOf('/disclosure/demo-health/', other!)).toBe('2024-06-29');
    expect(dayOf('/disclosure/', other!)).toBe('2024-06-29');
  });

  it('is that of the whole content where a page shows all of it', async () => {
    const { corpus: other } = await loadHealthBureau({
      [files.site]: replacing("modified: '2024-06-28'", "modified: '2024-06-30'"),
    });
    expect(
      ['/', '/en/', '/data/', '/data/measures/', '/search/'].map((path) => dayOf(path, other!)),
    ).toEqual(Array.from({ length: 5 }, () => '2024-06-30'));
    expect(dayOf('/plans/', other!)).toBe('2024-06-28');
  });
});
