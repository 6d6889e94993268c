/** Names in the path of a file that lies in the folder of a plan; null for other files. */
export function planOfPath(path: string): { institution: string; folder: string } | null {
  const [, institution, folder] = /^plans\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  return institution === undefined || folder === undefined ? null : { institution, folder };
}
