import { describe, expect, test } from 'vitest';
import { checkQuality } from '../../../../src/publish/twgov/check-quality.ts';

const fields = ['id', 'text'].map((name) => ({ name, description: name }));

function rulesBroken(
  content: string | Uint8Array,
  resourceAmount: number,
  resourceFormat: 'CSV' | 'JSON' = 'CSV',
) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  async function* pieces() {
    // Pieces that end within a character.
    for (let start = 0; start < bytes.length; start += 5) {
      yield await Promise.resolve(bytes.subarray(start, start + 5));
    }
  }
  const declared = {
    resourceFormat,
    resourceField: fields,
    resourceAmount,
    resourceCharacterEncoding: 'UTF-8' as const,
  };
  return checkQuality(declared, pieces()).then((faults) => faults.map(({ rule }) => rule));
}

describe('a CSV', () => {
  test('with byte order mark, quotes and line ends inside cells keeps all rules', async () => {
    const csv = '\uFEFFid,text\r\na,"第一行\n第二行, ""引號"""\r\nb,\r\n';
    expect(await rulesBroken(csv, 2)).toEqual([]);
  });

  test('with only a header is a table of no rows', async () => {
    expect(await rulesBroken('id,text\r\n', 0)).toEqual([]);
  });

  test.each([
    [
      'in another encoding',
      Buffer.from([0x69, 0x64, 0x2c, 0x74, 0x65, 0x78, 0x74, 0x0a, 0xa4, 0xa4, 0x2c, 0xa4, 0xe5]),
      1,
      ['encoding_match'],
    ],
    ['with a row too short', 'id,text\r\na\r\n', 1, ['structure']],
    ['with a row too long', 'id,text\r\na,b,c\r\n', 1, ['structure']],
    ['with a quote that is never closed', 'id,text\r\na,"b\r\n', 1, ['structure', 'amount']],
    ['with columns of other names', 'id,words\r\na,b\r\n', 1, ['desc_match']],
    ['with columns in another order', 'text,id\r\na,b\r\n', 1, ['desc_match']],
    ['with more rows than declared', 'id,text\r\na,b\r\nc,d\r\n', 1, ['amount']],
    ['that is empty', '', 0, ['structure']],
  ])('%s breaks a rule', async (_, content, amount, rules) => {
    expect(await rulesBroken(content, amount)).toEqual(rules);
  });
});

describe('a JSON', () => {
  test('of flat rows keeps all rules', async () => {
    expect(await rulesBroken('[{"id":"a","text":null},{"id":"b","text":"中"}]', 2, 'JSON')).toEqual(
      [],
    );
  });

  test.each([
    ['with a list in a cell', '[{"id":"a","text":["b"]}]', 1, ['structure']],
    ['that is no list of rows', '{"id":"a"}', 0, ['structure']],
    ['that is none', '[{"id":', 0, ['structure']],
    ['with other fields', '[{"id":"a","words":"b"}]', 1, ['desc_match']],
    ['with fewer rows than declared', '[]', 1, ['amount']],
  ])('%s breaks a rule', async (_, content, amount, rules) => {
    expect(await rulesBroken(content, amount, 'JSON')).toEqual(rules);
  });
});
