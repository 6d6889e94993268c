import { describe, expect, it } from 'vitest';
import { files, problemsOf, replacing, type Changes } from '../../../support/content-folder.ts';

/** All deadlines of the health bureau, written in this way instead. */
const allDeadlines = (written: string): Changes => {
  const change = (text: string) =>
    text
      .replace(/deadlines:\n\s+- text: .*\n\s+canonical: .*/, `deadlines: [${written}]`)
      .replaceAll(/deadlines: \[[^\]]*\]/g, `deadlines: [${written}]`);
  return { [files.midtermTable]: change, [files.foodTable]: change };
};

const linkTo = (address: string) => ({
  [files.midterm]: replacing('年終考核。', `甲[乙](${address})丙`),
});

const toldOf = async (address: string, changes: Changes = {}) =>
  (await problemsOf({ ...changes, ...linkTo(address) }))
    .filter(({ ruleId }) => ruleId.startsWith('link/'))
    .map(({ ruleId }) => ruleId);

describe('a link to the deadlines of an institution', () => {
  it.each(['/deadlines/demo-clinic/', '/deadlines/demo-clinic', '/en/deadlines/demo-clinic'])(
    'is an error where there are none: %s',
    async (address) => {
      expect(await toldOf(address)).toEqual(['link/absent']);
    },
  );

  it.each(['/deadlines/', '/deadlines', '/deadlines/demo-health', '/en/deadlines/demo-health'])(
    'is right where there are some: %s',
    async (address) => {
      expect(await toldOf(address)).toEqual([]);
    },
  );
});

describe('a link to the calendar of an institution', () => {
  const toldWith = (written: string) => toldOf('/calendar/demo-health.ics', allDeadlines(written));

  it.each(['每月', '每週一'])('is right where something recurs: %s', async (written) => {
    expect(await toldWith(written)).toEqual([]);
  });

  it.each(['113年12月31日', '113年10月', '至113年10月止', '113年'])(
    'is right where something has an end: %s',
    async (written) => {
      expect(await toldWith(written)).toEqual([]);
    },
  );

  it.each(['隨時', '3日內', '113年3月起', '不定期'])(
    'is an error where nothing stands on a day: %s',
    async (written) => {
      expect(await toldWith(written)).toEqual(['link/absent']);
    },
  );

  it('is an error where the institution has no plan', async () => {
    expect(await toldOf('/calendar/demo-clinic.ics')).toEqual(['link/absent']);
  });
});
