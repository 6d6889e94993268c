/** Settings of one run, from the environment (README.md: CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, AS_OF, PREVIOUS_BUILD, CACHE, PROCESSES). */
export interface Settings {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the finished site. */
  outDir: string;
  /** Origin of the published site, without a slash at the end, e.g. `http://localhost:4321`. */
  siteUrl: string;
  /** `/` or `/sub/path/`: begins and ends with a slash. */
  basePath: string;
  /** Day that outputs may call today (`YYYY-MM-DD`); null = take `as_of` of `site.yaml`. */
  asOf: string | null;
  /** Absolute path of the build before: its site, its data or its archive; null = not given. */
  previousBuild: string | null;
  /** Use what builds before have kept, and keep what this one makes; the site is the same either way. */
  cache: boolean;
  /** How many processes may work at once; the site is the same for any number. */
  processes: number;
}
