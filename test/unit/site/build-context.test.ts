import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  getBuildContext,
  setBuildContext,
  type BuildContext,
} from '../../../src/site/build-context.ts';

afterEach(() => vi.resetModules());

describe('what the build is', () => {
  it('is refused before the build has said it, with what to do', () => {
    expect(() => getBuildContext()).toThrow('npm run build');
  });

  it('is the same for another copy of the module in the same process', async () => {
    const context = { corpus: {}, manifest: {}, settings: {} } as BuildContext;
    setBuildContext(context);
    vi.resetModules();
    const copy = await import('../../../src/site/build-context.ts');
    expect(copy.setBuildContext).not.toBe(setBuildContext);
    expect(copy.getBuildContext()).toBe(context);
  });
});
