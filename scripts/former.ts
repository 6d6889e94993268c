import { fetchFormer } from './former/fetch-former.ts';
import { fromHere } from './shared/from-here.ts';
import { runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run former`: the published site as the next build needs it, for where no copy is kept. */
await runWithArguments(commands.former, async ({ values: { out }, positionals: [url = ''] }) => {
  if (!/^https?:\/\//.test(url)) {
    throw new Error(
      '請給已發布網站的網址，例如 npm run former -- https://plans.example.org/ --out ../former',
    );
  }
  const fetched = await fetchFormer(url.endsWith('/') ? url : `${url}/`, out);
  const place = fromHere(out);
  process.stdout.write(
    fetched === null
      ? `「${url}」還沒有發布過網站，這次沒有前一版，建置時不要給 PREVIOUS_BUILD。已經發布過的，是網址寫錯了（路徑也要寫，例如 https://example.org/plans/）：請查對後再執行，否則變更紀錄與舊版會中斷。` +
          ' Nothing was published there yet; if something was, the address is wrong.\n'
      : `已取回前一版（${fetched.edition ?? '日期不詳'}）與 ${fetched.older} 個舊版到「${place}」；建置時設定 PREVIOUS_BUILD=${place}。 Fetched the edition before.\n`,
  );
});
