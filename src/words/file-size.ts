const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/**
 * Size of a file for people: whole bytes below 1 KB, else one decimal below 10 and whole numbers
 * from there, e.g. 512 → `512 B`, 1536 → `1.5 KB`, 240_640 → `235 KB`. 1 KB = 1024 bytes. A size that
 * is not known yet (`NaN`) is `…`.
 */
export function fileSize(bytes: number): string {
  if (Number.isNaN(bytes)) return '…';
  let size = bytes;
  let unit = 0;
  // 1023.5 would round to 1024: it belongs to the next unit.
  while (size >= 1023.5 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || size >= 9.95 ? 0 : 1;
  return `${size.toFixed(digits)} ${units[unit]}`;
}
