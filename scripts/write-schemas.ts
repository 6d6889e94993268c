import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemaAssociations, editorSchemas } from '../src/content/schemas/editor-schemas.ts';
import { withYamlSchemas } from './schemas/vscode-settings.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/**
 * `npm run schemas`: JSON Schemas with which editors check and complete content files; VS Code is
 * told of them. Other files and settings stay as they are.
 */
await runWithArguments(commands.schemas, async () => {
  const settingsFile = join(projectRoot, '.vscode', 'settings.json');
  const former = await readFile(settingsFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const settings = withYamlSchemas(former, editorSchemaAssociations(), './content/.schemas/');
  const directory = join(projectRoot, 'content', '.schemas');
  await mkdir(directory, { recursive: true });
  for (const [name, text] of editorSchemas()) await writeFile(join(directory, name), text);
  await mkdir(join(projectRoot, '.vscode'), { recursive: true });
  await writeFile(settingsFile, settings);
  process.stdout.write('已寫入 Written: content/.schemas/, .vscode/settings.json\n');
});
