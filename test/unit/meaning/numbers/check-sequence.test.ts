import { expect, it } from 'vitest';
import { checkSequence } from '../../../../src/meaning/numbers/check-sequence.ts';
import { headingStyles } from '../../../../src/meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../../src/meaning/numbers/parse-label.ts';

const check = (...lines: string[]) => checkSequence(lines.map((line) => parseLabel(line)));

it('finds nothing in a sound sequence', () => {
  expect(check('1.1 甲', '1.2 乙', '1.3 丙')).toEqual([]);
  expect(check('一、甲', '二、乙')).toEqual([]);
  expect(check('1.甲', '2 .乙', '3、丙')).toEqual([]);
  expect(checkSequence([])).toEqual([]);
});

it('reports a repeated number once: 3.1, 3.1, 3.2 of nlpi-106', () => {
  expect(check('3.1辦理電話禮貌測試績效', '3.1線上服務分眾化', '3.2善用服務設備')).toEqual([
    {
      index: 1,
      label: '3.1',
      style: 'decimal-path',
      problem: 'repeated',
      found: [3, 1],
      expected: [3, 2],
    },
  ]);
});

it('reports a missing number: 3.1, 3.3 of nlpi-106', () => {
  expect(check('3.1 搭配', '3.3提供', '3.4主動')).toEqual([
    {
      index: 1,
      label: '3.3',
      style: 'decimal-path',
      problem: 'missing',
      found: [3, 3],
      expected: [3, 2],
    },
  ]);
});

it('reports a change of the first part: 1.3, 2.4, 2.5 of ncl-101', () => {
  expect(check('1.1 甲', '1.2 乙', '1.3 丙', '2.4 丁', '2.5 戊')).toEqual([
    {
      index: 3,
      label: '2.4',
      style: 'decimal-path',
      problem: 'missing',
      found: [2, 4],
      expected: [1, 4],
    },
  ]);
});

it('reports going back, and a sequence that does not begin with 1', () => {
  expect(check('1.甲', '2.乙', '3.丙', '2.丁')).toEqual([
    {
      index: 3,
      label: '2.',
      style: 'decimal-dot',
      problem: 'backwards',
      found: [2],
      expected: [4],
    },
  ]);
  expect(check('（二）甲')).toEqual([
    {
      index: 0,
      label: '（二）',
      style: 'numeral-brackets',
      problem: 'missing',
      found: [2],
      expected: [1],
    },
  ]);
});

it('passes over lines without a label and counts other signs apart', () => {
  expect(check('1.甲', '無號', '2.乙')).toEqual([]);
  expect(check('1.甲', '一、乙', '2.丙', '二、丁')).toEqual([]);
});

it('takes single letters for Roman numbers where no letters stand beside them', () => {
  const ofAll = (...lines: string[]) =>
    checkSequence(lines.map((line) => parseLabel(line, { styles: headingStyles })));
  for (const lines of [
    ['i. 甲', 'ii. 乙', 'iii. 丙', 'iv. 丁', 'v. 戊'],
    ['(I) 甲', '(II) 乙', '(III) 丙'],
    ['g. 甲', 'h. 乙', 'i. 丙', 'j. 丁'],
    ['(G) 甲', '(H) 乙', '(I) 丙'],
  ])
    expect(ofAll(...lines).filter(({ index }) => index > 0)).toEqual([]);
});
