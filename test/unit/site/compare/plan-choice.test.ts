import { expect, it } from 'vitest';
import { readPlanChoice, writePlanChoice } from '../../../../src/site/compare/plan-choice.ts';

const ids = ['ntl-101', 'ncl-101', 'nlpi-106', 'nstm-104', 'ttcsec-97'];
const read = (search: string) => readPlanChoice(search, (planId) => ids.includes(planId));

it('reads the plans of an address in the order asked for, each once', () => {
  expect(read('?plans=ntl-101,ncl-101,ntl-101').planIds).toEqual(['ntl-101', 'ncl-101']);
  expect(read('?plans=ntl-101&plans=ncl-101').planIds).toEqual(['ntl-101', 'ncl-101']);
  expect(read('?plans=ntl-101%2C%20ncl-101').planIds).toEqual(['ntl-101', 'ncl-101']);
});

it('names plans that are not there', () => {
  expect(read('?plans=ntl-101,xyz-1,<script>')).toEqual({
    planIds: ['ntl-101'],
    unknown: ['xyz-1', '<script>'],
    leftOut: [],
  });
});

it('takes at most four and names the others', () => {
  const choice = read(`?plans=${ids.join(',')}`);
  expect(choice.planIds).toHaveLength(4);
  expect(choice.leftOut).toEqual(['ttcsec-97']);
});

it.each(['', '?', '?plans=', '?plans=,,', '?q=ntl-101'])('reads no plan in %o', (search) => {
  expect(read(search)).toEqual({ planIds: [], unknown: [], leftOut: [] });
});

it('writes what it reads', () => {
  expect(writePlanChoice([])).toBe('');
  expect(read(writePlanChoice(['ncl-101', 'nstm-104'])).planIds).toEqual(['ncl-101', 'nstm-104']);
});
