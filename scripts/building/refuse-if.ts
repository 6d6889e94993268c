/** Ends a build with the reason why it must not go on, if there is one. @throws {Error} with the reason */
export function refuseIf(reason: string | null): void {
  if (reason !== null) throw new Error(reason);
}
