/** Day (ISO 8601) on the clocks of Taiwan, wherever the command runs: plans and their institutions are there. */
export function dayInTaiwan(time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' }).format(time);
}
