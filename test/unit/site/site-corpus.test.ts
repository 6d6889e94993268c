import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';

/** A copy of the module as another bundle has it, in a process that has loaded nothing. */
async function freshModule() {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('open-plans.corpus')];
  vi.resetModules();
  return import('../../../src/site/site-corpus.ts');
}

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', HEALTH_BUREAU);
  vi.stubEnv('AS_OF', '');
});

afterEach(() => vi.unstubAllEnvs());

describe('the corpus of the process', () => {
  it('is loaded from CONTENT_DIR, once', async () => {
    const { getSiteCorpus } = await freshModule();
    const [one, other] = await Promise.all([getSiteCorpus(), getSiteCorpus()]);
    expect(one.site.name.zh).toBe('示範縣衛生局施政計畫公開');
    expect(other).toBe(one);
  });

  it('is the same for another copy of the module', async () => {
    const { getSiteCorpus } = await freshModule();
    const corpus = await getSiteCorpus();
    vi.resetModules();
    const copy = await import('../../../src/site/site-corpus.ts');
    expect(await copy.getSiteCorpus()).toBe(corpus);
  });

  it('may be given to it by the build', async () => {
    const { getSiteCorpus, setSiteCorpus } = await freshModule();
    const corpus = { ...(await getSiteCorpus()), asOf: '2030-01-01' };
    setSiteCorpus(corpus);
    expect(await getSiteCorpus()).toBe(corpus);
  });

  it('speaks of the day in AS_OF', async () => {
    vi.stubEnv('AS_OF', '2025-12-31');
    const { getSiteCorpus } = await freshModule();
    expect((await getSiteCorpus()).asOf).toBe('2025-12-31');
  });

  it('is refused with every problem when the content has errors', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'no-content-'));
    vi.stubEnv('CONTENT_DIR', empty);
    const { getSiteCorpus, ContentError } = await freshModule();
    const error = await getSiteCorpus().catch((reason: unknown) => reason);
    await rm(empty, { recursive: true });
    expect(error).toBeInstanceOf(ContentError);
    const { problems, message } = error as InstanceType<typeof ContentError>;
    expect(problems.length).toBeGreaterThan(1);
    for (const { file } of problems) expect(message).toContain(file);
  });
});
