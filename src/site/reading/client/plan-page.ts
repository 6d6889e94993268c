import { followContents } from './contents-place.ts';
import { filterRows } from './filter-rows.ts';
import { layOutParts } from './lay-out-parts.ts';
import { watchMissingAnchors } from './missing-anchor.ts';
import { keepWholeAddress } from './whole-address.ts';
import { equipRowMenus } from './row-menus.ts';

/** The page of a plan: everything on it is there already; this makes it easier to handle. */

layOutParts();
filterRows();
keepWholeAddress();
equipRowMenus();
watchMissingAnchors();
followContents();
