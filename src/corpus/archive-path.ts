/** Address of the archive that holds all data, from the site's root. */
export const ARCHIVE = '/data/open-plans.zip';
