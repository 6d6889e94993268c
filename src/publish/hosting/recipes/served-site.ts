/** Of a site what its recipe has to name. */
export interface ServedSite {
  /** Folder that the server takes for its root; the base path is a folder in it. */
  folder: string;
  /** Begins and ends with a slash. */
  basePath: string;
}
