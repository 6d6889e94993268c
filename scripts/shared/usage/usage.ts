/** Words in both languages. */
interface Words {
  zh: string;
  en: string;
}

/** An option of a command, e.g. `--format json`. */
export interface Option extends Words {
  type: 'boolean' | 'string';
  /** How the value of a string is written in the help, e.g. `機關識別碼`. */
  value?: string;
  /** The only values that a string may have; the first is the default. */
  choices?: readonly string[];
  /** Value of a string where it is not given. */
  default?: string;
  /** True where the command cannot do without it. */
  required?: boolean;
}

/** One way to call a command. */
export interface Form extends Words {
  /** Its arguments, each one word, as the help writes them: `plan 機關識別碼 民國年`; empty = none. */
  takes: string;
  /** Names of the options that go with it; left out = all. */
  options?: readonly string[];
}

/**
 * What a command does and takes, declared once: its help is written and its arguments are read from
 * this, so that the one cannot name what the other does not know.
 */
export interface Usage {
  /** As it is typed, e.g. `npm run check`. */
  command: string;
  /** Of several forms, the first word of an argument list says which is meant. */
  forms: readonly [Form, ...Form[]];
  options: Readonly<Record<string, Option>>;
  /** Environment variables that it heeds. */
  environment: readonly string[];
  examples?: readonly string[];
}

/** `--help`, which every command takes. */
export const HELP: Option = { type: 'boolean', zh: '顯示這段說明', en: 'Shows this text' };

/** An option as the help writes it: `--format text|json`. */
export function signature(name: string, { type, value, choices }: Option): string {
  return type === 'boolean' ? `--${name}` : `--${name} ${value ?? choices?.join('|') ?? '…'}`;
}

/** Options that go with a form, by name. */
export function optionsOf({ options }: Usage, form: Form): [string, Option][] {
  return Object.entries(options).filter(([name]) => form.options?.includes(name) ?? true);
}

/** How a command is called, a line a form: `用法 Usage: npm run check -- [--format text|json]`. */
export function synopsis(usage: Usage): string[] {
  return usage.forms.map((form, index) => {
    const options = optionsOf(usage, form).map(([name, option]) =>
      option.required ? signature(name, option) : `[${signature(name, option)}]`,
    );
    const taken = [...wordsOf(form), ...options].join(' ');
    const head = index === 0 ? '用法 Usage: ' : '            ';
    return `${head}${usage.command}${taken === '' ? '' : ` -- ${taken}`}`;
  });
}

/** The arguments of a form, one by one. */
export function wordsOf({ takes }: Form): string[] {
  return takes.split(' ').filter((word) => word !== '');
}
