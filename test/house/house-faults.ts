import { posix } from 'node:path';
import { effects, floors } from './rooms.ts';
import { importsOf, nodeGlobalsOf } from './source-file.ts';

/** The modules of `src/` by path from the project's root. */
export type Modules = ReadonlyMap<string, string>;

interface Arrow {
  from: string;
  line: number;
  /** Path of a module, or name of a package. */
  to: string;
}

/**
 * Everything in which modules break the rules of the house, a line each: file, line, what is wrong,
 * and the room in which the thing belongs.
 */
export function houseFaults(modules: Modules): string[] {
  const arrows = [...modules].flatMap(([from, text]) =>
    importsOf(from, text).map(({ specifier, line }) => ({
      from,
      line,
      to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier,
    })),
  );
  return [
    ...homeless(modules),
    ...arrows.flatMap((arrow) => faultOfArrow(arrow, arrows)),
    ...misplacedGlobals(modules),
    ...circles(modules, arrows),
  ];
}

function homeless(modules: Modules): string[] {
  return [...modules.keys()]
    .filter((path) => floorOf(path) === -1)
    .map((path) => `${path} lies in no room; the rooms are ${floors.flat().join(', ')}`);
}

function faultOfArrow(arrow: Arrow, arrows: readonly Arrow[]): string[] {
  const { from, line, to } = arrow;
  const here = `${from}:${line} imports ${to}`;
  if (to.startsWith('node:')) {
    return mayHaveEffects(from)
      ? []
      : [`${here}: effects belong where test/house/rooms.ts lists them`];
  }
  if (to === 'astro' || to.startsWith('astro/') || to.startsWith('astro:')) {
    return roomOf(from) === 'site' ? [] : [`${here}: Astro belongs into src/site`];
  }
  if (!/^\.\.?\/|^src\/|^scripts\/|^test\//.test(to)) return [];
  if (!to.startsWith('src/')) return [`${here}: src/ knows nothing of what lies outside`];
  if (roomOf(from) === roomOf(to) || floorOf(to) < floorOf(from)) return [];
  return [
    `${here}: src/${roomOf(from)} does not know src/${roomOf(to)}; ` +
      `what it takes from there belongs into src/${roomForAll(to, arrows)} or below`,
  ];
}

/** The lowest room of those that import a module: there, all of them may know it. */
function roomForAll(path: string, arrows: readonly Arrow[]): string {
  const rooms = arrows.filter(({ to }) => to === path).map(({ from }) => from);
  const [lowest = path] = rooms.sort((a, b) => floorOf(a) - floorOf(b));
  return roomOf(lowest);
}

function misplacedGlobals(modules: Modules): string[] {
  return [...modules]
    .filter(([path]) => !mayHaveEffects(path))
    .flatMap(([path, text]) =>
      nodeGlobalsOf(path, text).map(
        ({ name, line }) =>
          `${path}:${line} uses ${name} of Node.js: effects belong where test/house/rooms.ts lists them`,
      ),
    );
}

/** Modules that import each other in a circle, each circle once, by its shortest way round. */
function circles(modules: Modules, arrows: readonly Arrow[]): string[] {
  const knot = leadingToCircles(modules, arrows);
  const told = new Set<string>();
  const found: string[] = [];
  for (const start of knot.keys()) {
    const way = wayBack(start, (path) => knot.get(path) ?? []);
    if (way === null || way.some((path) => told.has(path))) continue;
    for (const path of way) told.add(path);
    found.push(`${[...way, start].join(' → ')}: a circle; take out what both ends need`);
  }
  return found;
}

/** What each module imports, with those taken out, again and again, that import nothing that is left. */
function leadingToCircles(
  modules: Modules,
  arrows: readonly Arrow[],
): ReadonlyMap<string, readonly string[]> {
  const byModule = Map.groupBy(arrows, ({ from }) => from);
  const left = new Map(
    [...modules.keys()].map((path) => [path, (byModule.get(path) ?? []).map(({ to }) => to)]),
  );
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [path, targets] of left) {
      if (!targets.some((target) => left.has(target))) left.delete(path);
    }
  }
  return left;
}

/** The shortest way from a module to itself, breadth first; null where there is none. */
function wayBack(start: string, next: (path: string) => readonly string[]): string[] | null {
  const before = new Map<string, string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const to of next(at)) {
      if (to === start) {
        const way = [at];
        while (way[0] !== start) way.unshift(before.get(way[0]!)!);
        return way;
      }
      if (before.has(to)) continue;
      before.set(to, at);
      waiting.push(to);
    }
  }
  return null;
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Counted from the lowest; -1 = in no room. */
function floorOf(path: string): number {
  return floors.findIndex((floor) => floor.includes(roomOf(path)) && path.startsWith('src/'));
}

export function mayHaveEffects(path: string): boolean {
  return effects.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}
