import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentTypes } from '../../../../src/content/schemas/content-types.ts';
import { keyNames, keysCalled } from '../../../../src/content/schemas/key-names.ts';
import { keysIn } from '../../../../src/content/schemas/schema-at.ts';
import { schemaFindings } from '../../../../src/content/read/schema-findings.ts';
import { files, onlyProblemOf, placeOf, replacing } from '../../../support/content-folder.ts';

const allKeys = new Set(
  Object.values(contentTypes).flatMap(({ schema }) => [...keysIn(schema as z.ZodType)]),
);

describe('a key that is written in Chinese', () => {
  it('every key of every kind of file has a name, and no name is of a key that there is not', () => {
    expect([...allKeys].filter((key) => keyNames[key] === undefined)).toEqual([]);
    expect(Object.keys(keyNames).filter((key) => !allKeys.has(key))).toEqual([]);
  });

  it('is answered with the key, wherever a key may stand', () => {
    const unanswered: string[] = [];
    const walk = (schema: z.ZodType, seen = new Set<z.ZodType>()) => {
      for (const level of objectsIn(schema, seen)) {
        for (const key of Object.keys(level.shape)) {
          const [name] = keyNames[key]!;
          const value = { [name]: 'x' };
          const { error } = level.safeParse(value);
          const file = { file: 'f', schema: level, value, written: () => undefined };
          const fixes = schemaFindings(file, error?.issues ?? []).map(({ fix }) => fix);
          if (!fixes.some((fix) => /^請改寫成「[a-z_0-9]+:」$/.test(fix)))
            unanswered.push(`${name} ${key}`);
          const [first] = keysCalled(name, Object.keys(level.shape));
          if (first !== key) unanswered.push(`${name} is ${first ?? ''} beside ${key}`);
        }
      }
    };
    for (const { schema } of Object.values(contentTypes)) walk(schema as z.ZodType);
    expect(unanswered).toEqual([]);
  });

  it.each([
    {
      written: '完成期限',
      key: 'deadlines',
      file: files.midtermTable,
      change: replacing('deadlines:', '完成期限:'),
    },
    {
      written: '辦理期程',
      key: 'deadlines',
      file: files.midtermTable,
      change: replacing('deadlines:', '辦理期程:'),
    },
    {
      written: '主辦單位',
      key: 'units',
      file: files.midtermTable,
      change: replacing('units:', '主辦單位:'),
    },
    {
      written: '承办单位',
      key: 'units',
      file: files.midtermTable,
      change: replacing('units:', '承办单位:'),
    },
    {
      written: '推動作法',
      key: 'text',
      file: files.greenTable,
      change: replacing('text: 雙', '推動作法: 雙'),
    },
    {
      written: '推动做法',
      key: 'text',
      file: files.greenTable,
      change: replacing('text: 雙', '推动做法: 雙'),
    },
    {
      written: '識別碼',
      key: 'id',
      file: files.greenTable,
      change: replacing('id: demo-health-112-green-003', '識別碼: demo-health-112-green-003'),
    },
    {
      written: '計畫名稱',
      key: 'title',
      file: files.green,
      change: replacing('title:', '計畫名稱:'),
    },
    {
      written: '年度',
      key: 'roc_year',
      file: files.green,
      change: replacing('roc_year:', '年度:'),
    },
    {
      written: '更新日期',
      key: 'modified',
      file: files.about,
      change: replacing('modified:', '更新日期:'),
    },
    { written: '電話', key: 'phone', file: files.bureau, change: replacing('phone:', '電話:') },
    { written: '狀態', key: 'state', file: files.register, change: replacing('state:', '狀態:') },
    { written: '更正前', key: 'was', file: files.errata, change: replacing('was:', '更正前:') },
  ])('$written: → $key', async ({ written, key, file, change }) => {
    const changes = { [file]: change };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${file}`,
      place: await placeOf(changes, file, `${written}:`),
      severity: 'error',
      ruleId: 'schema/unknown-key',
      message: `這裡沒有「${written}」這個欄位；欄位名稱要寫英文`,
      fix: `請改寫成「${key}:」`,
    });
  });

  it('is answered with the key that it is nearest to', async () => {
    const changes = { [files.midtermTable]: replacing('deadlines:', '完成期現:') };
    expect((await onlyProblemOf(changes)).fix).toBe(
      '是否為「deadlines」（完成期限）？請寫成「deadlines:」',
    );
  });

  it('of a further column is answered with the place of such columns', async () => {
    const changes = {
      [files.greenTable]: replacing('text: 雙面列印。', 'text: 雙面列印。\n        績效指標: 張數'),
    };
    expect((await onlyProblemOf(changes)).fix).toBe(
      '這是表裡的其他欄：請寫在 attributes 之下，並在 columns.attributes 宣告「績效指標」',
    );
  });

  it('of another level is answered with what it is', async () => {
    const changes = {
      [files.greenTable]: replacing(
        '  - heading: 用紙\n',
        '  - heading: 用紙\n    完成期限: 每月\n',
      ),
    };
    expect((await onlyProblemOf(changes)).fix).toMatch(
      /^「完成期限」是「deadlines」，不寫在這一層，請移到它所屬的層次；這裡可用的欄位：heading（標題）、/,
    );
  });
});

/** Every object that a schema describes. */
function objectsIn(schema: z.ZodType, seen: Set<z.ZodType>): z.ZodObject[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  return [...(schema instanceof z.ZodObject ? [schema] : []), ...innerOf(schema)].flatMap((each) =>
    each === schema ? [schema as z.ZodObject] : objectsIn(each, seen),
  );
}

function innerOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    return Object.values(shape);
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodPipe) return [schema.in as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy
  ) {
    return [schema.unwrap() as z.ZodType];
  }
  return [];
}
