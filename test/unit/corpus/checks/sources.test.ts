import { describe, expect, it } from 'vitest';
import {
  importedEndings,
  keptEnding,
} from '../../../../src/drafting/import/readers/read-document.ts';
import {
  files,
  healthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  textOf,
} from '../../../support/content-folder.ts';

describe('the source file of a plan', () => {
  it('lies beside it', async () => {
    const changes = { [files.annual]: replacing('file: source.txt', 'file: sourse.txt') };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annual}`,
      place: await placeOf(changes, files.annual, 'sourse.txt'),
      severity: 'error',
      ruleId: 'source/missing',
      message: '資料夾裡沒有來源檔「sourse.txt」',
      fix: '是否為「source.txt」？',
    });
  });

  it('may be of every format that an import keeps', async () => {
    for (const kept of new Set(importedEndings.map((ending) => keptEnding(`plan.${ending}`)))) {
      const changes = { [files.annual]: replacing('file: source.txt', `file: other.${kept}`) };
      const rules = (await problemsOf(changes)).map(({ ruleId }) => ruleId);
      expect(rules, kept).toContain('source/missing');
      expect(rules, kept).not.toContain('source/kind');
    }
  });

  it('is no web page, which would run on the site', async () => {
    const changes = { [files.annual]: replacing('file: source.txt', 'file: source.html') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'source/kind',
      fix: '請改用 .txt、.csv、.pdf、.odt、.ods、.doc、.docx、.xls 或 .xlsx；網頁請先另存為 PDF 或純文字',
    });
  });

  it('is missed when it is gone', async () => {
    expect(await onlyProblemOf({ [files.annualSource]: null })).toMatchObject({
      ruleId: 'source/missing',
      fix: '請把來源檔放在 plan.md 旁邊，或刪除 source',
    });
  });

  it('is the one whose checksum is recorded', async () => {
    const changes = { [files.annualSource]: 'abc' };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annual}`,
      place: await placeOf({}, files.annual, (await recordedChecksum()) ?? ''),
      severity: 'error',
      ruleId: 'source/checksum',
      message:
        '來源檔「source.txt」的 SHA-256 是 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad，與記載不同',
      fix: '若來源檔被誤改，請還原；若確實換了來源檔，請重新核對全文後寫成 sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});

async function recordedChecksum(): Promise<string | undefined> {
  return /sha256: (\w+)/.exec(textOf(await healthBureau(), files.annual))?.[1];
}
