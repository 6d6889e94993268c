import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { checkServedQuality } from './serve/served-quality.ts';

/** `npm run check:served`: the quality rules of data.gov.tw on a site that is being served. */
await runWithArguments(commands['check:served'], async ({ positionals: [url = ''] }) => {
  if (!/^https?:\/\//.test(url)) {
    throw new Error('請給一個網址，例如 npm run check:served -- https://plans.example.org/');
  }
  const { files, declaredRoot, faults } = await checkServedQuality(url);
  const root = url.endsWith('/') ? url : `${url}/`;
  if (declaredRoot !== null && declaredRoot !== root) {
    process.stdout.write(
      `詮釋資料所寫的網址在「${declaredRoot}」之下，這次改向「${root}」查驗；正式送件前須一致。\n`,
    );
  }
  for (const { url: file, rule, message } of faults) {
    process.stdout.write(`${file}  ${rule}  ${message}\n`);
  }
  process.stdout.write(
    `查驗 ${files} 個檔案，${faults.length} 項不合。 ${files} files, ${faults.length} faults.\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
});
