import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/content/problems/problem.ts';
import { locateFindings } from '../../../../src/content/read/locate-findings.ts';
import { contentFile } from '../../../support/content-folder.ts';

/** Files `0.yaml` …, each with so many lines before `name`. */
const texts = Array.from({ length: 20 }, (_, lines) => `${'# \n'.repeat(lines)}name: 館\n`);

const files = texts.map((text, number) => contentFile(`${number}.yaml`, text));
const folder = { label: 'content', files: new Map(files.map((file) => [file.path, file])) };

const finding = (number: number, first?: number): Finding => ({
  file: `${number}.yaml`,
  at: { path: ['name'] },
  ...(first === undefined ? {} : { first: { file: `${first}.yaml`, path: ['name'] } }),
  severity: 'error',
  ruleId: 'id/duplicate',
  message: '重複',
  fix: '請改寫',
});

describe('places of findings', () => {
  it('are those of each file, in the order of the findings, however many files there are', () => {
    const numbers = [...texts.keys(), ...texts.keys()].map((number, at) => (at * 7 + number) % 20);
    const problems = locateFindings(
      folder,
      numbers.map((number) => finding(number)),
    );
    expect(problems.map(({ file, place }) => ({ file, place }))).toEqual(
      numbers.map((number) => ({
        file: `content/${number}.yaml`,
        place: { line: number + 1, column: 7 },
      })),
    );
  });

  it('name the lines of other files that say the same before', () => {
    const problems = locateFindings(
      folder,
      [...texts.keys()].map((number) => finding(number, 19 - number)),
    );
    expect(problems.map(({ message }) => message)).toEqual(
      [...texts.keys()].map((number) => `重複（content/${19 - number}.yaml:${20 - number}）`),
    );
  });
});
