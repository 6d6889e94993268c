import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides where a browser is and how one is got; `thisMachine` reads it. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Record<string, string | undefined>;
  isRoot: boolean;
  /** `ID` and `ID_LIKE` of /etc/os-release, e.g. `['ubuntu', 'debian']`; empty elsewhere. */
  distributions: readonly string[];
  /** True when a program stands at the path and runs. */
  canRun(path: string): boolean;
}

export type BrowserSource =
  | { kind: 'found'; path: string }
  /** None, but this program may install it with these commands. */
  | { kind: 'installable'; commands: readonly (readonly string[])[] }
  /** None; the advice names the command with which a person gets one. */
  | { kind: 'missing'; advice: string };

/**
 * The Chromium (or Chrome, or Edge) that the browser tests drive.
 * `CHROME_PATH` comes first, and when it is set nothing else is looked for.
 */
export function findBrowser(machine: Machine): BrowserSource {
  const chosen = machine.environment['CHROME_PATH'];
  if (chosen) {
    return machine.canRun(chosen)
      ? { kind: 'found', path: chosen }
      : {
          kind: 'missing',
          advice:
            `CHROME_PATH 所指的「${chosen}」無法執行。請改成 Chromium 或 Chrome 執行檔的完整路徑，或取消設定。` +
            ' CHROME_PATH cannot be run.',
        };
  }
  const path = usualPaths(machine).find((candidate) => machine.canRun(candidate));
  if (path !== undefined) return { kind: 'found', path };
  const commands = debianInstallation(machine, debianPackages);
  if (commands !== null) return { kind: 'installable', commands };
  return {
    kind: 'missing',
    advice: [
      '找不到 Chromium 或 Chrome，瀏覽器測試無法執行。請先執行：',
      `  ${installCommand(machine)}`,
      '然後再執行 npm test；已安裝在其他位置時，請以 CHROME_PATH 指出執行檔。',
      'No browser found: run the command above, or set CHROME_PATH.',
    ].join('\n'),
  };
}

/**
 * Chromium without windows takes a third less of a processor for the same pages. The CJK font is
 * needed to see Chinese in screenshots and PDF.
 */
const debianPackages = ['chromium-headless-shell', 'fonts-noto-cjk'];

/**
 * Commands that install packages of Debian; null where this program may not: elsewhere than on Debian
 * itself (Ubuntu's package of Chromium is a stub for snap), or without the rights.
 */
export function debianInstallation(
  { distributions, isRoot }: Machine,
  packages: readonly string[],
): readonly (readonly string[])[] | null {
  if (distributions[0] !== 'debian' || !isRoot) return null;
  return [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
}

function usualPaths({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(environment['HOME'] ?? '', 'Applications')].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  }
  if (platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  }
  return [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ];
}

function installCommand({ platform, distributions }: Machine): string {
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (distributions[0] === 'ubuntu') return 'sudo snap install chromium';
  if (distributions.includes('debian') || distributions.includes('ubuntu')) {
    return `sudo apt-get update && sudo apt-get install -y ${debianPackages.join(' ')}`;
  }
  if (distributions.includes('fedora')) {
    return 'sudo dnf install -y chromium google-noto-sans-cjk-fonts';
  }
  if (distributions.includes('arch')) return 'sudo pacman -S chromium noto-fonts-cjk';
  if (distributions.includes('alpine')) return 'apk add chromium font-noto-cjk';
  return '（以系統的套件管理工具安裝 chromium）';
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  const { platform } = process;
  return {
    platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    distributions: existsSync('/etc/os-release')
      ? distributionsIn(readFileSync('/etc/os-release', 'utf8'))
      : [],
    // Windows' browsers open a window instead of telling their version.
    canRun: (path) =>
      existsSync(path) &&
      (platform === 'win32' ||
        spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0),
  };
}

/** `ID`, then the words of `ID_LIKE`, of an os-release file. */
export function distributionsIn(osRelease: string): string[] {
  const value = (name: string) =>
    new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1]?.split(/\s+/) ?? [];
  return [...value('ID'), ...value('ID_LIKE')].filter((word) => word !== '');
}
