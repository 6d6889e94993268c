import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { checkServedHosting, type HostingFault } from './serve/served-hosting.ts';
import { checkServedQuality, hasRecords } from './serve/served-quality.ts';

/** `npm run check:served`: what a server has to do for the site, and the quality rules of data.gov.tw. */
await runWithArguments(commands['check:served'], async ({ positionals: [url = ''] }) => {
  if (!/^https?:\/\//.test(url)) {
    throw new Error('請給一個網址，例如 npm run check:served -- https://plans.example.org/');
  }
  const root = url.endsWith('/') ? url : `${url}/`;
  const { server, asked, faults: ofHosting } = await checkServedHosting(root);
  process.stdout.write(`伺服器 Server: ${server ?? '沒有說明 not told'}\n`);
  for (const fault of ofHosting) process.stdout.write(`${lineOf(fault)}\n`);
  let files = 0;
  let wrong = ofHosting.length;
  if (await hasRecords(root)) {
    const { declaredRoot, faults, ...checked } = await checkServedQuality(root);
    files = checked.files;
    wrong += faults.length;
    if (declaredRoot !== null && declaredRoot !== root) {
      process.stdout.write(
        `詮釋資料所寫的網址在「${declaredRoot}」之下，這次改向「${root}」查驗；正式送件前須一致。\n`,
      );
    }
    for (const { url: file, rule, message } of faults) {
      process.stdout.write(`${file}  ${rule}  ${message}\n`);
    }
  } else {
    process.stdout.write(
      '這個網站沒有 data.gov.tw 的詮釋資料（不是機關自己的網站），因此不依其品質規則查驗檔案。 No records of data.gov.tw.\n',
    );
  }
  process.stdout.write(
    `查驗伺服器 ${asked} 個網址、目錄所列 ${files} 個檔案，${wrong} 項不合。 ${asked} addresses, ${files} files, ${wrong} faults.\n`,
  );
  if (wrong > 0) process.exitCode = 1;
});

function lineOf({ urls: [first, ...others], rule, message, fix }: HostingFault): string {
  const more =
    others.length === 0 ? '' : `（等 ${others.length + 1} 個 and ${others.length} more）`;
  return `${first}${more}  ${rule}  ${message.zh} ${message.en}  → ${fix.zh} → ${fix.en}`;
}
