import { describe, expect, test } from 'vitest';
import { files, onlyProblemOf, problemsOf, replacing } from '../../../support/content-folder.ts';

const named = (name: string) => ({
  [files.midterm]: replacing('institution_name: 示範縣衛生局', `institution_name: ${name}`),
});

describe('the name of the institution in a plan', () => {
  test('is told where it is nearly one of its names', async () => {
    expect(await onlyProblemOf(named('示範縣衛生句'))).toMatchObject({
      file: `content/${files.midterm}`,
      place: { line: 3 },
      severity: 'warning',
      ruleId: 'plan/institution-name',
      message: '「示範縣衛生句」不是機關的現名、舊名或簡稱，與「示範縣衛生局」很像',
    });
  });

  test('may be one that it had, or one that nobody recorded', async () => {
    const former = replacing(
      'former_names:',
      'former_names:\n  - name: 示範縣衛生院\n    from: null',
    );
    expect(await problemsOf(named('省立第三保健館籌備處'))).toEqual([]);
    expect(await problemsOf({ ...named('示範縣衛生院'), [files.bureau]: former })).toEqual([]);
    expect((await problemsOf(named('示範縣衛生院'))).map(({ ruleId }) => ruleId)).toEqual([
      'plan/institution-name',
    ]);
  });

  test('may be written with 台', async () => {
    const short = (text: string) => `${text}short_names: [臺示衛生局]\n`;
    expect(await problemsOf({ ...named('台示衛生局'), [files.bureau]: short })).toEqual([]);
  });
});
