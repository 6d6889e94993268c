/** Runs one step of a program and shows it as one line: what it does, and how long it took. */
export type RunStep = <T>(title: string, work: () => Promise<T>) => Promise<T>;

/**
 * Steps shown on a stream, e.g. `製作網頁 Rendering pages … 8.2 s`.
 * @param stream e.g. `process.stdout`
 */
export function stepsOn(stream: { write(text: string): unknown }): RunStep {
  return async (title, work) => {
    const started = performance.now();
    stream.write(`${title} … `);
    try {
      const result = await work();
      stream.write(`${seconds(performance.now() - started)}\n`);
      return result;
    } catch (error) {
      stream.write('失敗 failed\n');
      throw error;
    }
  };
}

/** Milliseconds as people read them, e.g. `8.2 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
