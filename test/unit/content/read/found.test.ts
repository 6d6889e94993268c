import { describe, expect, it } from 'vitest';
import { Shelf } from '../../../../src/content/read/found.ts';

const shelf = new Shelf([['one', 1]], { unknown: [['two', 'broken']] });

describe('what is asked for by its id', () => {
  it('is known, unknown or absent', () => {
    expect(shelf.find('one')).toEqual({ is: 'known', value: 1 });
    expect(shelf.find('two')).toEqual({ is: 'unknown', why: 'broken' });
    expect(shelf.find('three')).toEqual({ is: 'absent' });
  });

  it('is never absent where other ids may be there', () => {
    const open = new Shelf([['one', 1]], { rest: 'broken' });
    expect(open.find('one')).toEqual({ is: 'known', value: 1 });
    expect(open.find('three')).toEqual({ is: 'unknown', why: 'broken' });
  });

  it('is the first of two with one id', () => {
    const twice = new Shelf([
      ['one', 1],
      ['one', 2],
    ]);
    expect(twice.find('one')).toEqual({ is: 'known', value: 1 });
  });

  it('is one of all only where none is unknown', () => {
    expect(new Shelf([['one', 1]]).all).toEqual([1]);
    expect(shelf.all).toBeNull();
    expect(new Shelf([['one', 1]], { rest: 'broken' }).all).toBeNull();
    expect([...shelf.ids()]).toEqual(['one', 'two']);
  });
});
