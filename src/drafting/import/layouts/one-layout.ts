import type { Doubt } from '../model/doubt.ts';
import type { Omission } from '../document/omission.ts';
import type { Block } from '../document/source-document.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { TableContext } from '../model/table-context.ts';
import { withSidewaysJoined } from './sideways-tables.ts';
import { withNamedCells } from './named-cells.ts';
import { withBannersInLines } from './banners.ts';
import { withoutHeadingSigns } from './bulleted-headings.ts';
import { readCellLines } from './cells-in-lines.ts';
import { readCards } from './cards-in-lines.ts';
import { readForms } from './forms.ts';
import { joinNames } from './names-in-lines.ts';
import { withColons } from './names-before-spaces.ts';
import { withNamesInLines } from './names-in-one-line.ts';
import { partNumberedFigures } from './numbered-figures.ts';
import { withAsidesInLines } from './tables-below-measures.ts';
import { withTitleFirst, withTitleOfTable } from '../document/title-before-sheets.ts';
import { readTabbedTables } from './tabbed-tables.ts';
import { withTurnedTables } from './turned-tables.ts';

/** A document in one layout, and what of it was told by what stands around it alone. */
interface InOneLayout {
  blocks: readonly Block[];
  /** Whether a measure begins with a figure that may be its number. */
  isGuess: (entry: Entry) => boolean;
}

/**
 * Blocks in which measures, however a document sets them, stand in a table with a row each, or in paragraphs that are
 * numbered or name when and by whom. Each step leaves alone what it does not know, and needs what the steps before it have made.
 * @param told gets what is left out on the way, and what is not certain
 */
export function inOneLayout(
  written: readonly Block[],
  context: TableContext,
  told: { doubts: Doubt[]; omissions: Omission[] },
): InOneLayout {
  const { doubts, omissions } = told;
  // The title of the plan above its sheets, headings without the signs before them, and numbers parted from figures behind them:
  // all that follows looks at where headings and numbers stand.
  const titled = withoutHeadingSigns(withTitleFirst(withTitleOfTable(written)), omissions);
  const { blocks: numbered, isGuess } = partNumberedFigures(withBannersInLines(titled));
  // Tables that are typed in lines, cells that name themselves, and a table whose columns go on in the next one.
  const typed = withNamedCells(readTabbedTables(numbered));
  const whole = withSidewaysJoined(typed, context, told);
  // Names of what is said of a measure, in a line with it; then lines of one measure below each other are cards.
  const named = withNamesInLines(joinNames(withColons(whole)));
  const rows = readCards(named, omissions);
  // Tables that have a column a measure, or one for themselves.
  const upright = withTurnedTables(rows, context);
  const forms = readForms(withAsidesInLines(upright), omissions);
  // Cells that a text without tables has below one another come last: by now all tables are.
  return { blocks: readCellLines(forms, context, doubts), isGuess };
}
