/**
 * What a build says of an address that should not be published: where nobody told it at which address the
 * site will stand, every permanent link, feed and description names this machine; where it was told one
 * without encryption, all of them lead there. Null where nothing is to be said.
 * @param environment e.g. `process.env`
 */
export function siteUrlWarning(environment: Record<string, string | undefined>): string | null {
  const given = environment['SITE_URL'];
  if (!given) {
    return (
      '警告：沒有設定 SITE_URL，永久網址、訂閱與資料檔裡的網址都是 http://localhost:4321，不能公開。' +
      '請以 SITE_URL=https://網站的網址 npm run build 重新建置（子路徑寫在 BASE_PATH）。' +
      ' SITE_URL is not set: all absolute addresses name this machine. Do not publish this build.'
    );
  }
  if (!/^http:/.test(given) || isOfThisMachine(given)) return null;
  const better = given.replace('http:', 'https:');
  return (
    `警告：SITE_URL 是沒有加密的 ${given}，永久網址、訂閱與資料檔裡的網址都會指向那裡，瀏覽器會說網站不安全。` +
    `網站有憑證時，請以 SITE_URL=${better} 重新建置。` +
    ` SITE_URL is http: all absolute addresses will be. Build with ${better} if the site has a certificate.`
  );
}

/** True for an address at which a site is looked at by whoever builds it, and by nobody else. */
export function isOfThisMachine(siteUrl: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?=[:/]|$)/.test(siteUrl);
}
