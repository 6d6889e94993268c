import { endWithParent } from '../shared/child-process.ts';
import type { FromCompiler } from './compile-apart.ts';

/** `compile-process.ts ROOT FOLDER`: compiles the pages into a folder. Started by `compilePagesApart`. */
const [root, into] = process.argv.slice(2) as [string, string];
const send = (message: FromCompiler) => process.send!(message, () => process.disconnect());

endWithParent();
try {
  // Not before, so that a package that cannot be loaded is told as well.
  const { compilePages } = await import('./compile-pages.ts');
  await compilePages({ root, into });
  send({ is: 'done' });
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code ?? null;
  send({ is: 'failed', error: error instanceof Error ? error : new Error(String(error)), code });
}
