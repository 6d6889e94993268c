import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemaAssociations, editorSchemas } from '../src/content/schemas/editor-schemas.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/** `npm run schemas`: JSON Schemas with which editors check and complete content files; VS Code is told of them. */
await runWithArguments(commands.schemas, async () => {
  const directory = join(projectRoot, 'content', '.schemas');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const [name, text] of editorSchemas()) await writeFile(join(directory, name), text);
  const settingsFile = join(projectRoot, '.vscode', 'settings.json');
  const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as Record<string, unknown>;
  settings['yaml.schemas'] = editorSchemaAssociations();
  await writeFile(settingsFile, JSON.stringify(settings, null, 2) + '\n');
  process.stdout.write('已寫入 Written: content/.schemas/, .vscode/settings.json\n');
});
