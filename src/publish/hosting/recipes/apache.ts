import { byExtension, packedTypes } from '../media-types.ts';
import { neverChanging } from '../../../corpus/addresses/never-changing.ts';
import { ASK, KEEP } from '../caching.ts';
import { describedByExpressions } from '../described-by.ts';
import { rewrites } from '../rewrites.ts';
import type { ServedSite } from './served-site.ts';
import { allHeaders } from '../security-headers.ts';
import { specialTypes } from './nginx.ts';

/** `docs/hosting/apache.conf`: for a `<Directory>` of the server, or as `.htaccess` in the site's folder. */
export function apacheRecipe({ basePath }: ServedSite): string {
  return `# Apache 2.4: 以 Include 放進網站的 <Directory>，或改名為 .htaccess 放在網站的資料夾（該處須 AllowOverride All）。
# 先啟用模組：a2enmod headers rewrite deflate setenvif。網站在子路徑時，ErrorDocument 的路徑前面加上子路徑。
# For the <Directory> of the site, or as .htaccess in its folder. This file is made from the rules of the software.

DirectoryIndex index.html
ErrorDocument 404 ${basePath}404.html
ErrorDocument 403 ${basePath}404.html
Options -Indexes -MultiViews

# 檔案的種類與編碼。
AddDefaultCharset Off
RemoveEncoding .gz
${Object.entries(byExtension)
  .map(([extension, type]) => `AddType ${quoted(type)} .${extension}`)
  .join('\n')}
${specialTypes()
  .map(
    ([expression, type]) =>
      `<FilesMatch ${quoted(expression.replace(/^\//, '^'))}>\n  ForceType ${quoted(type)}\n</FilesMatch>`,
  )
  .join('\n')}

# 壓縮：只有文字；已經壓縮過的與分段讀取的（parquet、sqlite、zip …）照原樣。
AddOutputFilterByType DEFLATE ${[...new Set(packedTypes.map(bare))].join(' ')}
# 壓縮後的檔案仍認得瀏覽器手上的那一份。
RequestHeader edit "If-None-Match" ${quoted(String.raw`^\s*(?:W/)?"(.*)-gzip"\s*$`)} ${quoted('"$1", "$1-gzip"')}

# 每一個回應的標頭。
${Object.entries(allHeaders)
  .map(([name, value]) => `Header always set ${name} ${quoted(value)}`)
  .join('\n')}

# 快取：名稱隨內容而變的檔案可以一直用，其他每次都問是否變動。
Header set Cache-Control ${quoted(ASK)}
${neverChanging
  .map(
    (expression) =>
      `Header set Cache-Control ${quoted(KEEP)} "expr=%{REQUEST_STATUS} != 404 && %{REQUEST_URI} =~ m#${expression}#"`,
  )
  .join('\n')}

# 資料檔的說明在哪裡。
${describedByExpressions()
  .map(
    ({ expression, link }) =>
      `Header set Link ${quoted(link)} "expr=%{REQUEST_STATUS} != 404 && %{REQUEST_URI} =~ m#${expression}#"`,
  )
  .join('\n')}

RewriteEngine On

# 不是給人看的檔案。
RewriteCond %{REQUEST_URI} ${asWritten(String.raw`/(?:\.(?!well-known/)|_(?:headers|redirects)$)`)}
RewriteCond %{ENV:REDIRECT_STATUS} =""
RewriteRule ^ - [R=404,L]

# 搬走的網址：網頁與檔案轉到現在的位置；資料的舊網址繼續提供檔案。
RewriteCond %{REQUEST_FILENAME} -f [OR]
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule ^ - [L]
${rewrites()
  .map(
    ({ from, to, status }) =>
      `RewriteCond %{REQUEST_URI} ${asWritten(from)}\nRewriteRule ^ ${to.replaceAll('$', '%')} [${status === 301 ? 'R=301,L' : 'L'}]`,
  )
  .join('\n')}
`;
}

/** A media type without parameters. */
function bare(type: string): string {
  return type.split(';')[0]!;
}

/** An argument of mod_rewrite, which takes backslashes as they are. */
function asWritten(expression: string): string {
  return `"${expression}"`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
