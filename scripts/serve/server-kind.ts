/** Web servers and hosts in whose words advice is given. */
export type ServerKind =
  | 'nginx'
  | 'apache'
  | 'iis'
  | 'github'
  | 'gitlab'
  | 'headers-file'
  | 'other';

/** Which server answered, by what it says of itself. @param server header field `Server` */
export function serverKindOf(server: string | null): ServerKind {
  const name = (server ?? '').toLowerCase();
  if (/nginx|openresty|tengine/.test(name)) return 'nginx';
  if (/apache|litespeed/.test(name)) return 'apache';
  if (name.includes('iis')) return 'iis';
  if (name.includes('github')) return 'github';
  if (name.includes('gitlab')) return 'gitlab';
  if (/netlify|cloudflare/.test(name)) return 'headers-file';
  return 'other';
}

/** Words of advice. */
export interface Advice {
  zh: string;
  en: string;
}

/** What to change so that a header field is sent. */
export function headerAdvice(kind: ServerKind, name: string, value: string): Advice {
  const line = {
    nginx: `add_header ${name} ${value.includes('"') ? `'${value}'` : `"${value}"`} always;`,
    apache: `Header always set ${name} "${value.replaceAll('"', '\\"')}"`,
    iis: `<add name="${name}" value="${value}" />`,
    'headers-file': `${name}: ${value}`,
  };
  switch (kind) {
    case 'nginx':
      return inFile(`server { } 裡加上`, 'in server { } add', line.nginx);
    case 'apache':
      return inFile(
        '<Directory> 或 .htaccess 加上',
        'in <Directory> or .htaccess add',
        line.apache,
      );
    case 'iis':
      return inFile(
        'web.config 的 httpProtocol/customHeaders 加上',
        'in customHeaders of web.config add',
        line.iis,
      );
    case 'headers-file':
      return inFile(
        '請確認主機讀得到網站根目錄的 _headers；其中應有',
        'the host has to read _headers at the root of the site, with',
        line['headers-file'],
      );
    case 'github':
    case 'gitlab':
      return {
        zh: '這種主機不能設定標頭；需要時請換一種主機',
        en: 'this host lets nobody set headers; choose another where they are needed',
      };
    case 'other':
      return inFile('請讓伺服器送出標頭', 'let the server send', `${name}: ${value}`);
  }
}

/** What to change so that files of an ending are sent as what they are. @param name of one of them */
export function typeAdvice(kind: ServerKind, name: string, type: string): Advice {
  const extension = /\.([^./]+)$/.exec(name)?.[1];
  switch (kind) {
    case 'nginx':
      return extension === undefined
        ? inFile('加上', 'add', `location ~ "/${name}$" { types { } default_type "${type}"; }`)
        : inFile('types { } 裡寫成', 'in types { } write', `"${type}" ${extension};`);
    case 'apache':
      return extension === undefined
        ? inFile('加上', 'add', `<FilesMatch "^${name}$"> ForceType "${type}" </FilesMatch>`)
        : inFile('加上', 'add', `AddType "${type}" .${extension}`);
    case 'iis':
      return inFile(
        'web.config 的 staticContent 加上',
        'in staticContent of web.config add',
        `<mimeMap fileExtension=".${extension ?? ''}" mimeType="${type}" />`,
      );
    case 'headers-file':
    case 'github':
    case 'gitlab':
      return {
        zh: '檔案種類由這種主機決定；需要時請換一種主機',
        en: 'this host decides on types; choose another where they are needed',
      };
    case 'other':
      return inFile('請讓伺服器送出標頭', 'let the server send', `Content-Type: ${type}`);
  }
}

const recipeFiles: Readonly<Record<ServerKind, string>> = {
  nginx: 'docs/hosting/nginx.conf',
  apache: 'docs/hosting/apache.conf',
  iis: 'docs/hosting/web.config',
  github: 'docs/hosting/README.md',
  gitlab: 'docs/hosting/README.md',
  'headers-file': 'docs/hosting/README.md',
  other: 'docs/hosting/README.md',
};

/** What to do at once about all that is wrong. */
export function recipeAdvice(kind: ServerKind, what: Advice): Advice {
  const file = recipeFiles[kind];
  return { zh: `${what.zh}，見 ${file}`, en: `${what.en}; see ${file}` };
}

function inFile(zh: string, en: string, line: string): Advice {
  return { zh: `${zh}：${line}`, en: `${en}: ${line}` };
}
