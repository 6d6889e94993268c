import { HELP, signature, synopsis, wordsOf, type Usage } from './usage.ts';

/** The help of a command: a few lines in Chinese and English, with a line end after the last. */
export function helpText(usage: Usage): string {
  const { forms, options, environment, examples = [] } = usage;
  return [
    ...synopsis(usage),
    '',
    ...forms.flatMap((form) => {
      const name = forms.length > 1 ? [`  ${wordsOf(form)[0] ?? ''}`] : [];
      const indent = forms.length > 1 ? '    ' : '  ';
      return [...name, `${indent}${form.zh}`, `${indent}${form.en}`];
    }),
    '',
    '選項 Options:',
    ...optionLines({ ...options, help: HELP }),
    ...(environment.length === 0 ? [] : ['', `環境變數 Environment: ${environment.join(' ')}`]),
    ...(examples.length === 0 ? [] : ['', '例 Examples:', ...examples.map((line) => `  ${line}`)]),
    '',
  ].join('\n');
}

function optionLines(options: Usage['options']): string[] {
  const written = Object.entries(options).map(
    ([name, option]) => [signature(name, option), option] as const,
  );
  const width = Math.max(...written.map(([name]) => columnsOf(name)));
  return written.map(([name, { zh, en, choices, default: value = choices?.[0] }]) => {
    const gap = ' '.repeat(width - columnsOf(name) + 2);
    return `  ${name}${gap}${zh} ${en}${value === undefined || value === '' ? '' : `（預設 default: ${value}）`}`;
  });
}

/** Width on a terminal, where a Chinese character takes two columns. */
function columnsOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
