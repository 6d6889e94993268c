/**
 * The text of `.vscode/settings.json` with these schemas for YAML files; whatever else a person has
 * set there stays, and so do their schemas for other files.
 * @param text of the file; null where there is none
 * @param associations schema → pattern, see `editorSchemaAssociations`
 * @param ours how the addresses of our schemas begin, e.g. `./content/.schemas/`
 * @throws {Error} (message in Chinese) when the file is no plain JSON; it is then better left alone
 */
export function withYamlSchemas(
  text: string | null,
  associations: Record<string, string>,
  ours: string,
): string {
  const settings = parseSettings(text ?? '{}');
  const former = Object.entries((settings['yaml.schemas'] ?? {}) as Record<string, unknown>);
  settings['yaml.schemas'] = {
    ...Object.fromEntries(former.filter(([schema]) => !schema.startsWith(ours))),
    ...associations,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function parseSettings(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Error(
      '.vscode/settings.json 不是單純的 JSON（可能有註解），為免弄丟內容，未更動。' +
        '請移除註解後再執行一次，或自行加入 yaml.schemas。' +
        ' .vscode/settings.json is no plain JSON; it was left alone.',
      { cause: error },
    );
  }
}
