import { describe, expect, it } from 'vitest';
import { rootAddresses } from '../../../support/root-addresses.ts';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

describe('the text of a plan', () => {
  it('holds every heading that is named as a section, word for word', async () => {
    const changes = { [files.midterm]: replacing('basis: 一、依據', 'basis: 一、依劇') };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midterm}`,
      place: await placeOf(changes, files.midterm, '一、依劇'),
      severity: 'error',
      ruleId: 'narrative/section',
      message: '正文沒有「一、依劇」這個標題',
      fix: '是否為「一、依據」？',
    });
  });

  it.each(['##', '＃＃ ', '＃＃'])('is told of one that is none once: %s', async (marks) => {
    const changes = { [files.annual]: replacing('## 貳、目標', `${marks}貳、目標`) };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annual, `${marks}貳、目標`),
      severity: 'error',
      ruleId: 'narrative/heading-space',
      fix: '請寫成 ## 貳、目標',
    });
  });

  it('is told of a heading that is gone once, and not of the number that lacks', async () => {
    const changes = { [files.annual]: replacing('## 貳、目標\n', '') };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'narrative/section' });
  });

  it('tells which headings there are when none is near', async () => {
    const changes = { [files.annual]: replacing('basis: 壹、緣起', 'basis: 計畫依據與背景說明') };
    expect((await onlyProblemOf(changes)).fix).toBe(
      '正文的標題有：「壹、緣起」、「貳、目標」、「參、執行策略」、「肆、附記」、「一、小標」',
    );
  });

  it('tells so when there are no headings at all', async () => {
    const changes = {
      [files.green]: (text: string) => text.replace('notes:', 'sections: { goals: 目標 }\nnotes:'),
    };
    expect((await onlyProblemOf(changes)).fix).toBe('正文沒有以 ## 開頭的標題');
  });

  it('does not begin before its first heading', async () => {
    const changes = {
      [files.midterm]: replacing('## 一、依據', '112年1月6日核定\n\n## 一、依據'),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midterm}`,
      place: await placeOf(changes, files.midterm, '112年1月6日核定'),
      severity: 'error',
      ruleId: 'narrative/before-heading',
      message: '第一個標題之前有文字，不會歸入任何一節',
      fix: '請在它之前加上「## 標題」；發布文號請寫在 issuance，表的標題請寫在 measures.yaml 的 caption',
    });
  });

  it('shows HTML as the characters it consists of, with a warning at each', async () => {
    const changes = { [files.midterm]: replacing('年終考核。', '年終<br>考核 <b>粗</b>。') };
    const problems = await problemsOf(changes);
    expect(problems.map(({ message }) => message)).toEqual([
      '正文裡的 HTML「<br>」不會生效，會照字面顯示',
      '正文裡的 HTML「<b>」不會生效，會照字面顯示',
      '正文裡的 HTML「</b>」不會生效，會照字面顯示',
    ]);
    expect(problems[1]).toMatchObject({
      file: `content/${files.midterm}`,
      place: await placeOf(changes, files.midterm, '<b>'),
      severity: 'warning',
      ruleId: 'narrative/html',
      fix: '請改用 Markdown 寫法；若本來就是要顯示的文字，不必修改',
    });
  });

  it('keeps the numbers of a list as they are written', async () => {
    const changes = { [files.annual]: replacing('3. 食品安心。', '4. 食品安心。') };
    const { corpus, problems } = await loadHealthBureau(changes);
    expect(problems.filter(({ ruleId }) => ruleId.startsWith('narrative/list'))).toEqual([]);
    const goals = corpus?.planById.get('demo-health-112')?.sections[1];
    expect(goals?.text).toContain('4. 食品安心。');
    expect(goals?.html(rootAddresses)).toContain('<li value="4">食品安心。</li>');
  });

  it('may count from any number', async () => {
    const changes = { [files.midterm]: replacing('年終考核。', '5. 甲\n6. 乙') };
    expect(await problemsOf(changes)).toEqual([]);
  });
});

describe('a section', () => {
  it.each([
    ['**貳、目標**', '「**貳、目標**」不是標題：前面沒有井字號，粗體只是文字'],
    ['貳、目標', '「貳、目標」不是標題：前面沒有井字號'],
  ])('whose heading stands there as a line of text is told there: %s', async (line, message) => {
    const changes = { [files.annual]: replacing('## 貳、目標', line) };
    const problems = await problemsOf(changes);
    expect(problems.filter(({ ruleId }) => ruleId === 'narrative/section')).toEqual([
      expect.objectContaining({
        place: { line: (await placeOf({}, files.annual, '## 貳、目標')).line, column: 1 },
        message,
        fix: '請寫成 ## 貳、目標',
      }),
    ]);
  });
});

describe('the text of a page', () => {
  it('has its HTML reported too', async () => {
    const { problems } = await loadHealthBureau();
    const found = problems.filter(({ file }) => file === `content/${files.about}`);
    expect(found.map(({ place, message }) => [place, message])).toEqual([
      [
        await placeOf({}, files.about, '<script>'),
        '正文裡的 HTML「<script>alert(1)</script>」不會生效，會照字面顯示',
      ],
      [
        await placeOf({}, files.about, '<img'),
        '正文裡的 HTML「<img src="x" onerror="alert(1)">」不會生效，會照字面顯示',
      ],
    ]);
  });
});
