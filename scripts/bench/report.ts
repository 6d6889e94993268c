import { cpus } from 'node:os';
import { drawBarChart } from '../../src/site/charts/bar-chart.ts';
import type { BuildName, SizeFigures } from './measure-size.ts';
import type { Cost } from './measured-run.ts';
import { wholeSize } from './size-by-kind.ts';

const NAMES: Readonly<Record<BuildName, string>> = {
  clean: '從頭建置 Clean',
  edit: '改一項之後 After one edit',
  edition: '再改一項，並與前一版比對 One more, with PREVIOUS_BUILD',
};

/** The figures as Markdown, for the terminal and for docs/performance.md. */
export function renderReport(
  figures: readonly SizeFigures[],
  options: { seed: number; day: string },
): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, Node.js ${process.versions.node}, ${process.platform}`;
  return [
    `${options.day}；種子 seed ${options.seed}；${machine}`,
    '',
    ...costTable(figures),
    '',
    ...growthLines(figures),
    ...figures.flatMap((each) => [
      '',
      `### ${titleOf(each)}`,
      '',
      ...phaseTable(each),
      '',
      ...sizeTable(each),
    ]),
    '',
  ].join('\n');
}

function titleOf({ plans, rows, isRich }: SizeFigures): string {
  const kind = isRich ? '，含成果、附件等 with results, attachments …' : '';
  return `${number(plans)} 份計畫 plans，${number(rows)} 列 rows${kind}`;
}

function costTable(figures: readonly SizeFigures[]): string[] {
  const lines = figures.flatMap((each) => [
    ...each.builds.map((build) => costLine(titleOf(each), NAMES[build.name], build, each.plans)),
    ...each.peers.map((peer) =>
      costLine(titleOf(each), `${peer.name}（只有網頁 pages alone）`, peer, each.plans),
    ),
  ]);
  return table(
    [
      '內容 Content',
      '做什麼 What',
      '秒 s',
      'CPU 秒 s',
      'CPU 每份 ms a plan',
      '最大的程序 largest process, MB',
    ],
    lines,
  );
}

function costLine(title: string, what: string, { wall, cpu, peak }: Cost, plans: number): string[] {
  return [
    title,
    what,
    wall.toFixed(1),
    cpu?.toFixed(1) ?? '?',
    cpu === null ? '?' : ((cpu * 1000) / plans).toFixed(0),
    peak?.toFixed(0) ?? '?',
  ];
}

/** How the cost of a plan, and the cost beside others, grow. */
function growthLines(figures: readonly SizeFigures[]): string[] {
  const lines: string[] = [];
  for (const isRich of [false, true]) {
    const alike = figures.filter((each) => each.isRich === isRich);
    const [smaller, larger] = alike.slice(-2).map((each) => ({ each, cost: cleanCpu(each) }));
    if (!larger?.cost || !smaller?.cost) continue;
    const ratio = larger.cost / larger.each.plans / (smaller.cost / smaller.each.plans);
    lines.push(
      `- 一份計畫在 ${number(larger.each.plans)} 份時的 CPU，是在 ${number(smaller.each.plans)} 份時的 ${ratio.toFixed(2)} 倍。` +
        ` Cost of a plan at ${number(larger.each.plans)} ÷ at ${number(smaller.each.plans)}: ${ratio.toFixed(2)}.`,
    );
  }
  for (const each of figures) {
    const { wall } = each.builds[0]!;
    for (const peer of each.peers) {
      lines.push(
        `- ${titleOf(each)}：從頭建置全部的時間，是 ${peer.name} 只做網頁的 ${(wall / peer.wall).toFixed(1)} 倍。` +
          ` Everything ÷ ${peer.name}’s pages alone: ${(wall / peer.wall).toFixed(1)}.`,
      );
    }
  }
  return lines;
}

function cleanCpu({ builds }: SizeFigures): number | null {
  return builds.find(({ name }) => name === 'clean')?.cpu ?? null;
}

function phaseTable({ builds }: SizeFigures): string[] {
  const phases = new Set(builds.flatMap((build) => Object.keys(build.phases)));
  return table(
    ['步驟，秒 Step, s', ...builds.map(({ name }) => NAMES[name])],
    [...phases].map((phase) => [
      phase,
      ...builds.map((build) => build.phases[phase]?.toFixed(1) ?? '–'),
    ]),
  );
}

function sizeTable({ sizes, plans }: SizeFigures): string[] {
  const all = [...sizes, ['全部 All', wholeSize(sizes)] as const];
  return table(
    ['檔案 Files', '個數 number', '每份計畫 a plan', '位元組 MB', '每份計畫 kB a plan'],
    all.map(([kind, { files, bytes }]) => [
      kind,
      number(files),
      (files / plans).toFixed(1),
      (bytes / 1e6).toFixed(1),
      (bytes / 1e3 / plans).toFixed(0),
    ]),
  );
}

/** What a build costs a plan, as a picture that stands by itself. */
export function renderPicture(figures: readonly SizeFigures[]): string {
  const bars = figures.flatMap((each) =>
    each.builds.flatMap(({ name, cpu }) => {
      if (cpu === null) return [];
      const value = (cpu * 1000) / each.plans;
      const label = `${each.plans}${each.isRich ? '＋' : ''} ${NAMES[name].split(' ')[0]!.split('，')[0]!}`;
      return [{ label, value, valueText: `${value.toFixed(0)} ms`, isHatched: name !== 'clean' }];
    }),
  );
  return `${drawBarChart(
    {
      id: 'performance',
      title: '一份計畫要多少處理器時間 Processor time a plan',
      description: bars.map(({ label, valueText }) => `${label}：${valueText}`).join('；'),
    },
    bars,
  )}\n`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...lines.map(line),
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US').replaceAll(',', '\u2009');
}
