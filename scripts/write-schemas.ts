import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { editorSchemaAssociations, editorSchemas } from '../src/content/schemas/editor-schemas.ts';
import { editorFolder } from './schemas/editor-folder.ts';
import { withYamlSchemas } from './schemas/vscode-settings.ts';
import { commandSettings } from './shared/command-settings.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/**
 * `npm run schemas`: JSON Schemas with which editors check and complete content files; VS Code is
 * told of them. Other files and settings stay as they are.
 */
await runWithArguments(commands.schemas, async () => {
  const { contentDir } = await commandSettings();
  const { opened, content } = editorFolder(contentDir, projectRoot);
  const settingsFile = join(opened, '.vscode', 'settings.json');
  const former = await readFile(settingsFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const settings = withYamlSchemas(
    former,
    editorSchemaAssociations(content),
    `./${content}.schemas/`,
  );
  const directory = join(contentDir, '.schemas');
  await mkdir(directory, { recursive: true });
  for (const [name, text] of editorSchemas()) await writeFile(join(directory, name), text);
  await mkdir(join(opened, '.vscode'), { recursive: true });
  await writeFile(settingsFile, settings);
  const shown = [directory, settingsFile].map((path) => relative(process.cwd(), path));
  process.stdout.write(`已寫入 Written: ${shown.join(', ')}\n`);
});
