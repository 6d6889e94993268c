import { expect, test } from 'vitest';
import { pageKindOf } from '../../../src/corpus/addresses/page-kinds.ts';

test.each([
  ['/', 'home'],
  ['/plans/ncl/101/', 'plan'],
  ['/en/plans/ncl/101/', 'plan'],
  ['/plans/ncl/101/versions/2/', 'planVersion'],
  ['/plans/ncl/101/source/', 'planSource'],
  ['/institutions/', 'institutions'],
  ['/institutions/2/', 'institutions'],
  ['/institutions/ncl/', 'institution'],
  ['/deadlines/', 'deadlines'],
  ['/deadlines/2/', 'deadlines'],
  ['/deadlines/2017-06/', 'deadlineMonth'],
  ['/en/deadlines/2017-06/2/', 'deadlineMonth'],
  ['/deadlines/ncl/', 'institutionDeadlines'],
  ['/404.html', null],
])('%s is a page of the kind %s; the number of a list’s page is no part of it', (address, kind) => {
  expect(pageKindOf(address)).toBe(kind);
});
