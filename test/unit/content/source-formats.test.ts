import { describe, expect, it } from 'vitest';
import { sourceFormat } from '../../../src/content/source-formats.ts';

describe('sourceFormat', () => {
  it.each([
    ['plans/ntl/101/source.txt', 'txt', 'text/plain; charset=utf-8'],
    ['PLAN.PDF', 'pdf', 'application/pdf'],
    ['plan.v2.odt', 'odt', 'application/vnd.oasis.opendocument.text'],
    ['plans/a.b/plan', 'other', 'application/octet-stream'],
    ['plan.constructor', 'other', 'application/octet-stream'],
  ])('%s is %s, %s', (file, format, mediaType) => {
    expect(sourceFormat(file)).toEqual({ format, mediaType });
  });
});
