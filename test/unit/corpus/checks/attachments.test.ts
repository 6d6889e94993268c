import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  healthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  textOf,
} from '../../../support/content-folder.ts';

const ALT = '    alt: 示意圖：三個篩檢點，兩個在河的北岸，一個在南岸。\n';
const SHOWN = '![附圖一：三個篩檢點在縣內的位置](sites.png)';

describe('an attachment of a plan', () => {
  it('lies beside it', async () => {
    const changes = { [files.annual]: replacing('file: annex-1.csv', 'file: anex-1.csv') };
    const problems = await problemsOf(changes);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['attachment/missing']);
    expect(problems[0]).toMatchObject({
      place: await placeOf(changes, files.annual, 'anex-1.csv'),
      message: '資料夾裡沒有附件「anex-1.csv」',
      fix: '是否為「annex-1.csv」？',
    });
  });

  it('is the one whose checksum is recorded', async () => {
    const changes = { [files.annualAnnex]: '行政區,地點\n' };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annual}`,
      place: await placeOf({}, files.annual, await checksumOf('annex-1.csv')),
      severity: 'error',
      ruleId: 'attachment/checksum',
      message: expect.stringMatching(
        /^附件「annex-1\.csv」的 SHA-256 是 [0-9a-f]{64}，與記載不同$/,
      ) as unknown,
      fix: expect.stringMatching(
        /^若檔案被誤改，請還原；若確實換了檔案，請核對內容後寫成 sha256: [0-9a-f]{64}$/,
      ) as unknown,
    });
  });

  it.each([
    ['a web page', '<!doctype html><p>表', 'annex-1.csv', 'attachment/bytes'],
    [
      'a broken picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'sites.png',
      'attachment/bytes',
    ],
    [
      'a table in another encoding',
      new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5]),
      'annex-1.csv',
      'attachment/bytes',
    ],
  ])('is what its name says, and not %s', async (_, content, name, ruleId) => {
    const path = files.annual.replace('plan.md', name);
    expect(await onlyProblemOf({ [path]: content })).toMatchObject({ ruleId, severity: 'error' });
  });

  it('is of a format that may be offered', async () => {
    const changes = {
      [files.annual]: replacing('file: annex-1.csv', 'file: annex-1.svg'),
      [files.annualAnnex]: null,
      'plans/demo-health/112/annex-1.svg': '<svg/>',
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'attachment/kind',
      message: '附件「annex-1.svg」不是可供下載的檔案格式',
    });
  });

  it('does not take the place of a file that the site writes beside the page', async () => {
    const annex = textOf(await healthBureau(), files.annualAnnex);
    const changes = {
      [files.annual]: replacing('file: annex-1.csv', 'file: measures.csv'),
      [files.annualAnnex]: null,
      'plans/demo-health/112/measures.csv': annex,
    };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'attachment/name' });
  });

  it('says what it shows where it is a picture', async () => {
    const changes = { [files.annual]: replacing(ALT, '') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf({}, files.annual, 'sites.png\n'),
      ruleId: 'attachment/alt',
      message: '圖片「sites.png」沒有替代文字，看不見圖的人不知道畫的是什麼',
    });
  });

  it('does not give its name for what it shows', async () => {
    const changes = { [files.annual]: replacing(ALT, '    alt: sites\n') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'attachment/alt',
      message: '圖片「sites.png」的替代文字只是檔名，看不見圖的人不知道畫的是什麼',
    });
  });

  it('has no alternative where it is no picture', async () => {
    const changes = {
      [files.annual]: replacing('    kind: annex\n', '    kind: annex\n    alt: 一張表\n'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annual, '一張表'),
      ruleId: 'attachment/alt',
      message: '「annex-1.csv」不是圖片，替代文字不會顯示',
    });
  });

  it('is named once, and is not the source', async () => {
    const twice = { [files.annual]: replacing('file: annex-1.csv', 'file: source.txt') };
    const problems = await problemsOf(twice);
    // The other file is named no more.
    expect(problems.map(({ ruleId }) => ruleId).sort()).toEqual([
      'attachment/twice',
      'file/unnamed',
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        place: await placeOf(twice, files.annual, 'source.txt\n    title'),
        message: expect.stringMatching(
          /^「source.txt」前面已列為來源檔（content\/.*:\d+）$/,
        ) as string,
      }),
    );
  });

  it('is told of where another name has the same bytes', async () => {
    const annex = textOf(await healthBureau(), files.annualAnnex);
    const again = `  - file: annex-2.csv\n    title: 附件二\n    kind: annex\n    sha256: ${await checksumOf('annex-1.csv')}\n`;
    const changes = {
      [files.annual]: replacing("published: '2023-02-01'", `${again}published: '2023-02-01'`),
      'plans/demo-health/112/annex-2.csv': annex,
    };
    const moved = all(replacing(again, ''), replacing(ALT, ALT + again));
    const before = changes[files.annual];
    expect(
      await onlyProblemOf({
        ...changes,
        [files.annual]: (text: string) => moved(before(text)),
      }),
    ).toMatchObject({
      severity: 'warning',
      ruleId: 'attachment/twice',
      message: expect.stringMatching(
        /^「annex-2.csv」與附件「annex-1.csv」內容相同（content\/.*:\d+）$/,
      ) as string,
    });
  });

  it('has one of the kinds that there are', async () => {
    const changes = { [files.annual]: replacing('kind: annex', 'kind: poster') };
    const [problem] = await problemsOf(changes);
    expect(problem).toMatchObject({
      severity: 'error',
      place: await placeOf(changes, files.annual, 'poster'),
    });
  });
});

describe('a picture in a text', () => {
  it('has a text alternative', async () => {
    const changes = { [files.annual]: replacing(SHOWN, '![](sites.png)') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.annual}`,
      place: await placeOf(changes, files.annual, '![](sites.png)'),
      severity: 'error',
      ruleId: 'link/picture-alt',
    });
  });

  it('has one where its address stands elsewhere, too', async () => {
    const picture = '\n![][map]\n\n[map]: /plans/demo-health/112/sites.png\n';
    const changes = { [files.about]: (text: string) => text + picture };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.about, '![][map]'),
      ruleId: 'link/picture-alt',
    });
  });

  it('is named among the attachments, and told once where it is not', async () => {
    const map = (await healthBureau()).files.get(files.annualMap)!;
    expect(map.picture).toEqual({ width: 320, height: 200 });
    const changes = {
      [files.annual]: replacing('file: sites.png', 'file: sites-2.png'),
      'plans/demo-health/112/sites-2.png': await bytesOfMap(),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annual, SHOWN),
      ruleId: 'link/picture',
      message: '正文用了「sites.png」，plan.md 的 attachments 卻沒有列出它，它不會發布',
    });
  });
});

