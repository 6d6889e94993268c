import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const BUDGET = '      - title: 112年度預算書\n        file: budget-112.txt\n';

describe('a file of a register', () => {
  it('stands there once', async () => {
    const changes = { [files.register]: replacing(BUDGET, BUDGET + BUDGET.replace('112年度', '')) };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.register}`,
      severity: 'warning',
      ruleId: 'disclosure/file-twice',
      message:
        '「budget-112.txt」前面已在「art7-6」列過（content/disclosures/demo-health.yaml:54）',
      fix: '同一個檔案只列一次；請刪除其中一筆，或查對是否放錯檔案',
    });
  });

  it('is known in another category too', async () => {
    const changes = {
      [files.register]: replacing(
        '      - title: 委託研究報告\n',
        '      - title: 預算\n        file: budget-112.txt\n      - title: 委託研究報告\n',
      ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      message:
        '「budget-112.txt」前面已在「art7-5」列過（content/disclosures/demo-health.yaml:46）',
    });
  });

  it('is known by its bytes, whatever it is called', async () => {
    const changes = {
      [files.register]: replacing(BUDGET, `${BUDGET}      - title: 甲\n        file: copy.csv\n`),
      'disclosures/demo-health/copy.csv': 'a,b\n',
      [files.registerFile]: 'a,b\n',
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.register, 'copy.csv'),
      severity: 'warning',
      message:
        '「copy.csv」前面已在「art7-5」列過（「statistics-112.csv」，內容相同）（content/disclosures/demo-health.yaml:43）',
    });
  });

  it('is known by its address', async () => {
    const changes = {
      [files.register]: replacing(
        'https://health.example.org/appeals/',
        'https://health.example.org/research/112.pdf',
      ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'warning',
      message:
        '「https://health.example.org/research/112.pdf」前面已在「art7-5」列過（content/disclosures/demo-health.yaml:46）',
    });
  });

  it('was published on one day', async () => {
    const changes = {
      [files.register]: replacing(
        BUDGET,
        BUDGET +
          "        published_on: '2024-01-01'\n" +
          BUDGET +
          "        published_on: '2024-01-02'\n",
      ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.register, "'2024-01-02'"),
      severity: 'error',
      message:
        '「budget-112.txt」前面已在「art7-6」列過，公開日卻是 2024-01-01 與 2024-01-02（content/disclosures/demo-health.yaml:54）',
    });
  });
});

describe('a correction', () => {
  const WAS = '稽查餐飲業者 120 家次';
  const NOW = '稽查餐飲業者 1,200 家次';
  const entry = (date: string, was: string, now: string) =>
    `  - date: '${date}'\n    plan: demo-health-112\n    measure: demo-health-112-007\n    field: text\n    was: ${was}\n    now: ${now}\n    reason: 依來源檔更正。\n`;
  const added = (...entries: string[]) => ({
    [files.errata]: (text: string) => text.trimEnd() + '\n' + entries.join(''),
  });

  it.each(['2023-02-20', '2023-02-25'])('stands there once, on whatever day: %s', async (day) => {
    const changes = added(entry(day, WAS, NOW));
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.errata}`,
      severity: 'warning',
      ruleId: 'errata/twice',
      message: `「${WAS}」更正為「${NOW}」前面已經寫過一次（content/errata.yaml:7）`,
    });
  });

  it('may be made again after it was undone', async () => {
    const changes = added(entry('2023-02-21', NOW, WAS), entry('2023-02-22', WAS, NOW));
    const problems = await problemsOf(changes);
    expect(problems.map(({ ruleId }) => ruleId)).not.toContain('errata/twice');
  });

  it('of another row is another one', async () => {
    const other = entry('2023-02-20', WAS, NOW).replace('112-007', '112-008');
    const problems = await problemsOf(added(other));
    expect(problems.map(({ ruleId }) => ruleId)).not.toContain('errata/twice');
  });
});
