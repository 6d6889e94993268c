import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../keeping/hash-files.ts';

const LAYOUT = `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><table>
{{ range .Params.dimensions }}{{ $dimension := .heading }}{{ range .aspects }}{{ $aspect := .heading }}{{ range .actions }}{{ $headings := .headings }}{{ range .measures }}<tr id="{{ .id }}"><td>{{ $dimension }}</td><td>{{ $aspect }}</td><td>{{ delimit $headings " " }}</td><td>{{ .label }} {{ .text }}</td><td>{{ with .deadlines }}{{ delimit . "、" }}{{ end }}</td><td>{{ with .units }}{{ delimit . "、" }}{{ end }}</td></tr>
{{ end }}{{ end }}{{ end }}{{ end }}</table>{{ .Content }}</body></html>
`;

const SETTINGS = `baseURL: https://plans.example.org/
title: Plans
disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, section, home, '404']
`;

/**
 * Writes a site of Hugo's with the same plans: of each its table in the front matter, as YAML and as it comes, and a page with all rows.
 * @param folder where the site is written; empty
 */
export function writeHugoSite(content: string, folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('config.yaml', SETTINGS);
  write('layouts/_default/single.html', LAYOUT);
  for (const path of filesBelow(join(content, 'plans'))) {
    const [, institution, plan] = /^([^/\\]+)[/\\]([^/\\]+)[/\\]measures\.yaml$/.exec(path) ?? [];
    if (institution === undefined || plan === undefined) continue;
    const read = (name: string) =>
      readFileSync(join(content, 'plans', institution, plan, name), 'utf8');
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read('plan.md')) ?? [];
    const title = /^title: .*$/m.exec(front)![0];
    write(
      `content/plans/${institution}-${plan}.md`,
      `---\n${title}\n${read('measures.yaml')}---\n${body}`,
    );
  }
}
