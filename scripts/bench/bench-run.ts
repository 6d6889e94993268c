import { readSettings } from '../shared/read-settings.ts';
import { beginBuild } from '../building/begin-build.ts';
import { projectRoot, runCommand } from '../shared/run-command.ts';
import type { RunStep } from '../shared/steps.ts';

/** What one measured run reports: seconds by step, as they pass on the clock. */
export interface BenchPhases {
  phases: Record<string, number>;
}

/**
 * `bench-run.ts build|exports`: does the work once and writes `BenchPhases` as JSON to stdout. Started by
 * `bench.ts` with CONTENT_DIR and OUT_DIR, which measures the process.
 */
await runCommand(async () => {
  const settings = readSettings(process.env, process.cwd());
  const phases: Record<string, number> = {};
  const runStep: RunStep = async (title, work) => {
    const started = performance.now();
    const result = await work();
    // The folder of a run says nothing.
    phases[title.replace(/(?<=Replacing) .*/, '')] = (performance.now() - started) / 1000;
    return result;
  };
  if (process.argv[2] === 'exports') {
    const { exportOnly } = await import('./export-only.ts');
    await exportOnly(settings, runStep);
  } else {
    // As the command that builds does.
    const begun = beginBuild(projectRoot, settings);
    const { buildSite } = await import('../building/build-site.ts');
    await buildSite({ root: projectRoot, settings, allowUnreviewed: true, begun, runStep });
  }
  process.stdout.write(JSON.stringify({ phases } satisfies BenchPhases));
});
