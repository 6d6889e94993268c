import { parseArgs } from 'node:util';
import { readSettings } from './shared/read-settings.ts';
import { buildAndReport } from './building/build-and-report.ts';
import { runCommand } from './shared/run-command.ts';

/** `npm run build [-- --allow-unreviewed]`: content → the finished site in OUT_DIR. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { 'allow-unreviewed': { type: 'boolean' } } });
  await buildAndReport(readSettings(process.env, process.cwd()), {
    allowUnreviewed: values['allow-unreviewed'] ?? false,
  });
});
