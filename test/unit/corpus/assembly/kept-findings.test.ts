import { describe, expect, test } from 'vitest';
import type { ContentFolder } from '../../../../src/content/read/content-folder.ts';
import { loadCorpus, type KeptByKey } from '../../../../src/corpus/assembly/load-corpus.ts';
import type { KeptFindings } from '../../../../src/corpus/checks/keeper.ts';
import { contentFaults, withFault } from '../../../support/content-faults.ts';
import { files, healthBureau, replacing, type Changes } from '../../../support/content-folder.ts';

/** Keeps findings, and notes how many plans were judged. */
class Kept implements KeptByKey {
  readonly #findings = new Map<string, KeptFindings>();
  judged = 0;

  get(key: string) {
    return this.#findings.get(key);
  }

  set(key: string, findings: KeptFindings) {
    this.judged += 1;
    this.#findings.set(key, findings);
  }
}

const options = { asOf: null, allowUnreviewed: true };

function told(folder: ContentFolder, kept?: KeptByKey) {
  const { problems, accepted, drafts } = loadCorpus(folder, kept ? { ...options, kept } : options);
  // Who reads them sorts them; which of equal ones comes first is all that may differ.
  const lines = problems.map((problem) => JSON.stringify(problem)).sort();
  return { lines, accepted: accepted.length, drafts };
}

/** How many plans are judged when these changes come after the content as it is. */
async function judgedAfter(changes: Changes): Promise<number> {
  const kept = new Kept();
  told(await healthBureau(), kept);
  kept.judged = 0;
  told(await healthBureau(changes), kept);
  return kept.judged;
}

const word = (text: string) => text.replace('。', '，再說一句。');

describe('a plan is judged again', () => {
  test('when a word of its own changed, and no other plan is', async () => {
    expect(await judgedAfter({ [files.annualTable]: word })).toBe(1);
    expect(await judgedAfter({ [files.annual]: (text) => `${text}\n再說一句。\n` })).toBe(1);
  });

  test('when anything changed that is of no plan', async () => {
    expect(await judgedAfter({ [files.bureau]: (text) => `${text}\n# note\n` })).toBeGreaterThan(3);
    expect(await judgedAfter({ [files.site]: (text) => `${text}\n# note\n` })).toBeGreaterThan(3);
  });

  test('when another plan has other ids, headings or front matter', async () => {
    const newId = (text: string) => text.replace(/id: (\S+)/, 'id: $1-x');
    expect(await judgedAfter({ [files.annualTable]: newId })).toBeGreaterThan(3);
    expect(
      await judgedAfter({ [files.annual]: (text) => `${text}\n## 附註\n\n文字。\n` }),
    ).toBeGreaterThan(3);
    expect(
      await judgedAfter({ [files.annual]: replacing('title: ', 'title: 新的') }),
    ).toBeGreaterThan(3);
  });

  test('never when nothing changed', async () => {
    expect(await judgedAfter({})).toBe(0);
  });
});

test('a plan that leads to a row of another one is not kept, for that row may change', async () => {
  const text = new TextDecoder().decode((await healthBureau()).files.get(files.annualTable)!.data!);
  const id = /id: (\S+)/.exec(text)![1]!;
  const link = (body: string) => `${body}\n參見[那一項](/plans/demo-health/112/#${id})。\n`;
  const kept = new Kept();
  told(await healthBureau({ [files.green]: link }), kept);
  kept.judged = 0;
  const after = { [files.green]: link, [files.annualTable]: word };
  expect(told(await healthBureau(after), kept)).toEqual(told(await healthBureau(after)));
});

/** Every so many of the faults; all of them are gone through with `OPEN_PLANS_TEST_WHOLE=1`. */
const STEP = process.env['OPEN_PLANS_TEST_WHOLE'] === '1' ? 1 : 127;

test('whatever is done to a file, the same is told with what was kept and without', async () => {
  const folder = await healthBureau();
  const kept = new Kept();
  told(folder, kept);
  const different: string[] = [];
  let index = 0;
  for (const fault of contentFaults(folder)) {
    index += 1;
    if (index % STEP !== 0) continue;
    const faulty = withFault(folder, fault);
    const [fresh, withKept, again] = [told(faulty), told(faulty, kept), told(faulty, kept)];
    const texts = [fresh, withKept, again].map((each) => JSON.stringify(each));
    if (new Set(texts).size > 1) different.push(`${fault.file} ${fault.name}`);
  }
  expect(index).toBeGreaterThan(STEP * 10);
  expect(different).toEqual([]);
  expect(told(folder, kept)).toEqual(told(folder));
}, 600_000);
