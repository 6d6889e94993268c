import { expect, it } from 'vitest';
import { comparators } from '../../../../src/content/schemas/measures.ts';
import { disclosureStates } from '../../../../src/content/schemas/disclosure.ts';
import { resultStates } from '../../../../src/content/schemas/results.ts';
import { listValues, valuesCalled } from '../../../../src/content/schemas/value-names.ts';

it.each([[disclosureStates], [resultStates], [comparators]])(
  'every value of %j has a name that is no other one’s',
  (values) => {
    for (const value of values) {
      const [, name = ''] = /（(.*)）$/.exec(listValues([value])) ?? [];
      expect(valuesCalled(name, values)).toEqual([value]);
    }
  },
);
