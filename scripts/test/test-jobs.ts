import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSites, SITES_ARE_BUILT } from '../../test/support/build-sites.ts';
import { builtSites } from '../../test/support/built-sites.ts';
import { projectRoot } from '../shared/run-command.ts';
import { changedFiles } from './changed-files.ts';
import { quickPlan } from './concerned-files.ts';
import { longProjects, looksAtSites, needsBrowser, type TestProject } from './projects.ts';
import { provideBrowser } from './provide-programs.ts';
import { runTool, runVitest } from './run-program.ts';
import type { Job } from './schedule.ts';
import { notRun, success, type Outcome, type TestSteps } from './test-steps.ts';

/** Projects that look at sites, and the others; the longest first, so that the end finds every core busy. */
const testTitles: Readonly<Partial<Record<TestProject, string>>> = {
  looks: '版面與操作的長測試 Long tests of layouts and visits',
  browser: '瀏覽器測試 Browser and accessibility tests',
  'built-site': '網站測試 Built-site tests',
  unit: '單元測試 Unit tests',
  house: '程式結構測試 Tests of how the code is laid out',
  content: '內容測試 Content tests',
};

/** Arguments of the compiler that looks only at what changed since it last ran. */
const incremental = [
  ...['--project', 'tsconfig.json', '--noEmit', '--incremental'],
  ...['--tsBuildInfoFile', '.cache/test/types.tsbuildinfo'],
];

const allComponents = '**/*.astro';

/** For a program in Go: it collects its garbage later, which takes a fifth of the work off it. */
const moreMemory = { GOGC: '400' };

/** The steps of `npm test` as jobs that know what they need before. */
export class TestJobs {
  readonly #steps: TestSteps;
  readonly #workers: number;
  /** Names of the steps in which nothing failed. */
  readonly #passed = new Set<string>();

  /** @param workers processes of a step beside which another one runs */
  constructor(steps: TestSteps, workers: number) {
    this.#steps = steps;
    this.#workers = workers;
  }

  /** Everything. */
  all(): Job[] {
    return [
      ...this.tests(null),
      // Types after the sites: these write Astro's generated types.
      this.#job(
        'modules',
        '型別與程式規則 Types and lint of modules',
        () => runTool('oxlint', ['--type-check', `--threads=${this.#workers}`], moreMemory),
        ['sites'],
      ),
      this.#job('lint', '元件規則 Lint of components', () =>
        runTool('eslint', ['.', '--max-warnings=0']),
      ),
      this.#job(
        'components',
        '元件型別 Types of components',
        () => runTool('astro', ['check', '--tsconfig', 'scripts/test/tsconfig.pages.json']),
        ['sites'],
      ),
      this.#job('format', '程式排版 Format', () => runTool('oxfmt', ['--check', '.'])),
      this.#formatOfComponents([allComponents]),
    ];
  }

  /**
   * Tests, and what they need before.
   * @param chosen files to run by project; null = every file of every project of `npm test`
   */
  tests(chosen: ReadonlyMap<TestProject, readonly string[]> | null): Job[] {
    const projects = (Object.keys(testTitles) as TestProject[]).filter((project) =>
      chosen === null ? !longProjects.has(project) : chosen.has(project),
    );
    const jobs: Job[] = [];
    if (projects.some((project) => looksAtSites.has(project))) {
      jobs.push(this.#job('sites', '建置網站 Building the sites', () => this.#buildSites()));
    }
    if (projects.some((project) => needsBrowser.has(project))) {
      jobs.push(this.#job('program', '瀏覽器 Browser', provideBrowser));
    }
    for (const project of projects) {
      const before = [
        ...(looksAtSites.has(project) ? ['sites'] : []),
        ...(needsBrowser.has(project) ? ['program'] : []),
      ];
      const work = async () =>
        before.every((name) => this.#passed.has(name))
          ? runVitest(project, this.#workersOf(project), chosen?.get(project))
          : notRun('沒有網站或瀏覽器可測 no site or no browser');
      jobs.push(this.#job(project, testTitles[project]!, work, before));
    }
    return jobs;
  }

  /** Types, and what else the changed files concern. */
  async quick(): Promise<Job[]> {
    const changes = await changedFiles(projectRoot);
    const plan = quickPlan(changes?.files ?? null, (file) => existsSync(join(projectRoot, file)));
    const types = () =>
      plan.types === 'modules' ? runTool('typescript', incremental) : runTool('astro', ['check']);
    const jobs = [this.#job('types', '型別 Types', types)];
    if (plan.tests !== 'none') {
      const importing = plan.tests === 'importing' && changes !== null;
      const only = importing ? [`--changed=${changes.since}`, '--passWithNoTests'] : [];
      const work = () => runVitest('unit', this.#workers, only);
      jobs.push(this.#job('unit', testTitles.unit!, work));
      // They read code as text: imports do not tell which of them a change concerns.
      const house = () => runVitest('house', this.#workers);
      jobs.push(this.#job('house', testTitles.house!, house));
    }
    if (plan.lint.length > 0) {
      const given = ['--max-warnings=0', '--no-warn-ignored', ...plan.lint];
      const ofModules = ['--no-error-on-unmatched-pattern', ...plan.lint];
      jobs.push(
        this.#job('modules', '程式規則 Lint of modules', () => runTool('oxlint', ofModules)),
        this.#job('lint', '元件規則 Lint of components', () => runTool('eslint', given)),
      );
    }
    if (plan.format.length > 0) {
      const given = ['--check', '--no-error-on-unmatched-pattern', ...plan.format];
      jobs.push(this.#job('format', '程式排版 Format', () => runTool('oxfmt', given)));
    }
    const components = plan.format.flatMap((file) =>
      file === '.' ? [allComponents] : file.endsWith('.astro') ? [file] : [],
    );
    if (components.length > 0) jobs.push(this.#formatOfComponents(components));
    return jobs;
  }

  /** Who drives a browser waits for it half of the time. */
  #workersOf(project: TestProject): number {
    return needsBrowser.has(project) ? this.#workers * 2 : this.#workers;
  }

  /** @param files of components, which oxfmt does not know */
  #formatOfComponents(files: readonly string[]): Job {
    return this.#job('components-format', '元件排版 Format of components', () =>
      runTool('prettier', ['--check', ...files]),
    );
  }

  async #buildSites(): Promise<Outcome> {
    await buildSites(builtSites, this.#workers);
    process.env[SITES_ARE_BUILT] = '1';
    return success();
  }

  #job(
    name: string,
    title: string,
    work: () => Promise<Outcome>,
    after: readonly string[] = [],
  ): Job {
    const step = async () => {
      if (await this.#steps.run(title, work)) this.#passed.add(name);
    };
    return { name, cores: 1, after, work: step };
  }
}
