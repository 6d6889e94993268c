import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { readyLines } from '../../../../src/site/views/ready-lines.ts';
import { tools } from '../../../../src/words/tools.ts';
import { serveLines, type ServedLines } from '../../../support/served-lines.ts';

/** Programs run the lines in test/deep/lines-for-programs.test.ts, office programs in test/deep/office. */

let served: ServedLines;
beforeAll(async () => {
  served = await serveLines();
});
afterAll(() => served.close());

describe('lines that load a dataset', () => {
  it('are there for every program and every dataset, with addresses of files that exist', () => {
    for (const dataset of datasets) {
      const all = readyLines(
        dataset,
        (path) => path,
        (path) => served.site.context.manifest.byHref.has(path),
      );
      expect(all.map(({ tool }) => tool)).toEqual(tools);
      for (const { tool, text } of all) {
        const [path] = /\/data\/[\w.-]+/.exec(text)!;
        expect(served.site.context.manifest.byHref.has(path), `${dataset.name} ${tool}`).toBe(true);
      }
    }
  });

  it('leave out a program whose file the dataset is too long for', () => {
    const all = readyLines(
      datasetByName.get('measures')!,
      (path) => path,
      (path) => !path.endsWith('.ods'),
    );
    expect(all.map(({ tool }) => tool)).not.toContain('libreoffice');
  });

  it('are no longer than a box of half a page, but for addresses', () => {
    const long = datasets.flatMap(({ name }) =>
      tools.flatMap((tool) =>
        served
          .lines(name, tool)
          .replaceAll(/https?:[^\s"]+/g, '')
          .split('\n')
          .filter((line) => line.length > 66),
      ),
    );
    expect(long).toEqual([]);
  });

  it('tell every program the encoding, and that cells are text', () => {
    expect(served.lines('measures', 'excel')).toMatch(
      /Encoding = 65001, QuoteStyle = QuoteStyle\.Csv/,
    );
    expect(served.lines('measures', 'excel')).not.toContain('TransformColumnTypes');
    expect(served.lines('measures', 'python')).toContain('encoding="utf-8-sig"');
    expect(served.lines('measures', 'python')).toContain('lambda: "str"');
    expect(served.lines('measures', 'r')).toContain(
      'fileEncoding = "UTF-8-BOM", colClasses = "character"',
    );
  });
});
