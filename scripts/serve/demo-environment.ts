import { join } from 'node:path';

/**
 * The settings in the environment with which `npm start -- --demo` builds: those that are given, but
 * with the invented agencies as content and a place of their own for the site, so that no site that
 * somebody publishes is replaced or compared with.
 * @param root folder of the project, absolute
 */
export function demoEnvironment(root: string): Record<string, string> {
  return {
    CONTENT_DIR: join(root, 'test', 'fixtures', 'demo'),
    OUT_DIR: join(root, '.cache', 'demo-dist'),
    PREVIOUS_BUILD: '',
  };
}
