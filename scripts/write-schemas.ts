import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemaAssociations, editorSchemas } from '../src/content/schemas/editor-schemas.ts';
import { projectRoot, runCommand } from './shared/run-command.ts';

/**
 * `npm run schemas`: writes the JSON Schemas with which editors check and complete content files,
 * and tells VS Code of them.
 */
await runCommand(async () => {
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
