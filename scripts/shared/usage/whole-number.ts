/**
 * Value of an option that is a whole number.
 * @param name of the option, without dashes
 * @throws {Error} (message in Chinese) when it is none, or less than `least`
 */
export function wholeNumber(name: string, written: string, { least }: { least: number }): number {
  const value = Number(written);
  if (!/^\d+$/.test(written) || value < least) {
    throw new Error(
      `--${name} 為「${written}」，須為 ${least} 以上的整數，例如 --${name} ${Math.max(least, 10)}。` +
        ` A whole number of ${least} or more is expected.`,
    );
  }
  return value;
}