describe('a file of a former version that is not there', () => {
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const former = (text: string) =>
    text.replace(
      'version:\n',
      `attachments:\n  - file: annex.csv\n    title: 附件\n    kind: annex\n    sha256: ${sha256}\nversion:\n`,
    );
  const folder = 'plans/demo-health/113-food/versions/1/';

  const fixOf = async (changes: Parameters<typeof problemsOf>[0], ruleId: string) =>
    (await problemsOf(changes)).find((problem) => problem.ruleId === ruleId)?.fix;
  const putBack = (file: string) =>
    `請把那一版當時的「${file}」放進 ${folder}；舊版記載的不要刪改，那一版就是這樣公布的`;

  it('is put back, for that version is not to be rewritten', async () => {
    expect(await fixOf({ [files.formerFood]: former }, 'attachment/missing')).toBe(
      putBack('annex.csv'),
    );
  });

  it('is copied from beside the current version where it is the same there', async () => {
    const beside = 'plans/demo-health/113-food/annex.csv';
    const changes = { [files.formerFood]: former, [beside]: 'abc' };
    expect(await fixOf(changes, 'attachment/missing')).toBe(
      `請把現行版的「${beside}」也複製一份到 ${folder}（檢核碼相同，就是同一個檔案）`,
    );
  });

  it('is put back where it is its source', async () => {
    const change = (text: string) =>
      text.replace(
        'version:\n',
        `source:\n  file: original.txt\n  name: 原稿.txt\n  sha256: ${sha256}\nversion:\n`,
      );
    expect(await fixOf({ [files.formerFood]: change }, 'source/missing')).toBe(
      putBack('original.txt'),
    );
  });
});

describe('a file that nothing names', () => {
  it('may be meant as an attachment', async () => {
    expect(await onlyProblemOf({ 'plans/demo-health/112/annex-2.csv': 'a,b\n' })).toMatchObject({
      ruleId: 'file/unnamed',
      fix: expect.stringMatching(
        /^若是來源檔，請在 plan\.md 的 source 寫 file: annex-2\.csv；若是附件或圖片，請列入 attachments；都要寫 sha256: [0-9a-f]{64}；否則請移走$/,
      ) as unknown,
    });
  });
});

async function checksumOf(name: string): Promise<string> {
  const { files: read } = await healthBureau();
  return read.get(files.annual.replace('plan.md', name))!.sha256!;
}

async function bytesOfMap(): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  const { HEALTH_BUREAU } = await import('../../../support/content-folder.ts');
  return readFile(`${HEALTH_BUREAU}/${files.annualMap}`);
}

const WITHHELD = `withheld:
  - file: sites.png
    grounds: [art18-1-4]
    reason: 尚未與屋主議定。
    decided_by: 企劃科
    decided_on: '2023-01-05'
`;

const withholding = replacing("published: '2023-02-01'", `${WITHHELD}published: '2023-02-01'`);

describe('a withheld picture', () => {
  it('stands in the text no more', async () => {
    const changes = { [files.annual]: withholding, [files.annualMap]: null };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annual, SHOWN),
      severity: 'error',
      ruleId: 'withholding/text-left',
      message: '圖片「sites.png」不予公開，正文卻還放著它',
    });
  });

  it('needs no file, and is told of where the file lies here still', async () => {
    const text = all(withholding, replacing(SHOWN, ''));
    expect(await problemsOf({ [files.annual]: text, [files.annualMap]: null })).toEqual([]);
    expect(await onlyProblemOf({ [files.annual]: text })).toMatchObject({
      severity: 'warning',
      ruleId: 'withholding/file-left',
    });
  });

  it('is an attachment, and not another file of nearly the same name', async () => {
    const changes = {
      [files.annual]: all(
        withholding,
        replacing('- file: sites.png\n    grounds', '- file: site.png\n    grounds'),
      ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'withholding/unknown-file',
      severity: 'error',
      fix: '是否為「sites.png」？',
    });
  });

  it('is not linked to', async () => {
    const changes = {
      [files.annual]: all(withholding, replacing(SHOWN, '見[附圖一](sites.png)。')),
      [files.annualMap]: null,
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'link/absent',
      message: '連結「sites.png」指向的「sites.png」不予公開，不會發布',
    });
  });
});
