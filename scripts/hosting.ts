import { writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Bilingual } from '../src/content/bilingual.ts';
import { recipes } from '../src/publish/hosting/recipes/index.ts';
import { commandSettings } from './shared/command-settings.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** What a person does with the recipe of a server. */
const installation: Readonly<Record<keyof typeof recipes, Bilingual>> = {
  nginx: {
    zh: '放進伺服器的 /etc/nginx/conf.d/，改 server_name、加上憑證，執行 nginx -t 與 systemctl reload nginx。',
    en: 'Put it into /etc/nginx/conf.d/, set server_name and certificate, test and reload nginx.',
  },
  apache: {
    zh: '先執行 a2enmod headers rewrite deflate setenvif；以 Include 放進網站的 <Directory>，或改名為 .htaccess 放在網站的資料夾；執行 apachectl configtest 與 systemctl reload apache2。',
    en: 'Enable the modules, include it in the <Directory> of the site (or name it .htaccess there), test and reload Apache.',
  },
  iis: {
    zh: '先安裝 URL Rewrite 模組；以 web.config 為檔名放在網站的資料夾。',
    en: 'Install URL Rewrite, and put it into the folder of the site as web.config.',
  },
};

/** `npm run hosting`: writes what a web server has to be told to serve this site. */
await runWithArguments(commands.hosting, async ({ values }) => {
  const { outDir, basePath } = await commandSettings();
  const folder = folderOfAddresses(outDir, basePath);
  const text = recipes[values.server].write({ folder, basePath });
  if (values.out === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(values.out, text);
  const { zh, en } = installation[values.server];
  process.stdout.write(
    `已寫好 Written: ${values.out}（網站的資料夾 folder: ${folder}）\n` +
      `接下來：\n  1. ${zh} ${en}\n  2. 查驗 Check：npm run check:served -- https://網址/\n`,
  );
});

/**
 * The folder that stands for `/` in addresses: that of the site without the path below which the site lies.
 * @throws {Error} when the site does not lie below it: the server would show folders that are none of the site's
 */
function folderOfAddresses(outDir: string, basePath: string): string {
  const path = basePath.split('/').filter((part) => part !== '');
  if (path.length === 0) return outDir;
  const ending = sep + path.join(sep);
  const folder = outDir.slice(0, -ending.length);
  if (outDir.endsWith(ending) && folder !== '') return folder;
  throw new Error(
    `BASE_PATH 是 ${basePath}，網站的資料夾 OUT_DIR（${outDir}）卻不以它結尾，伺服器會連網站以外的資料夾一起公開；沒有寫任何檔案。` +
      `請把網站放在以 ${path.join(sep)} 結尾的資料夾，例如 OUT_DIR=${join(resolve(outDir), ...path)}。` +
      ' OUT_DIR does not end with BASE_PATH; the server would show folders that are not of the site.',
  );
}
