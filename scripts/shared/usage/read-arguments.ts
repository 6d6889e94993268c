import { parseArgs } from 'node:util';
import { didYouMean } from '../../../src/content/problems/suggest.ts';
import {
  HELP,
  optionsOf,
  signature,
  synopsis,
  wordsOf,
  type Form,
  type Option,
  type Usage,
} from './usage.ts';

/** Where it is not given, a boolean is false, a choice its first, a string its default or undefined. */
export type Values<Options extends Usage['options']> = {
  -readonly [Name in keyof Options]: Options[Name] extends { type: 'boolean' }
    ? boolean
    : Options[Name] extends { choices: readonly (infer Choice)[] }
      ? Choice
      : Options[Name] extends { default: string } | { required: true }
        ? string
        : string | undefined;
};

export interface Arguments<Given extends Usage> {
  values: Values<Given['options']>;
  /** As many as the words of the form that was meant. */
  positionals: string[];
}

/** A command was called in a way that it does not know. */
export class WrongUseError extends Error {
  constructor(usage: Usage, faults: readonly string[]) {
    const hint = `說明見 For help: ${usage.command} -- --help`;
    super([...faults, '', ...synopsis(usage), hint].join('\n'));
    this.name = 'WrongUseError';
  }
}

/**
 * Arguments of a command as its usage declares them, or null where `--help` is among them.
 * @param given e.g. `process.argv.slice(2)`
 * @throws {WrongUseError} naming every option that is not declared, lacks a value, has one too many
 *   or is missing, and arguments that fit no form; it says how the command is called
 */
export function readArguments<Given extends Usage>(
  usage: Given,
  given: readonly string[],
): Arguments<Given> | null {
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      Object.entries({ ...usage.options, help: HELP }).map(([name, { type }]) => [name, { type }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const written = tokens.filter((token) => token.kind === 'option');
  if (written.some(({ name, value }) => name === 'help' && value === undefined)) return null;

  const optionFaults = written.flatMap((token) => optionFault(usage, token) ?? []);
  // What follows an option that is not known may be its value.
  const form = optionFaults.length === 0 ? formOf(usage, positionals) : null;
  const names = new Set(written.map(({ name }) => name));
  const faults = [
    ...optionFaults,
    ...(typeof form === 'string' ? [form] : []),
    ...(form === null || typeof form === 'string' ? [] : misplacedOptions(usage, form, names)),
  ];
  if (faults.length > 0) throw new WrongUseError(usage, faults);

  const values = Object.entries(usage.options).map(([name, option]) => {
    const last = written.findLast((token) => token.name === name);
    if (option.type === 'boolean') return [name, last !== undefined];
    return [name, last?.value ?? option.choices?.[0] ?? option.default];
  });
  return { values: Object.fromEntries(values) as Values<Given['options']>, positionals };
}

/**
 * Refuses options that npm took for its own, for ` -- ` did not stand before them: npm says so at
 * most in a warning, and the command would do without.
 * @param environment in which npm tells its own settings (`npm_config_fix`) and the script it runs
 * @throws {WrongUseError} naming them
 */
export function refuseOptionsOfNpm(
  usage: Usage,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const { command, options } = usage;
  if (environment['npm_lifecycle_event'] !== command.split(' ').at(-1)) return;
  const taken = Object.keys(options).filter(
    (name) =>
      !ALSO_OF_NPM.has(name) &&
      environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (taken.length === 0) return;
  const written = taken.map((name) => `--${name}`).join(' ');
  throw new WrongUseError(usage, [
    `「${written}」前面少了「 -- 」，npm 當成了自己的選項：請照下面的用法，寫在「 -- 」之後（PowerShell 寫 '--'）。 npm took ${written} for its own: write it behind --.`,
  ]);
}

/** Settings of npm that people keep, in `.npmrc` for example. */
const ALSO_OF_NPM: ReadonlySet<string> = new Set(['email']);

interface WrittenOption {
  name: string;
  /** With its dashes. */
  rawName: string;
  value?: string | undefined;
  /** True where `=` joins name and value. */
  inlineValue?: boolean | undefined;
}

/** What is wrong with an option as it is written, or null. */
function optionFault(usage: Usage, written: WrittenOption): string | null {
  const { name, rawName, value, inlineValue } = written;
  const known: Usage['options'] = { ...usage.options, help: HELP };
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option === undefined) {
    const guess = didYouMean(
      rawName,
      Object.keys(known).map((each) => `--${each}`),
      '',
    );
    return `沒有「${rawName}」這個選項。${guess} No such option: ${rawName}.`;
  }
  if (option.type === 'boolean' && value !== undefined) {
    return `「${rawName}」後面不寫值，卻寫了「${value}」。 ${rawName} takes no value.`;
  }
  // A value that looks like an option was meant as one, unless it is joined by `=`.
  const hasValue =
    value !== undefined && value !== '' && (inlineValue === true || !value.startsWith('-'));
  if (option.type === 'string' && !hasValue) {
    return `「${rawName}」後面須寫值：${signature(name, option)}。 ${rawName} needs a value.`;
  }
  if (option.choices && !option.choices.includes(value ?? '')) {
    const choices = option.choices.join(', ');
    return `${rawName} 為「${value}」，只能是 ${choices} 其中之一。 ${rawName} is one of ${choices}.`;
  }
  return null;
}

/** The form that the arguments are of, or what is wrong with them. */
function formOf(usage: Usage, positionals: readonly string[]): Form | string {
  const [kind] = positionals;
  const kinds = usage.forms.map((form) => wordsOf(form)[0] ?? '');
  const form = usage.forms.length === 1 ? usage.forms[0] : usage.forms[kinds.indexOf(kind ?? '')];
  if (form === undefined) {
    const choices = kinds.map((each) => `「${each}」`).join('、');
    if (kind === undefined) return `請先寫${choices}其中之一。 Say which: ${kinds.join(', ')}.`;
    const guess = didYouMean(kind, kinds, '');
    return `「${kind}」不是${choices}其中之一。${guess} Not one of ${kinds.join(', ')}: ${kind}.`;
  }
  const expected = wordsOf(form);
  if (positionals.length < expected.length) {
    const missing = expected.slice(positionals.length).join(' ');
    return `還缺：${missing}。 Missing: ${missing}.`;
  }
  if (positionals.length > expected.length) {
    const extra = positionals.slice(expected.length).join(' ');
    return `多了「${extra}」（值裡有空白時，前後加引號）。 Unexpected: ${extra} (quote what holds spaces).`;
  }
  return form;
}

/** Options that the form does not take, and those that it cannot do without and lacks. */
function misplacedOptions(usage: Usage, form: Form, written: ReadonlySet<string>): string[] {
  const own = optionsOf(usage, form);
  const ownNames = own.map(([name]) => name);
  const strange = Object.keys(usage.options).filter(
    (name) => written.has(name) && !ownNames.includes(name),
  );
  const lacking = own.filter(([name, option]) => isRequired(option) && !written.has(name));
  return [
    ...strange.map(
      (name) => `「--${name}」在這裡沒有作用，請刪去。 --${name} does not go with this.`,
    ),
    ...lacking.map(([name, option]) => {
      const missing = signature(name, option);
      return `還缺：${missing}。 Missing: ${missing}.`;
    }),
  ];
}

function isRequired({ required }: Option): boolean {
  return required === true;
}
