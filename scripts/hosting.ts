import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  const steps = basePath.split('/').length - 2;
  const folder = Array.from({ length: steps }).reduce<string>((path) => dirname(path), outDir);
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
