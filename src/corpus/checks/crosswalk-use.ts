import type { ContentView } from '../../content/read/content-view.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import type { MeasuresFile } from '../../content/schemas/measures.ts';
import { placedGroups, tablesOf, type PlacedTable } from '../../content/table/walk-table.ts';
import type { CrosswalkLevel, CrosswalkRule } from '../../content/schemas/vocabularies.ts';
import {
  DimensionMap,
  headingName,
  type RowHeadings,
} from '../../meaning/crosswalk/dimension-map.ts';
import type { Check } from './check.ts';

/**
 * The crosswalk and the plans meet: each rule has a plan with its heading, each comparable dimension a
 * rule, each 實施要項 of a plan leads to one. What is told of one file is told once.
 */
export const checkCrosswalkUse: Check = {
  *dimensions({ file, vocabulary: { dimensions, crosswalk } }, content) {
    // Of what was left out, nothing can be told.
    if (content.crosswalk === null) return;
    const targets = new Set(crosswalk.map(({ dimension }) => dimension));
    const empty = [...dimensions.entries()].filter(([, { id }]) => !targets.has(id));
    // A rule that leads to no dimension is told of, and may be one of these.
    const isAstray = targets.size + empty.length > dimensions.length;
    if (crosswalk.length > 0 && empty.length > 0 && !isAstray) {
      yield warning(file, ['dimensions', empty[0]![0], 'id'], {
        message: `可比較面向${listSome(
          empty.map(([, { id }]) => id),
          5,
        )}沒有任何標題對到`,
        fix: '請在 crosswalk 加上對到它的標題，或刪除這個面向',
      });
    }
    yield* unusedRules(file, crosswalk, content);
  },

  *table({ measuresFile: file, planId, table }, { crosswalk }) {
    if (crosswalk === null || crosswalk.length === 0) return;
    const map = mapOf(crosswalk);
    const unmapped = [...headingsOf(table)].filter(({ rows }) =>
      rows.some((headings) => map.map(planId, headings) === null),
    );
    const [first] = unmapped;
    if (first === undefined) return;
    yield warning(file, first.path, {
      message: `實施要項${listSome(
        unmapped.map(({ heading }) => heading),
        5,
      )}沒有對到任何可比較面向，其下有作法無法跨計畫比較`,
      fix: '請在 vocabularies/dimensions.yaml 的 crosswalk 加上這個標題，或它下面的實施要項、執行項目',
    });
  },
};

const maps = new WeakMap<readonly CrosswalkRule[], DimensionMap>();

/** The crosswalk as a map, made once for all plans. */
function mapOf(crosswalk: readonly CrosswalkRule[]): DimensionMap {
  const before = maps.get(crosswalk);
  if (before !== undefined) return before;
  const map = new DimensionMap(crosswalk);
  maps.set(crosswalk, map);
  return map;
}

function* unusedRules(
  file: string,
  crosswalk: readonly CrosswalkRule[],
  { tables, formerTables, planTexts }: ContentView,
): Generator<Finding> {
  const current = tables.all;
  // Of a table that is not known it cannot be told which headings it lacks, nor of one whose words are gone.
  if (current === null || planTexts.all?.some(({ metadata }) => metadata.retired !== undefined))
    return;
  const written = new Map<string, Set<string>>();
  for (const { planId, table } of current) {
    const former = formerTables(planId);
    if (former.all === null) return;
    for (const each of [table, ...former.all.map((version) => version.table)]) {
      for (const { level, heading } of levelsOf(each)) {
        const plans = written.get(keyOf(level, heading)) ?? new Set();
        written.set(keyOf(level, heading), plans.add(planId));
      }
    }
  }
  const unused = [...crosswalk.entries()].filter(([, { level, heading, plans }]) => {
    const own = written.get(keyOf(level, heading));
    // A plan that is not there is told of where it is named.
    if (plans?.some((plan) => planTexts.find(plan).is === 'absent')) return false;
    return plans === undefined ? own === undefined : !plans.some((plan) => own?.has(plan) === true);
  });
  const [first] = unused;
  if (first === undefined) return;
  const [index, { level, heading }] = first;
  const known = [...written.keys()]
    .filter((key) => key.startsWith(`${level}\n`))
    .map((key) => key.slice(level.length + 1));
  const shown = listSome(
    unused.map(([, rule]) => rule.heading),
    10,
  );
  yield warning(file, ['crosswalk', index, 'heading'], {
    message: `對照表有 ${unused.length} 個標題在計畫的這一層都沒有：${shown}`,
    fix: `${didYouMean(headingName(heading), known, '')}請照計畫的標題改寫，或刪除`,
  });
}

/** Every heading of a table, with the level of the crosswalk that it is on. */
function* levelsOf(file: MeasuresFile): Generator<{ level: CrosswalkLevel; heading: string }> {
  for (const placed of tablesOf(file)) {
    const { innovations, title = '' } = placed.table;
    if (innovations) yield { level: 'dimension', heading: innovations.heading };
    for (const { dimension, node } of placedGroups(placed)) {
      yield { level: 'dimension', heading: dimension?.heading ?? title };
      const aspects = node.aspects ?? [];
      for (const { heading: cell } of aspects) {
        for (const heading of cell.split('\n')) yield { level: 'aspect', heading };
      }
      for (const { actions = [] } of [node, ...aspects]) {
        for (const heading of actions.flatMap(({ headings }) => headings)) {
          yield { level: 'action', heading };
        }
      }
    }
  }
}

/** Headings of the first level, and those that the rows below each stand under. */
function* headingsOf(
  file: MeasuresFile,
): Generator<{ heading: string; path: YamlPath; rows: RowHeadings[] }> {
  for (const placed of tablesOf(file)) yield* headingsOfTable(placed);
}

function* headingsOfTable(
  placed: PlacedTable,
): Generator<{ heading: string; path: YamlPath; rows: RowHeadings[] }> {
  const { innovations } = placed.table;
  for (const { dimension: own, node, path } of placedGroups(placed)) {
    // The title of a table is no 實施要項.
    if (own === null) continue;
    const dimension = own.heading;
    const { aspects = [] } = node;
    const below = [
      { aspect: null, measures: node.measures, actions: node.actions ?? [] },
      ...aspects.map(({ heading: aspect, measures, actions = [] }) => ({
        aspect,
        measures,
        actions,
      })),
    ];
    const rows = below.flatMap(({ aspect, measures, actions }): RowHeadings[] => [
      ...(measures === undefined ? [] : [{ dimension, aspect, actions: [] }]),
      ...actions.map(({ headings }) => ({ dimension, aspect, actions: headings })),
    ]);
    yield { heading: dimension, path: [...path, 'heading'], rows };
  }
  if (innovations) {
    const { heading } = innovations;
    const rows = [{ dimension: heading, aspect: null, actions: [] }];
    yield { heading, path: [...placed.path, 'innovations', 'heading'], rows };
  }
}

function keyOf(level: CrosswalkLevel, heading: string): string {
  return `${level}\n${headingName(heading)}`;
}

function warning(
  file: string,
  path: YamlPath,
  { message, fix }: Pick<Finding, 'message' | 'fix'>,
): Finding {
  return {
    file,
    at: { path },
    severity: 'warning',
    ruleId: 'crosswalk/unmatched',
    message,
    fix,
  };
}
