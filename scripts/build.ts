import { readSettings } from './shared/read-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run build`: content → the finished site in OUT_DIR. */
await runWithArguments(commands.build, async ({ values }) => {
  await buildAndReport(readSettings(process.env, process.cwd()), {
    allowUnreviewed: values['allow-unreviewed'],
  });
});
