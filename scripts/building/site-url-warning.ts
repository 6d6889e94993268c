/**
 * What a build says where nobody told it at which address the site will stand: every permanent link,
 * feed and description then names this machine. Null where SITE_URL is set.
 * @param environment e.g. `process.env`
 */
export function siteUrlWarning(environment: Record<string, string | undefined>): string | null {
  if (environment['SITE_URL']) return null;
  return (
    '警告：沒有設定 SITE_URL，永久網址、訂閱與資料檔裡的網址都是 http://localhost:4321，不能公開。' +
    '請以 SITE_URL=https://網站的網址 npm run build 重新建置（子路徑寫在 BASE_PATH）。' +
    ' SITE_URL is not set: all absolute addresses name this machine. Do not publish this build.'
  );
}
