import { movedFiles } from '../../corpus/addresses/moved-files.ts';
import { formerUnitDeadlinesRule } from '../../corpus/addresses/moved-pages.ts';

/** What a server does with addresses that went, where no file stands at them. */
export interface Rewrite {
  /** Expression (of JavaScript and of PCRE); its first group is whatever stands before: a base path, a language. */
  from: string;
  /** Address with `$1` … for the groups. */
  to: string;
  /** 301: leads there. 200: answers with the file itself, for a data address goes on serving data. */
  status: 200 | 301;
}

/** Every address that went, by patterns: pages of a kind and files of a kind. */
export function rewrites(): Rewrite[] {
  const { from, to } = formerUnitDeadlinesRule;
  // Short ones first: below a path that is named like a page, `/plans/institutions/ntl/index.json`, a long
  // one would take a part of that path for its own.
  const files = movedFiles.toSorted((a, b) => stepsOf(a.from) - stepsOf(b.from));
  return [
    { from, to, status: 301 },
    ...files.map(({ from: former, to: present, isServed }) => {
      const names: string[] = [];
      const expression = former.replaceAll('.', String.raw`\.`).replaceAll(/:(\w+)/g, (_, name) => {
        names.push(name as string);
        return '([^/.]+)';
      });
      const target = present.replaceAll(
        /:(\w+)/g,
        (_, name: string) => `$${names.indexOf(name) + 2}`,
      );
      return {
        from: `^(.*)${expression}$`,
        to: `$1${target}`,
        status: isServed ? (200 as const) : (301 as const),
      };
    }),
  ];
}

function stepsOf(pattern: string): number {
  return pattern.split('/').length;
}
