import { projectOf } from './projects.ts';

/** What a quick run looks at. */
export interface QuickPlan {
  /** Whether types are checked in pages and components as well, or in modules alone. */
  types: 'with-pages' | 'modules';
  /** Changed files that still exist and whose form is judged: by the linters and prettier. */
  lint: readonly string[];
  format: readonly string[];
  /** Which unit tests: those that import a changed file, or all, where imports cannot tell. */
  tests: 'importing' | 'all' | 'none';
}

/** Code whose users are found by following imports. */
const isImported = (file: string) => /^(?:src|scripts|test)\/.*\.ts$/.test(file);

/** Code that no page or component imports. */
const isFarFromPages = (file: string) => /^(?:scripts|test)\/.*\.ts$/.test(file);

/** Programs that tests start, as clerks do, instead of importing them. */
const isProgram = (file: string) => /^scripts\/[^/]+$/.test(file);

/** What no unit test reads. */
const isForOtherTests = (file: string) =>
  /\.(?:astro|css)$/.test(file) ||
  /^test\/(?:built-site|browser|deep)\//.test(file) ||
  /^(?:docs|public|\.github|\.vscode)\//.test(file);

/**
 * What changed files concern.
 * @param changed paths from the project's root with `/`; null = it cannot be told what changed
 * @param exists true for a file that is still there
 */
export function quickPlan(
  changed: readonly string[] | null,
  exists: (file: string) => boolean,
): QuickPlan {
  if (changed === null) {
    return { types: 'with-pages', lint: ['.'], format: ['.'], tests: 'all' };
  }
  const present = changed.filter(exists);
  const deciding = changed.filter((file) => !isForOtherTests(file));
  const canFollow = deciding.every(
    (file) => isImported(file) && !isProgram(file) && (exists(file) || projectOf(file) !== null),
  );
  return {
    types: changed.every(isFarFromPages) ? 'modules' : 'with-pages',
    lint: present.filter((file) => /\.(?:ts|js|mjs|astro)$/.test(file)),
    format: present,
    tests: deciding.length === 0 ? 'none' : canFollow ? 'importing' : 'all',
  };
}
