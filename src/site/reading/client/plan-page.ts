import { foldDimensions } from './fold-dimensions.ts';
import { watchMissingAnchors } from './missing-anchor.ts';
import { equipRowMenus } from './row-menus.ts';

/** The page of a plan: everything on it is there already; this makes it easier to handle. */

foldDimensions();
equipRowMenus();
watchMissingAnchors();
