import { commandSettings } from './shared/command-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run build`: content → the finished site in OUT_DIR, a folder or (`--link`) a link. */
await runWithArguments(commands.build, async ({ values }) => {
  await buildAndReport(await commandSettings(), {
    allowUnreviewed: values['allow-unreviewed'],
    asLink: values.link,
  });
});
