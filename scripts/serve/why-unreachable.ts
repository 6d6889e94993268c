/**
 * Asks an address again that gave no answer, and says why, in parentheses, in words for whoever runs
 * the server; `''` where the reason says nothing to them.
 */
export async function whyUnreachable(url: string): Promise<string> {
  try {
    await fetch(url, { method: 'HEAD' });
    return '';
  } catch (error) {
    const code = codeOf((error as Error).cause);
    if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code))
      return '（找不到這個網域：DNS 還沒有設定，或網域打錯了）';
    if (code === 'ECONNREFUSED') return '（那個埠號沒有伺服器：沒有啟動，或被防火牆擋住）';
    if (/CERT|SSL|TLS/.test(code))
      return `（HTTPS 不能用：憑證過期、網域不符、不受信任或沒有設定；${code}）`;
    return code === '' ? '' : `（${code}）`;
  }
}

function codeOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
