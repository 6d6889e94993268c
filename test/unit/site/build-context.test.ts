import { describe, expect, it } from 'vitest';
import type * as buildContext from '../../../src/site/build-context.ts';
import {
  getBuildContext,
  setBuildContext,
  type BuildContext,
} from '../../../src/site/build-context.ts';

describe('what the build is', () => {
  it('is refused before the build has said it, with what to do', () => {
    expect(() => getBuildContext()).toThrow('npm run build');
  });

  it('is the same for another copy of the module in the same process', async () => {
    const context = { corpus: {}, manifest: {}, settings: {} } as BuildContext;
    setBuildContext(context);
    // Under another address it is another module.
    const address = new URL('../../../src/site/build-context.ts?copy', import.meta.url).href;
    const copy = (await import(address)) as typeof buildContext;
    expect(copy.setBuildContext).not.toBe(setBuildContext);
    expect(copy.getBuildContext()).toBe(context);
  });
});
