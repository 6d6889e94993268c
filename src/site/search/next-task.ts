interface Scheduler {
  yield(): Promise<void>;
}

/** Lets the browser do what waits, a key that was pressed first of all, before the work goes on. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
