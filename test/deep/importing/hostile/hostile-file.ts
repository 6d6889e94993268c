import { strToU8 } from 'fflate';

/** A file made to exhaust what reads it. */
export interface HostileFile {
  /** What is too much in it. */
  what: string;
  /** Its name, which tells the reader. */
  name: string;
  bytes: () => Uint8Array;
}

/** Heads of a plan's table. */
export const heads = ['實施要項', '執行項目', '推動作法', '完成期限', '承辦單位'];

export const MEGABYTE = 1024 * 1024;

export const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

export const nested = (count: number, open: string, close: string, inside = '甲'): string =>
  open.repeat(count) + inside + close.repeat(count);

/** A file of a name, which tells the reader. */
export const file = (
  what: string,
  name: string,
  bytes: () => Uint8Array | string,
): HostileFile => ({
  what,
  name,
  bytes: () => {
    const given = bytes();
    return typeof given === 'string' ? strToU8(given) : given;
  },
});
