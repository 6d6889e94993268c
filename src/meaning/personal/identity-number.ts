/** Place letters by their number, from 10 on (國民身分證統一編號 and 統一證號, 內政部). */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * Whether a number is one of an identity card (letter, 1 or 2, eight digits) or of a resident
 * certificate (8 or 9 in second place since 2021, a letter A–D before), with its right check digit;
 * null = it is none. Spaces and dashes do not count.
 */
export function identityNumber(written: string): 'national-id' | 'resident-id' | null {
  const plain = written.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
  if (!/^[A-Z][1289A-D]\d{8}$/.test(plain)) return null;
  const area = LETTERS.indexOf(plain[0]!) + 10;
  const second = /\d/.test(plain[1]!) ? Number(plain[1]) : (LETTERS.indexOf(plain[1]!) + 10) % 10;
  const digits = [Math.floor(area / 10), area % 10, second, ...[...plain.slice(2)].map(Number)];
  const sum = digits.reduce((total, digit, index) => total + digit * WEIGHTS[index]!, 0);
  if (sum % 10 !== 0) return null;
  return /[12]/.test(plain[1]!) ? 'national-id' : 'resident-id';
}

const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
