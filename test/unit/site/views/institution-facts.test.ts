import { expect, it } from 'vitest';
import { telephoneLink } from '../../../../src/site/views/institution-facts.ts';

it('a telephone number is a link where it is one number and no words', () => {
  expect(telephoneLink('04-22625100')).toBe('tel:0422625100');
  expect(telephoneLink('+886 (2) 2361-9132')).toBe('tel:+886223619132');
  expect(telephoneLink('02-23619132 轉 123')).toBeNull();
});
