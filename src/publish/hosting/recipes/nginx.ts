import { byEnding, byExtension, byName, packedTypes } from '../media-types.ts';
import { neverChanging } from '../../../corpus/addresses/never-changing.ts';
import { ASK, KEEP } from '../caching.ts';
import { describedByExpressions } from '../described-by.ts';
import { rewrites } from '../rewrites.ts';
import type { ServedSite } from './served-site.ts';
import { allHeaders } from '../security-headers.ts';

/** `docs/hosting/nginx.conf`: one `server` with one `listen` and one `root`, for use inside `http { }`. */
export function nginxRecipe({ folder, basePath }: ServedSite): string {
  return `# nginx: 放在 http { } 之內，例如 /etc/nginx/conf.d/open-plans.conf。
# 改下面前三行（埠號、網域、網站的資料夾）即可；網站在子路徑時，error_page 的路徑前面也要加上子路徑（npm run hosting 會照 BASE_PATH 寫好）。
# For use inside http { }: change the first three lines below (port, name, folder). Made from the rules of the software.

server {
  listen 80;
  server_name _;
  root ${folder};

  # HTTPS：埠號改為 443 ssl，並寫憑證的位置（80 埠另設一個 server，return 301 https://$host$request_uri）。
  # ssl_certificate     /etc/ssl/certs/plans.pem;
  # ssl_certificate_key /etc/ssl/private/plans.key;

  index index.html;
  error_page 403 404 =404 ${basePath}404.html;
  absolute_redirect off;
  server_tokens off;

  # 檔案的種類與編碼。
  types {
${Object.entries(byExtension)
  .map(([extension, type]) => `    ${quoted(type)} ${extension};`)
  .join('\n')}
  }
  default_type application/octet-stream;

  # 壓縮：只有文字；已經壓縮過的與分段讀取的（parquet、sqlite、zip …）照原樣。
  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 1024;
  gzip_proxied any;
  gzip_types
${packedTypes.map((type) => `    ${quoted(type)}`).join('\n')};

  # 每一個回應的標頭。
${Object.entries(allHeaders)
  .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  .join('\n')}

  # 快取：名稱隨內容而變的檔案可以一直用，其他每次都問是否變動。
  set $op_cache ${quoted(ASK)};
${neverChanging.map((expression) => `  if ($uri ~ ${quoted(expression)}) { set $op_cache ${quoted(KEEP)}; }`).join('\n')}
  add_header Cache-Control $op_cache;

  # 資料檔的說明在哪裡。
  set $op_link "";
${describedByExpressions()
  .map(
    ({ expression, link }) =>
      `  if ($uri ~ ${quoted(expression)}) { set $op_link ${quoted(link)}; }`,
  )
  .join('\n')}
  add_header Link $op_link;

  location / {
    try_files $uri $uri/ @moved;
  }

  # 不是給人看的檔案。
  location ~ ${quoted(String.raw`/\.(?!well-known/)`)} { return 404; }
  location ~ ${quoted('/_(?:headers|redirects)$')} { return 404; }

  # 由名稱或兩段副檔名決定種類的檔案。
${specialTypes()
  .map(
    ([expression, type]) =>
      `  location ~ ${quoted(expression)} { types { } default_type ${quoted(type)}; try_files $uri @moved; }`,
  )
  .join('\n')}

  # 搬走的網址：網頁與檔案轉到現在的位置；資料的舊網址繼續提供檔案。
  location @moved {
${rewrites()
  .map(
    ({ from, to, status }) =>
      `    rewrite ${quoted(from)} ${to} ${status === 301 ? 'permanent' : 'last'};`,
  )
  .join('\n')}
    return 404;
  }
}
`;
}

/** Files whose kind their last ending does not tell: expression → type. */
export function specialTypes(): [expression: string, type: string][] {
  return [
    ...Object.entries(byName).map(([name, type]): [string, string] => [`/${name}$`, type]),
    ...Object.entries(byEnding).map(([ending, type]): [string, string] => [
      `${ending.replaceAll('.', String.raw`\.`)}$`,
      type,
    ]),
  ];
}

/** A text of a configuration file of nginx; braces and semicolons would end a bare one. */
function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
