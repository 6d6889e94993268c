import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import { newInstitution } from '../../../../src/drafting/scaffold/new-institution.ts';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import {
  files as bureauFiles,
  healthBureau,
  loadHealthBureau,
  problemsOf,
  type Changes,
} from '../../../support/content-folder.ts';

async function scaffold(id: string, name: string | null, changes: Changes = {}) {
  const folder = await healthBureau(changes);
  const existing = { paths: folder.files, label: folder.label };
  return newInstitution({ id, name }, parseContent(folder, []), existing);
}

describe('a new institution', () => {
  test('gets a record and a register with the ten categories, and both are valid', async () => {
    const { files, reviewMarks } = await scaffold('demo-lib', '示範圖書館');
    expect([...files.keys()]).toEqual(['institutions/demo-lib.yaml', 'disclosures/demo-lib.yaml']);
    expect(reviewMarks).toEqual([]);
    expect(await problemsOf(Object.fromEntries(files))).toEqual([]);
    const { corpus } = await loadHealthBureau(Object.fromEntries(files));
    expect(corpus!.institutionById.get('demo-lib')).toMatchObject({
      name: '示範圖書館',
      record: { phone: null, website: null, units: [] },
    });
    expect(corpus!.registerByInstitution.get('demo-lib')).toMatchObject({ hasFile: true });
  });

  test('is shown every field that a record can have', async () => {
    const { files } = await scaffold('demo-lib', '示範圖書館');
    const text = files.get('institutions/demo-lib.yaml')!;
    const missing = Object.keys(institutionSchema.shape).filter(
      (field) => !new RegExp(`^(?:# )?${field}:`, 'm').test(text),
    );
    // Doubts come later, when there is something to doubt.
    expect(missing).toEqual(['former_parents', 'notes']);
  });

  test('without a name cannot be published until it has one', async () => {
    const { files, reviewMarks } = await scaffold('demo-lib', null);
    expect(reviewMarks).toHaveLength(1);
    expect(await problemsOf(Object.fromEntries(files))).toMatchObject([
      { ruleId: 'review/placeholder', severity: 'error' },
    ]);
  });

  test('keeps any name as it is', async () => {
    const name = '示範"館": #1';
    const { files } = await scaffold('demo-lib', name);
    const { corpus } = await loadHealthBureau(Object.fromEntries(files));
    expect(corpus!.institutionById.get('demo-lib')!.name).toBe(name);
  });

  test.each(['Demo', 'demo_lib', '1lib', '圖書館', '../x', ''])(
    'cannot be called 「%s」, which cannot stand in an address',
    async (id) => {
      await expect(scaffold(id, null)).rejects.toThrow(/不能當作機關識別碼/);
    },
  );

  test('gets no register without categories because they cannot be read', async () => {
    const changes = { [bureauFiles.categories]: 'disclosure_categories: [' };
    await expect(scaffold('demo-lib', null, changes)).rejects.toThrow(
      /vocabularies\/disclosure-categories\.yaml 讀不到；請先執行 npm run check/,
    );
  });

  test('does not write over one that is there', async () => {
    await expect(scaffold('demo-clinic', '另一個名稱')).rejects.toThrow(
      /檔案已經存在，沒有寫入任何檔案：content\/institutions\/demo-clinic\.yaml/,
    );
  });
});
