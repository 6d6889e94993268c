import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';
import { readAloud } from '../support/read-aloud.ts';

const site = openSite(mainSite);

const lead = `一份計畫念出來是什麼樣子

這是國立臺東生活美學館97年度計畫的網頁，從頭到尾依 Chromium 交給螢幕報讀軟體的無障礙樹念一遍；角色的叫法仿 NVDA。沒有真的用螢幕報讀軟體。
由 \`npm run test:deep -- read-aloud\` 比對；\`npx vitest run --project=looks read-aloud -u\` 重寫。

`;

test('a plan is read from start to end as docs/read-aloud.txt has it', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}plans/ttcsec/97/`);
  await page.locator('.row-filter[data-ready]').waitFor();
  const lines = await readAloud(page);
  await page.close();
  await expect(`${lead}${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/read-aloud.txt');
});
