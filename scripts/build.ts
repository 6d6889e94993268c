import { parseArgs } from 'node:util';
import { readSettings } from '../src/site/settings.ts';
import { buildAndReport } from './build-and-report.ts';
import { runCommand } from './run-command.ts';

/** `npm run build [-- --allow-unreviewed]`: content → the finished site in OUT_DIR. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { 'allow-unreviewed': { type: 'boolean' } } });
  await buildAndReport(readSettings(process.env, process.cwd()), {
    allowUnreviewed: values['allow-unreviewed'] ?? false,
  });
});
