import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recipes } from '../../src/publish/hosting/recipes/index.ts';

const docs = fileURLToPath(new URL('../../docs/hosting/', import.meta.url));

/** A web server of the system that serves a site by a recipe of `docs/hosting/`. */
export interface WebServer {
  /** Address of the home page, e.g. `http://127.0.0.1:40123/`. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts nginx with the recipe as it stands, but for port, address and folder; below a path, with the
 * recipe that is made for it.
 * @param site folder of a built site
 * @param instead makes of the recipe what is used in its place
 */
export async function startNginx(
  site: string,
  basePath = '/',
  instead: (recipe: string) => string = (recipe) => recipe,
): Promise<WebServer> {
  const folder = await madeFolder();
  const port = await freePort();
  const text =
    basePath === '/'
      ? await readFile(join(docs, 'nginx.conf'), 'utf8')
      : recipes.nginx.write({ folder: '/srv/open-plans/dist', basePath });
  const recipe = replaced(text, [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/open-plans/dist;', `root ${await rootOf(site, basePath, folder)};`],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
events { worker_connections 64; }
http { access_log off; ${temporary}
${instead(recipe)} }
`,
  );
  const path = join(folder, 'nginx.conf');
  const program = process.env['NGINX'] ?? 'nginx';
  return started(program, ['-c', path, '-p', folder], { folder, port, basePath });
}

/** Starts Apache with the recipe included as it stands. */
export async function startApache(site: string): Promise<WebServer> {
  const folder = await madeFolder();
  const port = await freePort();
  const modules = [
    ...['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'deflate', 'filter'],
    'setenvif',
  ];
  await writeFile(
    join(folder, 'apache.conf'),
    `ServerRoot ${folder}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
  Require all granted
  Options FollowSymLinks
  Include ${join(docs, 'apache.conf')}
</Directory>
`,
  );
  const path = join(folder, 'apache.conf');
  const program = process.env['APACHE'] ?? 'apache2';
  return started(program, ['-f', path, '-D', 'FOREGROUND'], { folder, port, basePath: '/' });
}

/** The folder that a server takes for its root: one in which the site stands below its path. */
async function rootOf(site: string, basePath: string, folder: string): Promise<string> {
  if (basePath === '/') return site;
  const place = join(folder, 'root', basePath);
  await mkdir(dirname(place), { recursive: true });
  await symlink(site, place.replace(/[/]$/, ''));
  return join(folder, 'root');
}

/** A folder that the servers' own user may enter. */
async function madeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-server-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'logs'));
  return folder;
}

function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((current, [written, meant]) => {
    if (!current.includes(written)) throw new Error(`the recipe has no «${written}»`);
    return current.replace(written, meant);
  }, text);
}

async function started(
  program: string,
  programArguments: readonly string[],
  { folder, port, basePath }: { folder: string; port: number; basePath: string },
): Promise<WebServer> {
  const child = spawn(program, programArguments, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const url = `http://127.0.0.1:${port}${basePath}`;
  let ended = false;
  const end = new Promise<void>((done) =>
    child.on('exit', () => {
      ended = true;
      done();
    }),
  );
  child.on('error', (error) => (said += error.message));
  const stop = async () => {
    child.kill('SIGTERM');
    await end;
    await rm(folder, { recursive: true, force: true });
  };
  for (;;) {
    if (ended) {
      const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
      throw new Error(`${program} did not start:\n${said}\n${log}`);
    }
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return { url, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
