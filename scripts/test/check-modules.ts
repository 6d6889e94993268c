import { relative } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { projectRoot } from '../shared/run-command.ts';

/**
 * Types and lint of every module, from one program of the compiler: what each rule needs to know of
 * types is what the compiler found out already. Prints what is wrong; exit code 1 where something is.
 * Types of components are looked at by `astro check`.
 */

const program = programOf(`${projectRoot}/tsconfig.json`);
const diagnostics = ts.getPreEmitDiagnostics(program);
const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfig: {
    files: ['**/*.ts'],
    // Scripts within components are no modules of the program.
    ignores: ['**/*.astro/**'],
    languageOptions: { parserOptions: { programs: [program], projectService: false } },
  },
});
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(
  ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => projectRoot,
    getNewLine: () => '\n',
  }) + (await formatter.format(results)),
);
const isLintClean = results.every(
  ({ errorCount, warningCount }) => errorCount + warningCount === 0,
);
if (diagnostics.length > 0 || !isLintClean) process.exitCode = 1;

function programOf(settings: string): ts.Program {
  const read = ts.readConfigFile(settings, (path) => ts.sys.readFile(path));
  if (read.error) throw new Error(ts.flattenDiagnosticMessageText(read.error.messageText, '\n'));
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(
    read.config,
    ts.sys,
    projectRoot,
  );
  if (errors.length > 0) {
    const words = errors.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
    throw new Error(`${relative(projectRoot, settings)}: ${words.join('; ')}`);
  }
  return ts.createProgram(fileNames, options);
}
